import Reader

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program that shows a page of the web.
struct Browser: Equatable {
  let words: [String]

  /// Browsers that draw on the terminal and have to be lent it.
  private static let textBrowsers = ["www-browser", "w3m", "lynx", "links", "links2", "elinks", "cha", "browsh"]

  /// Whether it draws on the terminal.
  var needsTerminal: Bool {
    Browser.textBrowsers.contains(name)
  }

  /// The program's name without its folder.
  var name: String { words.first?.split(separator: "/").last.map { String($0) } ?? "" }

  /// `BROWSER` has a quote that nothing closes.
  struct OpenQuote: Error, CustomStringConvertible {
    /// What stands behind it, the quote included.
    let text: String
    var description: String { "BROWSER: expected a second quote for the first of \(text.prefix(60))" }
  }

  /// The browsers to try one after the other: those that `BROWSER` names, separated by colons, with `%s` where the
  /// address goes if not at the end; else the system's own, or on a machine without windows one for the terminal.
  static func candidates(
    for address: WebAddress, in environment: (String) -> String? = variable
  ) throws(OpenQuote) -> [Browser] {
    if let named = environment("BROWSER"), named.contains(where: { $0 != " " && $0 != ":" }) {
      return try commands(named).map { Browser(words: fill($0, with: address.text)) }
    }
    #if canImport(Darwin)
      return [Browser(words: ["open", address.text])]
    #else
      let hasWindows = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].contains { environment($0)?.isEmpty == false }
      let own = hasWindows ? [] : textBrowsers
      return (own + ["xdg-open"]).map { Browser(words: [$0, address.text]) }
    #endif
  }

  /// The commands of a list that colons separate, each cut into words as a line at the prompt is. A colon in quotes
  /// belongs to its word.
  private static func commands(_ list: String) throws(OpenQuote) -> [[String]] {
    var commands: [[String]] = []
    var begun: String?
    for piece in list.split(separator: ":", omittingEmptySubsequences: false) {
      let text = begun.map { "\($0):\(piece)" } ?? String(piece)
      let words = Words(text)
      begun = words.unclosed == nil ? nil : text
      if begun == nil, !words.all.isEmpty { commands.append(words.all.map(\.text)) }
    }
    if let begun, let quote = Words(begun).open { throw OpenQuote(text: quote) }
    return commands
  }

  private static func fill(_ words: [String], with address: String) -> [String] {
    guard words.contains(where: { $0.contains("%s") }) else { return words + [address] }
    return words.map { word in
      var parts: [Substring] = []
      var rest = word[...]
      while let place = rest.firstIndex(of: "%"), rest[place...].hasPrefix("%s") {
        parts.append(rest[..<place])
        rest = rest[rest.index(place, offsetBy: 2)...]
      }
      return (parts + [rest]).joined(separator: address)
    }
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
