import Testing

@testable import newsreader

@Suite struct StatePlaceTests {
  @Test(
    arguments: [
      ("/state", "/home/reader", "/state/newsreader/state.sqlite3"),
      (nil, "/home/reader", "/home/reader/.local/state/newsreader/state.sqlite3"),
      ("", "/home/reader", "/home/reader/.local/state/newsreader/state.sqlite3"),
      ("relative", "/home/reader", "/home/reader/.local/state/newsreader/state.sqlite3"),
      (nil, nil, nil), (nil, "relative", nil), ("/state", nil, "/state/newsreader/state.sqlite3"),
    ] as [(String?, String?, String?)])
  func theStandardPlace(stateHome: String?, home: String?, path: String?) {
    #expect(StatePlace.standardPath(stateHome: stateHome, home: home) == path)
  }

  @Test func otherPlaces() {
    #expect(StatePlace.file("here").path == "here")
    #expect(StatePlace.nowhere.path == nil)
  }
}
