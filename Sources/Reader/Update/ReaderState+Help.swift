extension ReaderState {
  /// Opens the help, or closes whatever is over the screen.
  mutating func toggleHelp() {
    overlay = overlay == nil ? OverlayState(.help(HelpList(HelpItem.all(from: mode, of: self)))) : nil
  }

  /// What the help is narrowed to; empty where it is not open.
  var helpText: String { if case .help(let list) = overlay?.content { list.text } else { "" } }

  /// Opens the prompt that narrows the help.
  mutating func narrowHelp() {
    guard case .help = overlay?.content else {
      tell("Only the help can be narrowed" + (label(for: .help).map { "; \($0) twice opens it" } ?? ""))
      return
    }
    openPrompt(.help)
  }

  /// Narrows the help to what has all words of a text.
  mutating func narrowHelp(to text: String) {
    guard case .help(var list) = overlay?.content, list.text != text else { return }
    list.narrow(to: text)
    show(list)
  }

  /// Picks another row while the help is being narrowed.
  mutating func move(inHelp step: Int) {
    guard case .help(var list) = overlay?.content else { return }
    list.moveCursor(to: list.cursor + step)
    show(list)
  }

  private mutating func show(_ list: HelpList) {
    overlay?.content = .help(list)
    overlay?.viewport.reveal(list.cursor == 0 ? 0 : list.cursorLine, of: list.lineCount)
  }

  /// Keeps the help as narrow as it was typed; where nothing was found, goes on typing.
  mutating func keepHelp(_ text: String) {
    if case .help(let list) = overlay?.content, list.found.isEmpty {
      notice = Notice(text: "Nothing in the help matches “\(text)”", isProblem: true)
    } else {
      prompt = nil
    }
  }

  /// Does what a row of the help is about. Esc leads back to the help from a prompt that this opens; a command that does
  /// not work behind the help says so and leaves it open.
  mutating func take(_ item: HelpItem) -> [Effect] {
    let help = overlay
    var effects: [Effect] = []
    switch item.action {
    case .run(let command) where command == .close || command == .narrow: return run(command, count: nil)
    case .run(let command):
      if let complaint = complaint(ofRunning: command) {
        notice = Notice(text: complaint, isProblem: true)
        return []
      }
      overlay = nil
      effects = run(command, count: nil)
    case .perform(let statement):
      overlay = nil
      effects = perform(statement)
    case .type(let text):
      overlay = nil
      openPrompt(.command, text: text)
    }
    prompt?.previousOverlay = help
    return effects
  }
}
