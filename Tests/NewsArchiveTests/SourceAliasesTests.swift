import TextCore
import Testing

@testable import NewsArchive

@Suite struct SourceAliasesTests {
  @Test(arguments: [
    ("HN", "HN"), ("hn", "HN"), ("The Harbour News Agency", "HN"), ("harbour   news agency", "HN"),
    (" Harbour News. ", "HN"), ("M.P.", "Morrow Post"), ("the QW", "Quayside Wire"),
    ("Harbour", nil), ("Harbour News Agency Ltd", nil), ("The", nil), ("", nil),
  ])
  func findsWholeNamesHoweverWritten(_ name: String, _ expected: String?) {
    #expect(SourceAliases.forTests.outlet(named: name)?.name == expected)
    #expect(SourceAliases.forTests.canonicalName(of: name) == expected ?? name)
    let bytes = Array(name.utf8)
    let isKnown = bytes.withUnsafeBufferPointer { SourceAliases.forTests.isKnown(ByteView($0, 0..<$0.count)) }
    #expect(isKnown == (expected != nil))
  }

  @Test func fullNamesAreTheFirstOnesThatDiffer() {
    #expect(SourceAliases.forTests.outlet(named: "HN")?.fullName == "Harbour News")
    var errors: [SourceAliases.ParseError] = []
    let aliases = SourceAliases(text: "Wire = The Wire; WW", file: "f", errors: &errors)
    #expect(aliases.outlet(named: "WW") == SourceAliases.Outlet(name: "Wire", fullName: nil))
    #expect(errors.isEmpty)
  }

  @Test func reportsBadLinesAndKeepsTheOthers() {
    var errors: [SourceAliases.ParseError] = []
    var aliases = SourceAliases(
      text: "# names\n\nA = Aye; B\nno sign\r\n = C\nD =\nE = F; ; G\nH = B; I # taken\n", file: "f", errors: &errors)
    #expect(errors.map(\.line.description) == ["4", "5", "6", "7", "8"])
    #expect(errors.last?.description == "f:8: expected a name that is not already one of A")
    #expect(aliases.count == 2)
    #expect(aliases.outlet(named: "I")?.name == "H")
    aliases.add("A = Ay\nJ = K", file: "g", errors: &errors)
    #expect(aliases.outlet(named: "ay")?.name == "A")
    #expect(aliases.outlet(named: "K")?.name == "J")
    #expect(errors.count == 5)
  }

  @Test func holdsMoreNamesThanItBeganWithRoomFor() {
    let text = (0..<2000).map { "Outlet \($0) = Paper \($0)" }.joined(separator: "\n")
    var errors: [SourceAliases.ParseError] = []
    let aliases = SourceAliases(text: text, file: "f", errors: &errors)
    #expect(errors.isEmpty)
    #expect((0..<2000).allSatisfy { aliases.outlet(named: "paper \($0)")?.name == "Outlet \($0)" })
  }

  @Test(arguments: [
    ("The  Evening  Post", "evening post"), ("U.S. News", "us news"), ("the", "the"), ("The .", "the"),
    ("Theatre Week", "theatre week"), (" . ", ""), ("É Ü", "É Ü"),
  ])
  func foldsNames(_ name: String, _ expected: String) {
    #expect(SourceAliases.folded(name) == expected)
  }
}
