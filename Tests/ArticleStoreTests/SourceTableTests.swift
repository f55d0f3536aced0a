import Testing

@testable import ArticleStore

@Suite("The table of sources") struct SourceTableTests {
  /// More names than are looked through one by one, so that both ways of finding a place are taken.
  @Test("gives each name one place, however many there are") func places() {
    var table = SourceTable()
    let names = (0..<40).map { "Source \($0)" }
    for (place, name) in names.enumerated() {
      #expect(table.index(of: name) == nil)
      #expect(table.intern(name).offset == place)
      // The names before it stay where they are.
      #expect(names[...place].map { table.intern($0).offset } == Array(0...place))
    }
    #expect(table.entries.map(\.name) == names)
    #expect(names.map { table.index(of: $0)?.offset } == Array(0..<40))
    #expect(table.index(of: "Source 40") == nil)
  }
}
