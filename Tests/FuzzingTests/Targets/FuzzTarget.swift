/// A place where bytes from outside come in, with what must hold of it whatever the bytes are. The fuzz program and the
/// test suite share the targets, so they know only what other rooms know.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// Bytes → articles.
  case articles
  /// The same bytes many times over: what is quadratic takes too long.
  case repeated
  /// A query on the first line, and a page below it.
  case query
  /// A configuration file, and the command prompt.
  case config
  /// Key notation.
  case keys
  /// What a terminal sends when keys are pressed.
  case keyboard
  /// A state that is taken in.
  case state

  /// The first rule that an input breaks, in words; nil where all hold.
  func violation(of bytes: [UInt8]) -> String? {
    switch self {
    case .articles: PageChecks.violation(of: bytes)
    case .repeated: PageChecks.violation(of: Array(repeatElement(bytes, count: FuzzTarget.repetitions).joined()))
    case .query: QueryChecks.violation(of: bytes)
    case .config: ConfigurationChecks.violation(of: bytes)
    case .keys: KeyNotationChecks.violation(of: bytes)
    case .keyboard: KeyboardChecks.violation(of: bytes)
    case .state: StateChecks.violation(of: bytes)
    }
  }

  private static let repetitions = 64

  /// The folder below `Corpus` that inputs begin from.
  var corpus: String { self == .repeated ? FuzzTarget.articles.rawValue : rawValue }

  /// Longer inputs are not tried, in bytes.
  var longest: Int {
    switch self {
    case .articles: 8192
    case .repeated: 1024
    case .query, .config, .state: 2048
    case .keys, .keyboard: 256
    }
  }

  /// Pieces that mean something, to be put into inputs.
  var tokens: [String] {
    switch self {
    case .articles, .repeated:
      ["\n\n", "Source: ", "20/08/2016", "Archive for ‘", "http://a.example/", "Image copyright ", "> ", "- ", "---\n"]
    case .query:
      [
        "source:", "date:", "title:", "tag:", "is:unread", "has:", "words:", "..", "today", "7d", "\"", "/", "(", ")",
        " OR ", " AND ", "NOT ", "-", "@", "*", "\\", ",", "[^", "{2,3}", "\u{301}", "stated",
      ]
    case .config:
      [
        "set ", "bind list ", "unbind ", "color ", "alias ", "source ", "filter ", "sort ", "measure 80", "<C-x>",
        "reverse", "bright-blue", "#00ff7f", "bold", "\"", "'", "\\", "# ", "\n", "\r\n", "source:", "a", "\u{301}",
      ]
    case .keys: ["<", ">", "C-", "A-", "S-", "<U+", "<lt>", "<F12>", "<Space>", "^", "+301>", "\u{301}", "\u{200D}"]
    case .keyboard:
      ["\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[[", ";5", "~", "u", "\u{1B}[200~", "\u{1B}[201~", "é", "😀", "\u{9B}"]
    case .state:
      [
        "{\"kind\":\"article\",\"id\":\"00000000000000af\"", "{\"kind\":\"mark\"", "{\"kind\":\"filter\"",
        "{\"kind\":\"prompt\"", ",\"read\":true", ",\"tags\":[\"a\"]", ",\"paragraph\":9223372036854775807",
        ",\"letter\":\"a\"", ",\"name\":\"b\"", ",\"query\":\"c\"", "}\n", "\\u0301", "\\ud83d\\ude00", "\\u0000",
      ]
    }
  }
}
