import ArticleStore
import NewsArchive
import Testing
import TextCore

@testable import ReadingState

@Suite("The reading state") struct ReadingStateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let one = ArticleID(1)
  private let high = ArticleID(.max)

  @Test("is empty at first, in folders it makes itself") func empty() throws {
    let state = try ReadingState(path: folder.path + "/made/on/demand/state.db")
    #expect(try state.record() == ReadingRecord())
    #expect(try state.savedFilters().isEmpty)
    #expect(state.setAside == nil)
  }

  @Test("keeps what was done, also for the next start") func keeps() throws {
    do {
      let state = try ReadingState(path: folder.file)
      try state.setRead(true, [one, high])
      try state.setRead(false, [one])
      try state.setStarred(true, [one])
      try state.addTag("été", to: [one, high])
      try state.addTag("a", to: [one])
      try state.addTag("a", to: [one])
      try state.removeTag("été", from: [high])
      try state.setPosition(ReadingPosition(paragraph: 18, percent: 40), of: high)
      try state.setPosition(ReadingPosition(paragraph: 3, percent: 7), of: one)
      try state.setPosition(nil, of: one)
      try state.setMark(ReadingPlace(article: high, paragraph: 2), for: "é")
      try state.setMark(ReadingPlace(article: one, paragraph: 5), for: "é")
      try state.setMark(ReadingPlace(article: one, paragraph: 0), for: "b")
      try state.setMark(nil, for: "b")
    }
    let record = try ReadingState(path: folder.file).record()
    #expect(record.read == [high])
    #expect(record.starred == [one])
    #expect(record.tags == [one: ["a", "été"]])
    #expect(record.positions == [high: ReadingPosition(paragraph: 18, percent: 40)])
    #expect(record.marks == ["é": ReadingPlace(article: one, paragraph: 5)])
  }

  @Test("answers queries about what was read") func facts() throws {
    var store = ArticleStore()
    store.append(.sample(ids: [1, 2, 3]))
    let state = try ReadingState(path: folder.file)
    try state.setRead(true, [ArticleID(2)])
    try state.addTag("Work", to: [ArticleID(3)])
    let context = QueryContext(reading: try state.record())
    #expect(try store.results(Query.parse("is:unread"), context: context).articles.map(\.value) == [0, 2])
    #expect(try store.results(Query.parse("tag:work"), context: context).articles.map(\.value) == [2])
  }

  @Test("keeps filters by name") func filters() throws {
    let state = try ReadingState(path: folder.file)
    try state.saveFilter("b", query: "is:unread")
    try state.saveFilter("a", query: "x")
    try state.saveFilter("b", query: "is:read \"it's\"")
    try state.saveFilter("", query: "")
    #expect(try state.savedFilters().map(\.name) == ["", "a", "b"])
    #expect(try state.savedFilters().last?.query == "is:read \"it's\"")
    try state.deleteFilter("a")
    #expect(try state.savedFilters().map(\.name) == ["", "b"])
  }

  @Test("remembers prompts, newest first, each text once, the newest 500") func prompts() throws {
    let state = try ReadingState(path: folder.file)
    for number in 0..<502 { try state.rememberPrompt("\(number)", scope: "text") }
    try state.rememberPrompt("5", scope: "text")
    try state.rememberPrompt("x", scope: "source")
    let prompts = try state.prompts(scope: "text")
    #expect(prompts.count == 500)
    #expect(prompts.prefix(3) == ["5", "501", "500"])
    #expect(prompts.last == "2")
    #expect(try state.prompts(scope: "source") == ["x"])
  }

  @Test("tells when another copy has written") func external() throws {
    let state = try ReadingState(path: folder.file)
    let other = try ReadingState(path: folder.file)
    let before = try state.externalVersion()
    try state.setRead(true, [one])
    #expect(try state.externalVersion() == before)
    try other.setStarred(true, [one])
    #expect(try state.externalVersion() != before)
    #expect(try state.record() == other.record())
    #expect(try state.record().read == [one])
  }
}

extension Page {
  /// A page of articles that have nothing but an id.
  static func sample(ids: [UInt64]) -> Page {
    let text = FileBytes("words\n")
    let line = LineNumber(1)
    return Page(
      path: "page", text: text, lines: LineIndex(text), topic: nil, outlets: [],
      outlines: ids.map { ArticleOutline(firstLine: line, lastLine: line, id: ArticleID($0)) }, diagnostics: [])
  }
}
