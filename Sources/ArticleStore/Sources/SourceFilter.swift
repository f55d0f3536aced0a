/// The outlets to show and those to leave out, by their one name, so that it survives a reload.
package struct SourceFilter: Hashable, Sendable {
  /// Only these are shown; all where empty.
  package private(set) var included: Set<String> = []
  /// These are never shown.
  package private(set) var excluded: Set<String> = []

  package init(included: Set<String> = [], excluded: Set<String> = []) {
    self.included = included.subtracting(excluded)
    self.excluded = excluded
  }

  package var isEmpty: Bool { included.isEmpty && excluded.isEmpty }

  /// Shows an outlet beside those already shown.
  package mutating func include(_ name: String) {
    excluded.remove(name)
    included.insert(name)
  }

  /// Shows an outlet beside those already shown, or no longer where it was one of them.
  package mutating func toggle(_ name: String) {
    if included.remove(name) == nil { include(name) }
  }

  /// Leaves an outlet out.
  package mutating func exclude(_ name: String) {
    included.remove(name)
    excluded.insert(name)
  }

  /// The filter as a query: OR within the included, AND with the rest; nil where it lets everything through.
  package var query: Query? {
    guard !isEmpty else { return nil }
    let shown = included.sorted().map(Query.source)
    let left = excluded.sorted().map { Query.negation(of: .source($0)) }
    return .and((shown.isEmpty ? [] : [.or(shown)]) + left)
  }
}
