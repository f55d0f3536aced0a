import ArticleStore
import NewsArchive
import ReadingState

/// What must hold of any text that is taken in as a state: each line counts or is named, what counts is kept, and what is
/// written out then and taken in elsewhere is the same.
enum StateChecks {
  static func violation(of bytes: [UInt8]) -> String? {
    let text = StateText(String(decoding: bytes, as: UTF8.self))
    if let violation = lineViolation(text, bytes) { return violation }
    do throws(ReadingStateError) {
      let state = try ReadingState()
      try state.merge(text.lines)
      let lines = try state.lines()
      if let violation = lossViolation(text.lines, lines) { return violation }
      let exported = lines.map(\.text).joined(separator: "\n")
      let again = StateText(exported)
      guard again.problems.isEmpty else { return "what is written out cannot be read: \(again.problems)" }
      let other = try ReadingState()
      try other.merge(again.lines)
      return try other.lines().map(\.text) == lines.map(\.text) ? nil : "what is taken in elsewhere is not the same"
    } catch {
      return "not taken in: \(error)"
    }
  }

  private static func lineViolation(_ text: StateText, _ bytes: [UInt8]) -> String? {
    let count = bytes.count { $0 == 0x0A } + 1
    var last = 0
    for problem in text.problems {
      guard problem.line > last, problem.line <= count else { return "a problem in line \(problem.line)" }
      guard !problem.error.expected.isEmpty else { return "a problem that says nothing" }
      last = problem.line
    }
    for line in text.lines {
      guard !line.text.utf8.contains(where: { $0 < 0x20 }) else { return "a line that is two: \(line.text)" }
      guard let again = try? StateLine(line.text), again.text == line.text else { return "reads as another: \(line)" }
    }
    return nil
  }

  /// What was taken in and is not written out.
  private static func lossViolation(_ taken: [StateLine], _ lines: [StateLine]) -> String? {
    var filters: [String: String] = [:]
    var marks: [Character: ReadingPlace] = [:]
    var tags: [ArticleID: Set<String>] = [:]
    var panes: PaneShare?
    for line in taken {
      switch line {
      case .filter(let name, let query): filters[name] = query
      case .mark(let letter, let place): marks[letter] = place
      case .article(let id, _, _, let names, _): tags[id, default: []].formUnion(names)
      case .pane(let share): panes = share
      case .prompt: continue
      }
    }
    var count = 0
    for line in lines {
      switch line {
      case .filter(let name, let query): if filters.removeValue(forKey: name) != query { return "a wrong filter" }
      case .mark(let letter, let place): if marks.removeValue(forKey: letter) != place { return "a wrong mark" }
      case .article(let id, _, _, let names, _):
        count += names.count
        if Set(names) != tags[id] ?? [] { return "wrong tags" }
      case .pane(let share):
        if share != panes { return "wrong panes" }
        panes = nil
      case .prompt: continue
      }
    }
    guard filters.isEmpty, marks.isEmpty, panes == nil else { return "a filter, a mark or the panes are lost" }
    return count == tags.values.reduce(0) { $0 + $1.count } ? nil : "a tag is lost"
  }
}
