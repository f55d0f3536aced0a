import ArticleStore

/// One word of a line, freed of its quotes.
package struct Word: Equatable, Sendable {
  package let text: String
  /// Its signs in the line, quotes included.
  package let range: Range<Int>
  /// Where it begins, as errors count: in characters from 1.
  let column: Int
}

/// A line cut into words.
///
/// Blanks separate words. `"…"` keeps blanks together and takes `\"` and `\\` for the signs themselves; `'…'` keeps
/// everything as it is. Quotes may begin within a word, as in a shell. Outside of quotes every other sign stands for
/// itself, the backslash too. A line whose first sign is `#` is a comment and has no words. A quote is one whatever
/// follows it: an accent that has melted with it belongs to the text.
package struct Words: Equatable, Sendable {
  /// The signs of the line, and the column of each.
  package let line: [Character]
  private let columns: [Int]
  package private(set) var all: [Word] = []
  /// Where a quote begins that nothing closes; what follows it is one word.
  package private(set) var unclosed: Int?

  /// Total over texts. O(length).
  package init(_ text: String) {
    let signs = text.querySigns
    line = signs.map(\.sign)
    columns = signs.map(\.column)
    guard line.first(where: { !$0.isWhitespace }) != "#" else { return }
    var place = 0
    while let start = line[place...].firstIndex(where: { !$0.isWhitespace }) {
      place = start
      var word = ""
      while place < line.count, !line[place].isWhitespace { take(&place, into: &word) }
      all.append(Word(text: word, range: start..<place, column: columns[start]))
    }
  }

  /// What stands behind a quote that nothing closes, the quote included; nil where there is none.
  package var open: String? { unclosed.map { String(line[$0...]) } }

  /// What stands in the line from the word of a number on, without blanks at its end: for arguments that have quotes
  /// of their own.
  func rest(from number: Int) -> String {
    guard all.indices.contains(number) else { return "" }
    var end = line.count
    while end > 0, line[end - 1].isWhitespace { end -= 1 }
    return String(line[all[number].range.lowerBound..<end])
  }

  /// Where the word of a number stands, or would stand, as errors count: from 1.
  func column(of number: Int) -> Int {
    all.indices.contains(number) ? all[number].column : column(ofSign: line.count)
  }

  /// The same of a sign, or of the end of the line.
  func column(ofSign place: Int) -> Int { columns.indices.contains(place) ? columns[place] : (columns.last ?? 0) + 1 }

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
    let signs = text.querySigns.map(\.sign)
    let isPlain = signs.first != "#" && signs.allSatisfy { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if isPlain, !text.isEmpty { return text }
    var result = "\""
    for sign in signs {
      if sign == "\"" || sign == "\\" { result.append("\\") }
      result.append(sign)
    }
    return result + "\""
  }
}
