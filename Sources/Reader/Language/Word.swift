/// One word of a line, freed of its quotes.
package struct Word: Equatable, Sendable {
  package let text: String
  /// Its characters in the line, quotes included.
  package let range: Range<Int>

  /// Where it begins, as errors count: from 1.
  var column: Int { range.lowerBound + 1 }
}

/// A line cut into words.
///
/// Blanks separate words. `"…"` keeps blanks together and takes `\"` and `\\` for the signs themselves; `'…'` keeps
/// everything as it is. Quotes may begin within a word, as in a shell. Outside of quotes every other sign stands for
/// itself, the backslash too. A line whose first sign is `#` is a comment and has no words.
package struct Words: Equatable, Sendable {
  package let line: [Character]
  package private(set) var all: [Word] = []
  /// Where a quote begins that nothing closes; what follows it is one word.
  private(set) var unclosed: Int?

  /// Total over texts. O(length).
  package init(_ text: String) {
    line = Array(text)
    guard line.first(where: { !$0.isWhitespace }) != "#" else { return }
    var place = 0
    while let start = line[place...].firstIndex(where: { !$0.isWhitespace }) {
      place = start
      var word = ""
      while place < line.count, !line[place].isWhitespace { take(&place, into: &word) }
      all.append(Word(text: word, range: start..<place))
    }
  }

  /// What stands in the line from the word of a number on, without blanks at its end: for arguments that have quotes
  /// of their own.
  func rest(from number: Int) -> String {
    guard all.indices.contains(number) else { return "" }
    var end = line.count
    while end > 0, line[end - 1].isWhitespace { end -= 1 }
    return String(line[all[number].range.lowerBound..<end])
  }

  /// Where the word of a number stands, or would stand, as errors count: from 1.
  func column(of number: Int) -> Int { all.indices.contains(number) ? all[number].column : line.count + 1 }

  /// Takes one sign, or all that stands between quotes.
  private mutating func take(_ place: inout Int, into word: inout String) {
    let quote = line[place]
    guard quote == "\"" || quote == "'" else {
      word.append(quote)
      place += 1
      return
    }
    let start = place
    place += 1
    while place < line.count {
      let sign = line[place]
      place += 1
      if sign == quote { return }
      if quote == "\"", sign == "\\", place < line.count, line[place] == "\"" || line[place] == "\\" {
        word.append(line[place])
        place += 1
      } else {
        word.append(sign)
      }
    }
    unclosed = start
  }

  /// A text as one word that means exactly it.
  package static func quoted(_ text: String) -> String {
    let isPlain = text.first != "#" && text.allSatisfy { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if isPlain, !text.isEmpty { return text }
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}
