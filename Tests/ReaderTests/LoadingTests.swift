import ArticleStore
import Reader
import TestSupport
import Testing

@Suite struct LoadingTests {
  @Test func healthIsCountedAgainOnceAllIsThere() throws {
    var driver = ReaderDriver()
    func files() -> Int? { if case .health(let health?) = driver.state.overlay?.content { health.files } else { nil } }
    driver.send(.loaded([], progress: LoadProgress(filesRead: 1, filesInAll: 2)))
    try driver.press("H")
    #expect(files() == 1)
    let page = ReaderDriver.page(harbourPage, path: "second.txt")
    driver.send(.loaded([page], progress: LoadProgress(filesRead: 2, filesInAll: 2)))
    #expect(files() == 1)
    driver.send(.loadingFinished(problems: []))
    #expect(files() == 2)
  }
}
