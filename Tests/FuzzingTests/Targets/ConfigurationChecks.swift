import ArticleStore
import NewsArchive
import Reader
import Screen
import TextCore

/// What must hold of any configuration file: each line counts or is named where it stands, and one that is refused
/// changes nothing; the same at the command prompt.
enum ConfigurationChecks {
  static func violation(of bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    let whole = read(text)
    return placeViolation(whole, lines) ?? refusalViolation(whole, lines) ?? useViolation(whole)
      ?? promptViolation(lines, whole)
  }

  /// Files that `source` names are lines of their own, so none is there.
  private static func read(_ text: String) -> Configuration {
    var reader = ConfigurationReader(home: "/home") { path throws(ConfigurationReader.Refusal) in
      guard path == "/input" else { throw ConfigurationReader.Refusal("no such file", isMissing: true) }
      return text
    }
    return reader.read("/input")
  }

  private static func placeViolation(_ whole: Configuration, _ lines: [String]) -> String? {
    var last = 0
    let refused = Set(whole.problems.compactMap(\.place?.line))
    for problem in whole.problems {
      guard problem.file == "/input", let place = problem.place else { return "a problem without a place" }
      guard lines.indices.contains(place.line - 1), place.line > last else { return "a problem in line \(place.line)" }
      last = place.line
      guard (1...lines[place.line - 1].count + 1).contains(place.column) else {
        return "line \(place.line): a problem in column \(place.column)"
      }
      // Behind the lines that count it is as wrong; of many mistakes some are enough.
      guard last <= 8 else { continue }
      let before = lines[..<(place.line - 1)].enumerated().map { refused.contains($0.offset + 1) ? "" : $0.element }
      let alone = read((before + [lines[place.line - 1]]).joined(separator: "\n"))
      guard alone.problems == [problem] else { return "line \(place.line) is not what is wrong" }
    }
    return nil
  }

  private static func refusalViolation(_ whole: Configuration, _ lines: [String]) -> String? {
    guard !whole.problems.isEmpty else { return nil }
    let refused = Set(whole.problems.compactMap(\.place?.line))
    let rest = lines.enumerated().map { refused.contains($0.offset + 1) ? "" : $0.element }
    let without = read(rest.joined(separator: "\n"))
    guard without.problems.isEmpty else { return "without the wrong lines something is wrong" }
    return without.statements == whole.statements ? nil : "a wrong line has changed something"
  }

  private static func state(_ configuration: Configuration?) -> ReaderState {
    var state = ReaderState(
      size: Size(columns: 60, rows: 12), traits: TerminalTraits(colors: 256, isUnicode: true, takesClipboard: true),
      configuration: configuration)
    _ = state.update(.loaded([page], progress: LoadProgress(filesRead: 1, filesInAll: 1)))
    _ = state.update(.loadingFinished(problems: []))
    return state
  }

  private static let page = Page(
    path: "page", file: FileBytes("Lamps on the quay\n\nThe quay has lamps, they said.\n\nSource: Quayside Wire\n"),
    aliases: SourceAliases())

  /// In force in the first frame, whatever it says.
  private static func useViolation(_ whole: Configuration) -> String? {
    guard !whole.statements.isEmpty else { return nil }
    let state = state(whole)
    return ReaderView.frame(state).size == state.size ? nil : "a frame of another size"
  }

  /// The reader before anything was typed, and its keys.
  private static let before = state(nil)
  private static let keysBefore = Mode.allCases.map { keys(before, $0) }

  private static func promptViolation(_ lines: [String], _ whole: Configuration) -> String? {
    for line in lines.prefix(2) {
      var state = before
      _ = state.update(.input(.key(KeyPress(.character(":")))))
      _ = state.update(.input(.paste(line)))
      guard let text = state.prompt?.editor.text else { return "the prompt is gone" }
      let isRefused = (try? Statement.parse(text, saved: [:])) == nil
      _ = state.update(.input(.key(KeyPress(.enter))))
      guard ReaderView.frame(state).size == state.size else { return "a frame of another size behind the prompt" }
      guard isRefused else { continue }
      guard state.prompt != nil, state.notice?.isProblem == true else { return "a mistake at the prompt is not told" }
      let isSame =
        state.settings == before.settings && state.filter == before.filter && state.order == before.order
        && state.aliases == before.aliases && state.looks == before.looks && state.list.count == before.list.count
        && Mode.allCases.map { keys(state, $0) } == keysBefore
      if !isSame { return "a mistake at the prompt has changed something" }
    }
    return nil
  }

  private static func keys(_ state: ReaderState, _ mode: Mode) -> [String] {
    state.keymap[mode].bindings.map { "\(KeyNotation.text($0.keys)) \($0.action)" }
  }
}
