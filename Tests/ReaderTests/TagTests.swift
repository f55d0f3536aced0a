import ArticleStore
import NewsArchive
import Reader
import Screen
import Testing

@Suite struct TagTests {
  private func tags(_ article: Int, _ driver: ReaderDriver) -> [String] {
    driver.state.kept.record.tags(of: driver.state.store.id(of: ArticleIndex(article)))
  }

  @Test(arguments: [
    ("", []), ("a", ["+a"]), ("a b", ["+a", "+b"]), (" a,, b ", ["+a", "+b"]), ("-a #b", ["-a", "+b"]),
    ("!a -#b", ["-a", "-b"]), ("-", ["-"]), ("e-mail", ["+e-mail"]),
  ])
  func terms(text: String, expected: [String]) {
    #expect(TagTerms.parse(text).map { ($0.isExcluded ? "-" : ($0.name.isEmpty ? "" : "+")) + $0.name } == expected)
  }

  @Test func tagsGoOnAndOffInOneStep() throws {
    var driver = ReaderDriver()
    try driver.press("jtships,winter<Enter>")
    #expect(tags(1, driver) == ["ships", "winter"] && driver.state.mode == .list)
    #expect(driver.state.notice?.text == "Tagged #ships #winter")
    try driver.press("<Enter>t-winter<Space>pilots<Enter>")
    #expect(tags(1, driver) == ["pilots", "ships"] && driver.state.mode == .reading)
    try driver.press("u")
    #expect(tags(1, driver) == ["ships", "winter"])
    #expect(driver.state.notice?.text.hasPrefix("Undone: tag -#winter #pilots on “Ferry crews") == true)
    try driver.press("tships<Enter>")
    #expect(driver.state.notice?.text == "Nothing to change: the tags are so already")
    try driver.press("uu")
    #expect(driver.state.kept.record.tags.isEmpty)
  }

  @Test func aTagIsOneTagWhateverItsCapitals() throws {
    var driver = ReaderDriver()
    try driver.press("tÉté<Enter>jtete<Enter>")
    #expect(tags(0, driver) == ["Été"] && tags(1, driver) == ["Été"])
    try driver.press("t-ETE<Enter>")
    #expect(tags(1, driver).isEmpty)
  }

  @Test func knownTagsAreCompleted() throws {
    var driver = ReaderDriver()
    try driver.press("tships,winter<Enter>jtwind<Enter>jtwi")
    #expect(driver.row(22).hasPrefix(" tags: wi") && driver.row(22).contains("wind 1   winter 1"))
    try driver.press("<Tab><Tab><Space>s<Down>,x<Enter>")
    #expect(tags(2, driver) == ["ships", "winter", "x"])
    try driver.press("t-win<Tab><Enter>")
    #expect(tags(2, driver) == ["ships", "x"])
  }

  @Test func tagsStandInTheArticlesDetails() throws {
    var driver = ReaderDriver(columns: 120, rows: 40)
    try driver.press("jtships<Space>a<Enter>s")
    let details = driver.state.pane.open?.document.passages.first { $0.role == .details }?.source
    #expect(details?.hasSuffix(" min · starred · #a #ships") == true)
    try driver.press("uu")
    let after = driver.state.pane.open?.document.passages.first { $0.role == .details }?.source
    #expect(after?.hasSuffix(" min") == true)
  }

  @Test func theListIsFilteredByTags() throws {
    var driver = ReaderDriver()
    try driver.press("tships<Enter>jtships<Space>winter<Enter>jtwind<Enter>gg")
    try driver.press("fgsh")
    #expect(driver.state.list.count == 2)
    try driver.press(",-wint")
    #expect(driver.state.list.results.articles == [ArticleIndex(0)])
    try driver.press("<Esc>")
    #expect(driver.state.list.count == driver.state.store.count)
    try driver.press("fgwin<Enter>")
    #expect(driver.state.list.results.articles == [1, 2].map(ArticleIndex.init) && driver.state.mode == .list)
    #expect(driver.state.filter.chips == ["tag:wind,winter"])
    try driver.press("fgships<Enter>:filter<Space>tag:WINTER<Enter>")
    #expect(driver.state.list.results.articles == [ArticleIndex(1)])
    try driver.press("fg<Enter>")
    #expect(driver.state.filter.isEmpty)
  }

  @Test func tagsCanBeTypedAsACommandAndEnteredAgain() throws {
    var driver = ReaderDriver()
    try driver.press(":tag<Space>a<Space>b<Enter>")
    #expect(tags(0, driver) == ["a", "b"])
    try driver.press("tc<Enter>jt<Up><Enter>")
    #expect(tags(1, driver) == ["c"])
    try driver.press(":tag<Enter>")
    #expect(driver.state.notice?.text == "column 4: expected names of tags, -name for one to take off")
  }

  @Test func tooManyOrTooLongAreRefused() throws {
    var driver = ReaderDriver()
    try driver.press("t")
    driver.send(.input(.paste((0..<65).map { "t\($0)" }.joined(separator: " "))))
    try driver.press("<Enter>")
    #expect(driver.state.notice?.text == "tag: at most 64 tags at once" && tags(0, driver).isEmpty)
    try driver.press("<Esc>t")
    driver.send(.input(.paste(String(repeating: "a", count: 257))))
    try driver.press("<Enter>")
    #expect(driver.state.notice?.text == "tag: a tag has at most 256 bytes" && tags(0, driver).isEmpty)
    try driver.press("<Esc>t")
    driver.send(.input(.paste((0..<64).map { "t\($0)" }.joined(separator: " "))))
    try driver.press("<Enter>")
    #expect(tags(0, driver).count == 64)
  }

  @Test func aLongTextFiltersByItsFirstTerms() {
    var record = ReadingRecord()
    for number in 0..<100 { record.tags[ArticleID(UInt64(number))] = ["t\(number)x"] }
    let text = (0..<100).map { "T\($0)X" }.joined(separator: ",")
    guard case .any(let parts) = TagTerms.query(text, record) else {
      Issue.record("no list of tags")
      return
    }
    #expect(parts.count == 64 && parts.first == .term(.tag("T0X")))
  }

  @Test func withoutAnArticleNothingOpens() throws {
    var driver = ReaderDriver(pages: [])
    try driver.press("t")
    #expect(driver.state.mode == .list && driver.state.notice?.text == "There is no article here")
    try driver.press("srAu")
    #expect(driver.kept.isEmpty)
  }
}
