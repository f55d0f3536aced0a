package import Screen

/// The key sequences of one mode as a trie. A node has an action or children, never both: a prefix has no command of
/// its own, so no time-out is ever needed to decide.
package struct KeyTrie: Sendable {
  /// What a key means at one place in a sequence.
  indirect enum Node: Sendable {
    case action(KeyAction)
    case branch(Branch)
  }

  /// The keys that can come next, in the order they were bound.
  struct Branch: Sendable {
    private(set) var children: [(key: KeyPress, node: Node)] = []

    /// O(children), of which there are a few dozen at most: faster than hashing a key.
    subscript(_ key: KeyPress) -> Node? {
      get { children.first { $0.key == key }?.node }
      set {
        let place = children.firstIndex { $0.key == key }
        switch (place, newValue) {
        case (let place?, let node?): children[place].node = node
        case (let place?, nil): children.remove(at: place)
        case (nil, let node?): children.append((key, node))
        case (nil, nil): break
        }
      }
    }
  }

  private var root = Branch()

  package init() {}

  /// Binds a sequence, replacing what stood there: a longer sequence displaces the command of its prefix, and a
  /// shorter one all that began with it. An empty sequence binds nothing. Returns whether anything was replaced.
  @discardableResult
  package mutating func bind(_ keys: [KeyPress], to action: KeyAction) -> Bool {
    KeyTrie.change(keys[...], to: .action(action), in: &root)
  }

  /// Takes away what a sequence does, or all that begins with it.
  package mutating func unbind(_ keys: [KeyPress]) {
    guard node(at: keys) != nil else { return }
    KeyTrie.change(keys[...], to: nil, in: &root)
  }

  /// What the sequence leads to; nil if nothing begins with it.
  func node(at keys: [KeyPress]) -> Node? {
    var node = Node.branch(root)
    for key in keys {
      guard case .branch(let children) = node, let next = children[key] else { return nil }
      node = next
    }
    return node
  }

  /// All sequences with what they do, shortest first, then in the order of their notation.
  package var bindings: [(keys: [KeyPress], action: KeyAction)] {
    var found: [(keys: [KeyPress], action: KeyAction)] = []
    KeyTrie.collect(root, prefix: [], into: &found)
    return found.map { (order: KeyNotation.text($0.keys), binding: $0) }
      .sorted { ($0.binding.keys.count, $0.order) < ($1.binding.keys.count, $1.order) }
      .map(\.binding)
  }

  /// Returns whether something was there that no longer is.
  @discardableResult
  private static func change(_ keys: ArraySlice<KeyPress>, to node: Node?, in branch: inout Branch) -> Bool {
    guard let first = keys.first else { return false }
    let rest = keys.dropFirst()
    let existing = branch[first]
    guard !rest.isEmpty else {
      branch[first] = node
      return existing != nil
    }
    var below = Branch()
    var replaces = existing != nil
    if case .branch(let known) = existing { (below, replaces) = (known, false) }
    if change(rest, to: node, in: &below) { replaces = true }
    // A prefix that nothing follows any more is none.
    branch[first] = below.children.isEmpty ? nil : .branch(below)
    return replaces
  }

  private static func collect(
    _ branch: Branch, prefix: [KeyPress], into found: inout [(keys: [KeyPress], action: KeyAction)]
  ) {
    for (key, node) in branch.children {
      switch node {
      case .action(let action): found.append((prefix + [key], action))
      case .branch(let below): collect(below, prefix: prefix + [key], into: &found)
      }
    }
  }
}
