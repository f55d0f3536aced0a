/// A manual page being written, in the man macros that every formatter knows.
struct Manual {
  private(set) var text: String

  /// `name` in capitals, its section, and what the page is about, in a line.
  init(_ name: String, section: Int, title: String) {
    text = """
      .\\" Made by Scripts/generate; changes belong where the text comes from.
      .TH \(name.uppercased().replacing("-", with: "\\-")) \(section) "" "newsreader \(programVersion)" "User Commands"
      .SH NAME
      \(Manual.escaped(name)) \\- \(Manual.escaped(title))

      """
  }

  mutating func section(_ title: String) { text += ".SH \(Manual.escaped(title))\n" }

  mutating func subsection(_ title: String) { text += ".SS \(Manual.escaped(title))\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n\(Manual.escaped(words))\n" }

  /// Lines that stay as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.RS 4\n.nf\n" + lines.map { Manual.escaped($0) + "\n" }.joined() + ".fi\n.RE\n"
  }

  /// A term and, set in below it or beside it, what it means.
  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n\\fB\(Manual.escaped(term))\\fR\n\(Manual.escaped(meaning))\n"
  }

  /// Text in which nothing is a request: a backslash is one, a hyphen can be copied, and no line begins with a dot.
  static func escaped(_ words: String) -> String {
    let body = words.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return body.hasPrefix(".") || body.hasPrefix("'") ? "\\&" + body : body
  }
}

extension String {
  /// The text with every occurrence of a character replaced.
  func replacing(_ character: Character, with text: String) -> String {
    var result = ""
    for sign in self { if sign == character { result += text } else { result.append(sign) } }
    return result
  }
}
