/// Why a saved filter cannot be used within a query.
package struct SavedFilterError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Problem: Hashable, Sendable {
    /// No filter is saved under the name; those that are, sorted.
    case unknown([String])
    /// It uses itself, perhaps by way of others.
    case recursive
    /// The text that is saved is no query.
    case unreadable(QueryError)
    /// The filters it uses use more in turn than can be meant.
    case excessive
  }

  /// The filter with the problem: the one asked for, or one that it uses.
  package let name: String
  package let problem: Problem

  /// What could have stood in its place, to be read after "expected".
  package var expected: String {
    switch problem {
    case .unknown(let names) where names.isEmpty: "the name of a saved filter; none is saved"
    case .unknown(let names):
      "the name of a saved filter, not “\(name)”: " + names.prefix(8).joined(separator: ", ")
        + (names.count > 8 ? ", …" : "")
    case .recursive: "a saved filter that does not use itself, as “\(name)” does"
    case .unreadable(let error): "a saved filter that can be read; in “\(name)” \(error)"
    case .excessive: "at most \(SavedFilterExpansion.limit) saved filters within each other"
    }
  }

  /// One line that stands by itself.
  package var description: String {
    switch problem {
    case .unknown: "no filter is saved as “\(name)”"
    case .recursive: "the saved filter “\(name)” uses itself"
    case .unreadable(let error): "the saved filter “\(name)”: \(error)"
    case .excessive: "saved filters use more than \(SavedFilterExpansion.limit) others"
    }
  }
}

extension Query {
  /// Whether it uses saved filters, so that it finds nothing of them before it is `expanded`.
  package var usesSaved: Bool {
    switch self {
    case .term(.saved): true
    case .term: false
    case .not(let inner): inner.usesSaved
    case .all(let parts), .any(let parts): parts.contains(where: \.usesSaved)
    }
  }

  /// The query with what saved filters mean in the place of their names. `saved` has their texts by name.
  package func expanded(using saved: [String: String]) throws(SavedFilterError) -> Query {
    guard usesSaved else { return self }
    var expansion = SavedFilterExpansion(saved: saved)
    return try expansion.expand(self)
  }
}

/// Puts saved filters in the place of their names, and those that they use in turn.
struct SavedFilterExpansion {
  let saved: [String: String]
  /// The names being expanded, the outermost first.
  private var open: [String] = []
  private var count = 0

  /// Names in all that are expanded: filters that use each other twice and more would else grow without end.
  static let limit = 100

  init(saved: [String: String]) { self.saved = saved }

  mutating func expand(_ query: Query) throws(SavedFilterError) -> Query {
    switch query {
    case .term(.saved(let name)): return try meaning(of: name)
    case .term: return query
    case .not(let inner): return .negation(of: try expand(inner))
    case .all(let parts): return .and(try expand(parts))
    case .any(let parts): return .or(try expand(parts))
    }
  }

  private mutating func expand(_ parts: [Query]) throws(SavedFilterError) -> [Query] {
    var expanded: [Query] = []
    for part in parts { expanded.append(try expand(part)) }
    return expanded
  }

  private mutating func meaning(of name: String) throws(SavedFilterError) -> Query {
    guard let text = saved[name] else {
      throw SavedFilterError(name: name, problem: .unknown(saved.keys.sorted()))
    }
    guard !open.contains(name) else { throw SavedFilterError(name: name, problem: .recursive) }
    count += 1
    guard count <= SavedFilterExpansion.limit else { throw SavedFilterError(name: name, problem: .excessive) }
    let query: Query
    do throws(QueryError) {
      query = try Query.parse(text)
    } catch {
      throw SavedFilterError(name: name, problem: .unreadable(error))
    }
    open.append(name)
    defer { open.removeLast() }
    return try expand(query)
  }
}
