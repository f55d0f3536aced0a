import ArticleStore

extension ReaderState {
  /// Runs what was typed at the command prompt: the name of a command, a count before it, or one of those with
  /// arguments below. An error keeps the prompt open.
  mutating func runTyped(_ text: String) -> [Effect] {
    let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let name = words.first.map(String.init) else {
      prompt = nil
      return []
    }
    let argument = words.count > 1 ? words[1].trimmingBlanks : ""
    switch name {
    case "filter":
      return filterTyped(argument, column: words.count > 1 ? text[..<words[1].startIndex].count : text.count)
    case "sort": return sortTyped(argument)
    case "save": saveTyped(argument)
    case "unsave": forgetTyped(argument)
    case "load": loadTyped(argument)
    case "saved": openSaved()
    default: return runNamed(name, argument)
    }
    return []
  }

  private mutating func filterTyped(_ text: String, column: Int) -> [Effect] {
    do {
      var new = prompt?.previousFilter ?? filter
      new.query = text.isEmpty ? .everything : try Query.parse(text)
      prompt = nil
      apply(new)
    } catch {
      notice = Notice(text: "column \(column + error.column): expected \(error.expected)", isProblem: true)
    }
    return []
  }

  private mutating func sortTyped(_ text: String) -> [Effect] {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let key = words.first.flatMap({ SortOrder.Key(rawValue: String($0)) }),
      words.count == 1 || (words.count == 2 && words[1] == "reverse")
    else {
      let keys = SortOrder.Key.allCases.map(\.rawValue).joined(separator: ", ")
      notice = Notice(text: "sort: expected one of \(keys), and perhaps reverse", isProblem: true)
      return []
    }
    prompt = nil
    order = SortOrder(key, isReversed: words.count == 2)
    refreshResults(keeping: list.selected)
    return []
  }

  private mutating func runNamed(_ name: String, _ argument: String) -> [Effect] {
    let behind: Mode = focus == .list ? .list : .reading
    if let number = Int(name), argument.isEmpty {
      prompt = nil
      return run(.top, count: max(1, number))
    }
    guard let command = Command(rawValue: name), argument.isEmpty,
      CommandTable.entry(command)?.modes.contains(behind) == true
    else {
      notice = Notice(text: "\(name): no such command here; ? lists them", isProblem: true)
      return []
    }
    prompt = nil
    return run(command, count: nil)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
