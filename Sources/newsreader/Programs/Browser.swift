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

  /// The browsers to try one after the other: those that `BROWSER` names, separated by colons, with `%s` where the
  /// address goes if not at the end; else the system's own, or on a machine without windows one for the terminal.
  static func candidates(for address: WebAddress, in environment: (String) -> String? = variable) -> [Browser] {
    if let named = environment("BROWSER"), named.contains(where: { $0 != " " && $0 != ":" }) {
      return named.split(separator: ":").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
        .map { Browser(words: fill($0, with: address.text)) }
    }
    #if canImport(Darwin)
      return [Browser(words: ["open", address.text])]
    #else
      let hasWindows = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].contains { environment($0)?.isEmpty == false }
      let own = hasWindows ? [] : textBrowsers
      return (own + ["xdg-open"]).map { Browser(words: [$0, address.text]) }
    #endif
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
