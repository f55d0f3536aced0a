import ArticleStore
import NewsArchive
import Testing

@testable import ReadingState

@Suite("The state as lines") struct StateLineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let lines: [(StateLine, String)] = [
    (
      .article(
        ArticleID(0x1F), isRead: true, isStarred: true, tags: ["a", "é\"\\\u{2028}"],
        position: ReadingPosition(paragraph: 17, percent: 45)),
      #"{"kind":"article","id":"000000000000001f","read":true,"starred":true,"tags":["a","é\"\\\u2028"],"#
        + #""paragraph":18,"percent":45}"#
    ),
    (
      .article(ArticleID(.max), isRead: false, isStarred: false, tags: [], position: nil),
      #"{"kind":"article","id":"ffffffffffffffff"}"#
    ),
    (
      .mark("é", ReadingPlace(article: ArticleID(2), paragraph: 0)),
      #"{"kind":"mark","letter":"é","article":"0000000000000002","paragraph":1}"#
    ),
    (
      .mark("l", ReadingPlace(article: ArticleID(2), paragraph: nil)),
      #"{"kind":"mark","letter":"l","article":"0000000000000002"}"#
    ),
    (
      .filter(name: "it's \"mine\"", query: #"is:unread "a b""#),
      #"{"kind":"filter","name":"it's \"mine\"","query":"is:unread \"a b\""}"#
    ),
    (.prompt(scope: "text", text: "東京"), #"{"kind":"prompt","scope":"text","text":"東京"}"#),
    (
      .article(
        ArticleID(5), isRead: false, isStarred: false, tags: [], position: ReadingPosition(paragraph: 2, percent: 0)),
      #"{"kind":"article","id":"0000000000000005","paragraph":3}"#
    ),
    (.pane(PaneShare(percent: 30, configured: 46)), #"{"kind":"pane","share":30,"configured":46}"#),
  ]

  @Test("each line reads back", arguments: lines.indices) func roundTrip(index: Int) throws {
    let (line, text) = Self.lines[index]
    #expect(line.text == text)
    #expect(try StateLine(text) == line)
  }

  @Test("what is not needed may be missing, what is not known is passed over, any JSON is read")
  func freedom() throws {
    let text =
      #" { "new" : [1, {"x": [null, true]}, -5], "id":"00000000000000AF" , "kind":"\u0061rticle","tags":["😀"]}"#
    #expect(
      try StateLine(text)
        == .article(ArticleID(0xAF), isRead: false, isStarred: false, tags: ["😀"], position: nil))
    #expect(try JSONValue(#""\ud83d\ude00\/\b\f\r\n\t""#) == .string("😀/\u{8}\u{C}\r\n\t"))
  }

  @Test(
    "what is wrong is said",
    arguments: [
      ("", "a value at byte 1"), ("nonsense", "a value at byte 1"), ("[1]", "an object: {\"kind\":…}"),
      ("{}", "a text as “kind”"), (#"{"kind":"x"}"#, "article, mark, filter, prompt or pane as “kind”"),
      (#"{"kind":"pane","share":0,"configured":46}"#, "a number from 1 to 99 as “share”"),
      (#"{"kind":"pane","share":30}"#, "a number from 1 to 99 as “configured”"),
      (#"{"kind":"article"}"#, "16 hexadecimal digits as “id”"),
      (#"{"kind":"article","id":"xyz"}"#, "16 hexadecimal digits as “id”"),
      (#"{"kind":"article","id":"00000000000000af","read":1}"#, "true or false as “read”"),
      (#"{"kind":"article","id":"00000000000000af","tags":[1]}"#, "a list of texts as “tags”"),
      (#"{"kind":"article","id":"00000000000000af","tags":"a"}"#, "a list of texts as “tags”"),
      (#"{"kind":"article","id":"00000000000000af","paragraph":0}"#, "a number from 1 on as “paragraph”"),
      (#"{"kind":"mark","letter":"ab","article":"00000000000000af"}"#, "one letter or digit as “letter”"),
      (#"{"kind":"mark","letter":"\u0007","article":"00000000000000af"}"#, "no control character in “letter”"),
      (#"{"kind":"mark","letter":"!","article":"00000000000000af"}"#, "one letter or digit as “letter”"),
      (#"{"kind":"article","id":"00000000000000af","tags":["a\u001b[2J"]}"#, "no control character in “tags”"),
      (#"{"kind":"filter","name":"a\nb","query":"x"}"#, "no control character in “name”"),
      (#"{"kind":"filter","name":"","query":"x"}"#, "a text that is not empty as “name”"),
      (#"{"kind":"prompt","scope":"text","text":"a\u009bb"}"#, "no control character in “text”"),
      (#"{"kind":"filter","name":"a","query":"date:20x"}"#, "in the query, column 6"),
      (#"{"kind":"mark""#, "“,” or “}” at byte 15"), (#"{"kind" 1}"#, "“:” at byte 9"),
      (#"{kind:1}"#, "a name in quotes at byte 2"), (#"{"kind":1.5}"#, "“,” or “}” at byte 10"),
      (#"{"kind":99999999999999999999}"#, "a whole number at byte 9"),
      (#"{"kind":"a"} x"#, "the end of the line at byte 14"),
      (#"{"kind":"a"#, "a closing quote at byte 11"), (#"{"kind":"\x"}"#, "behind the backslash at byte 11"),
      (#"{"kind":"\ud800"}"#, "the other half of a pair at byte 16"),
      (#"{"kind":"\u12"}"#, "four hexadecimal digits at byte 12"),
      (#"{"a":[1,]}"#, "a value at byte 9"), ("{\"a\":\"\u{1}\"}", "no control character within a text at byte 7"),
      (String(repeating: "[", count: 100_000), "a value at byte 18"),
    ])
  func mistakes(text: String, expected: String) {
    let error = #expect(throws: StateLineError.self) { try StateLine(text) }
    #expect(error?.expected.hasSuffix(expected) == true, "\(error?.expected ?? "no error")")
  }

  @Test("cut anywhere, a line is refused or read, and never a trap") func cut() {
    for (_, text) in Self.lines {
      let bytes = Array(text.utf8)
      for length in 0..<bytes.count {
        #expect(throws: StateLineError.self) { try StateLine(String(decoding: bytes[..<length], as: UTF8.self)) }
      }
    }
  }

  @Test("what is written out and taken in elsewhere is the same") func exchange() throws {
    let one = try ReadingState(path: folder.file)
    try one.merge(Self.lines.map(\.0))
    let other = try ReadingState(path: folder.path + "/other.db")
    try other.merge(try one.lines().map { try StateLine($0.text) })
    #expect(try other.record() == one.record() && other.lines() == one.lines())
    #expect(try other.lines().count == Self.lines.count - 1, "an article of which nothing is kept is no line")
  }

  @Test("merging takes nothing away") func merging() throws {
    let id = ArticleID(1)
    let state = try ReadingState(path: folder.file)
    let position = ReadingPosition(paragraph: 3, percent: 9)
    try state.merge([
      .article(id, isRead: true, isStarred: true, tags: ["a"], position: position), .filter(name: "f", query: "x"),
    ])
    try state.merge([.article(id, isRead: false, isStarred: false, tags: ["b"], position: nil)])
    let record = try state.record()
    #expect(record.read == [id] && record.starred == [id] && record.tags == [id: ["a", "b"]])
    #expect(record.positions == [id: position] && record.filters == ["f": "x"])
    try state.merge([.filter(name: "f", query: "y"), .mark("m", ReadingPlace(article: id, paragraph: 2))])
    #expect(try state.record().filters == ["f": "y"] && state.record().marks.count == 1)
  }

  @Test("thousands of names are read once each") func manyNames() throws {
    let id = ArticleID(1)
    let state = try ReadingState(path: folder.file)
    let names = (0..<2_000).map { "n\($0)" }
    let tagged = StateLine.article(id, isRead: false, isStarred: false, tags: names, position: nil)
    let lines = [tagged] + names.map { .filter(name: $0, query: "x") }
    try state.merge(lines)
    try state.merge(lines)
    #expect(state.database.rowsRead < 20_000)
    #expect(try state.record().tags[id]?.count == 2_000 && state.record().filters.count == 2_000)
  }

  @Test("a name is the same however its accents are written") func spellings() throws {
    let id = ArticleID(1)
    let place = ReadingPlace(article: id, paragraph: 2)
    let state = try ReadingState(path: folder.file)
    for (name, other) in [("\u{E9}", "e\u{301}"), ("e\u{301}", "\u{E9}")] {
      try state.merge([
        .article(id, isRead: false, isStarred: false, tags: [name, other], position: nil),
        .filter(name: name, query: "x"), .filter(name: other, query: "y"),
        .mark(Character(name), ReadingPlace(article: id, paragraph: 1)), .mark(Character(other), place),
      ])
      let record = try state.record()
      #expect(record.tags == [id: [name]] && record.filters == [name: "y"] && record.marks == [Character(name): place])
      #expect(try state.lines().count == 3)
      try state.removeTag(name, from: [id])
      try state.deleteFilter(name)
      try state.setMark(nil, for: Character(name))
      #expect(try state.record() == ReadingRecord() && state.lines().isEmpty)
    }
  }
}
