import ArticleStore

extension ReaderState {
  /// Runs what was typed at the command prompt. What cannot be understood keeps the prompt open.
  mutating func runTyped(_ text: String) -> [Effect] {
    do {
      return perform(try Statement.parse(text, aliases: aliases))
    } catch {
      notice = Notice(text: error.description, isProblem: true)
      return []
    }
  }

  /// Does what a statement says, wherever it was written. The prompt closes unless something is wrong.
  mutating func perform(_ statement: Statement) -> [Effect] {
    switch statement {
    case .nothing: prompt = nil
    case .run(let command, let count): return runNamed(command, count: count)
    case .filter(let query):
      var new = prompt?.previousFilter ?? filter
      new.query = query
      prompt = nil
      apply(new)
    case .sort(let new):
      prompt = nil
      order = new
      refreshResults(keeping: list.selected)
    case .save(let name): saveTyped(name)
    case .unsave(let name): forgetTyped(name)
    case .load(let name): loadTyped(name)
    case .listSaved: openSaved()
    case .set, .show, .bind, .unbind, .alias:
      prompt = nil
      configure(statement)
    }
    return []
  }

  /// Takes in a statement that changes how the reader behaves.
  mutating func configure(_ statement: Statement) {
    switch statement {
    case .set(let option, let value): settings.set(option, to: value)
    case .show(let option): notice = Notice(text: "\(option.name) \(settings[option].text)", isProblem: false)
    case .bind(let mode, let keys, let action): keymap.bind(keys, to: action, in: mode)
    case .unbind(let mode, let keys): keymap.unbind(keys, in: mode)
    case .alias(let name, let text): aliases.add(name, text)
    default: break
    }
  }

  /// Runs a command by its name, where it works.
  private mutating func runNamed(_ command: Command, count: Int?) -> [Effect] {
    let behind: Mode = focus == .list ? .list : .reading
    let modes = CommandTable.entry(command)?.modes ?? []
    guard modes.contains(behind) else {
      let places = modes.map(\.place).joined(separator: ", ")
      notice = Notice(text: "\(command.name) does not work here; it is for: \(places)", isProblem: true)
      return []
    }
    prompt = nil
    return run(command, count: count)
  }
}
