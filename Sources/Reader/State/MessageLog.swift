/// What the status row has said in this run, for those who want to read it again or to its end.
package struct MessageLog: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let text: String
    package let isProblem: Bool
  }

  /// As many are kept as anybody scrolls back through.
  package static let limit = 200

  /// Oldest first.
  package private(set) var entries: [Entry] = []

  package init() {}

  /// Keeps a line; one that says what the one before it said is not kept again.
  mutating func add(_ text: String, isProblem: Bool) {
    let entry = Entry(text: text, isProblem: isProblem)
    guard entries.last != entry else { return }
    if entries.count == MessageLog.limit { entries.removeFirst() }
    entries.append(entry)
  }
}
