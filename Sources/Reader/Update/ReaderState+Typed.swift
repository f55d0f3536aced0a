import ArticleStore

extension ReaderState {
  /// Runs what was typed at the command prompt. What cannot be understood keeps the prompt open.
  mutating func runTyped(_ text: String) -> [Effect] {
    do {
      return perform(
        try Statement.parse(text, aliases: aliases, saved: kept.record.filters) { [keymap] in
          keymap.isBound($1, in: $0)
        })
    } catch {
      notice = Notice(text: complaint(of: error, in: text), isProblem: true)
      return []
    }
  }

  /// What is wrong with what was typed. Who looks for a command by what it does hears where it stands, not what a
  /// file would have needed.
  private func complaint(of error: LanguageError, in text: String) -> String {
    guard let name = error.unknownName else { return error.description }
    let isOffered = completion.map { $0.range.count == text.count && !$0.candidates.isEmpty } ?? false
    let key = label(for: .nextScope)
    let advice = isOffered ? key.map { "; \($0) takes one that is offered" } : nil
    return "No command is called “\(name)”" + (advice ?? "")
  }

  /// Does what a statement says, wherever it was written. The prompt closes unless something is wrong.
  mutating func perform(_ statement: Statement) -> [Effect] {
    switch statement {
    case .nothing: prompt = nil
    case .run(let command, let count): return runNamed(command, count: count)
    case .save(let name): saveTyped(name)
    case .unsave(let name): forgetTyped(name)
    case .load(let name): loadTyped(name)
    case .listSaved: openSaved()
    case .unmark(let letters):
      prompt = nil
      unmark(letters)
    case .tag(let text):
      prompt = nil
      tag(text)
    case .pipe(let words):
      prompt = nil
      pipe(to: words)
    case .write(let target):
      prompt = nil
      save(in: target)
    case .source(let path):
      prompt = nil
      return [.readConfiguration(path, aliases, keymap)]
    case .set(let option, _) where OptionTable.entry(option)?.isForStart == true:
      notice = Notice(text: "\(option.name) counts at the start: set it in the configuration file", isProblem: true)
    case .filter, .sort, .set, .setFor, .color, .show, .bind, .unbind, .alias: configure(statement)
    }
    return []
  }

  /// Takes in what configuration files say, at the start or while running.
  mutating func take(_ configuration: Configuration) {
    configuration.statements.forEach { configure($0) }
    if configuration.setsShare { takeShareOfConfiguration() }
    complain(of: configuration.problems.map(\.description))
  }

  /// Takes in a statement that may stand in a file as well. Other statements do nothing.
  private mutating func configure(_ statement: Statement) {
    var new = prompt?.previousFilter ?? filter
    prompt = nil
    switch statement {
    case .filter(let query):
      new.set(query, using: kept.record.filters)
      apply(new)
      complainOfSaved()
    case .sort(let key):
      order = key
      refreshResults(keeping: list.selected)
    case .set(let option, let value): settings.set(option, to: value)
    case .setFor(let source, let option, let value): settings.set(option, to: value, source: source)
    case .show(let option): notice = Notice(text: "\(option.name) \(settings[option].text)", isProblem: false)
    case .bind(let mode, let keys, let action): keymap.bind(keys, to: action, in: mode)
    case .unbind(let mode, let keys): keymap.unbind(keys, in: mode)
    case .color(let role, let look): looks.set(role, to: look)
    case .alias(let name, let text): aliases.add(name, text)
    default: break
    }
  }

  /// Runs a command by its name, where it works.
  mutating func runNamed(_ command: Command, count: Int?) -> [Effect] {
    if let complaint = complaint(ofRunning: command) {
      notice = Notice(text: complaint, isProblem: true)
      return []
    }
    prompt = nil
    return run(command, count: count)
  }

  /// Why a command cannot be run by its name; nil where it can.
  func complaint(ofRunning command: Command) -> String? {
    let modes = CommandTable.entry(command)?.modes ?? []
    guard !modes.contains(focus == .list ? .list : .reading) else { return nil }
    return "\(command.name) does not work here; it is for: \(modes.map(\.place).joined(separator: ", "))"
  }
}
