extension StringProtocol {
  /// The characters of a query or a command, each with its column from 1. What means something there, which is ASCII but
  /// letters and digits, and white space, stands by itself even where an accent or another joiner has melted with it.
  /// O(length).
  package var querySigns: [(sign: Character, column: Int)] {
    var signs: [(sign: Character, column: Int)] = []
    signs.reserveCapacity(utf8.count)
    var column = 0
    for character in self {
      column += 1
      guard character.unicodeScalars.count > 1 else {
        signs.append((character, column))
        continue
      }
      var melted = ""
      for scalar in character.unicodeScalars {
        guard scalar.isQueryMark else {
          melted.unicodeScalars.append(scalar)
          continue
        }
        signs += melted.map { ($0, column) }
        signs.append((Character(scalar), column))
        melted = ""
      }
      signs += melted.map { ($0, column) }
    }
    return signs
  }
}

extension Unicode.Scalar {
  fileprivate var isQueryMark: Bool {
    guard isASCII else { return properties.isWhitespace }
    return !properties.isAlphabetic && !("0"..."9").contains(self)
  }
}
