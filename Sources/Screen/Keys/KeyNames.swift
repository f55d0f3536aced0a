/// The names of keys in the notation, and how hints show them.
enum KeyNames {
  /// A key with its name in `<…>`, further names that are understood, and its short sign on a Unicode terminal.
  struct Entry: Sendable {
    let key: Key
    let name: String
    let others: [String]
    let sign: String
  }

  static let entries: [Entry] = [
    Entry(key: .enter, name: "Enter", others: ["CR", "Return"], sign: "↵"),
    Entry(key: .escape, name: "Esc", others: ["Escape"], sign: "Esc"),
    Entry(key: .tab, name: "Tab", others: [], sign: "Tab"),
    Entry(key: .backTab, name: "S-Tab", others: ["BackTab"], sign: "S-Tab"),
    Entry(key: .backspace, name: "Backspace", others: ["BS"], sign: "Backspace"),
    Entry(key: .delete, name: "Del", others: ["Delete"], sign: "Del"),
    Entry(key: .insert, name: "Ins", others: ["Insert"], sign: "Ins"),
    Entry(key: .up, name: "Up", others: [], sign: "↑"),
    Entry(key: .down, name: "Down", others: [], sign: "↓"),
    Entry(key: .left, name: "Left", others: [], sign: "←"),
    Entry(key: .right, name: "Right", others: [], sign: "→"),
    Entry(key: .home, name: "Home", others: [], sign: "Home"),
    Entry(key: .end, name: "End", others: [], sign: "End"),
    Entry(key: .pageUp, name: "PgUp", others: ["PageUp"], sign: "PgUp"),
    Entry(key: .pageDown, name: "PgDn", others: ["PageDown", "PgDown"], sign: "PgDn"),
    Entry(key: .character(" "), name: "Space", others: ["Spc"], sign: "Space"),
    Entry(key: .character("<"), name: "lt", others: [], sign: "<"),
    Entry(key: .character(">"), name: "gt", others: [], sign: ">"),
    Entry(key: .character("^"), name: "caret", others: [], sign: "^"),
    Entry(key: .character("|"), name: "Bar", others: [], sign: "|"),
  ]

  /// The key of a name, upper and lower case alike; `f1`…`f63` are function keys.
  static func key(named name: String) -> Key? {
    for entry in entries where isSame(entry.name, name) || entry.others.contains(where: { isSame($0, name) }) {
      return entry.key
    }
    guard let first = name.utf8.first, lowercased(first) == UInt8(ascii: "f"), let number = Int(name.dropFirst()),
      (1...63).contains(number), name.dropFirst().first != "0"
    else { return nil }
    return .function(number)
  }

  private static func isSame(_ name: String, _ other: String) -> Bool {
    name.utf8.count == other.utf8.count && name.utf8.elementsEqual(other.utf8) { lowercased($0) == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// The table's entry for a key that has a name; characters mostly have none.
  static func entry(of key: Key) -> Entry? { entries.first { $0.key == key } }
}
