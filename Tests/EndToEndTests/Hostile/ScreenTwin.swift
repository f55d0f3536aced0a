import Screen
import TestSupport
import Testing

/// The program in a terminal and the state it must show, given the same files, keys and pastes.
final class ScreenTwin {
  let session: PtySession
  private(set) var model: ModelScreen

  /// Opens paths in both and waits until they are the same.
  convenience init(_ launch: PtySession.Launch, _ paths: [String]) throws {
    try self.init(launch, ModelScreen(paths: paths, size: launch.size))
  }

  init(_ launch: PtySession.Launch, _ model: ModelScreen) throws {
    self.model = model
    session = try PtySession(launch)
    try expectSame("the first screen")
  }

  convenience init(_ paths: [String], size: Size = Size(columns: 80, rows: 24)) throws {
    try self.init(Newsreader.launch(paths, size: size), paths)
  }

  /// Presses keys in the notation of the documentation.
  func press(_ keys: String) throws {
    try model.press(keys)
    try session.send(bytes: try KeyNotation.parse(keys).flatMap(Self.bytes))
  }

  /// Pastes into the prompt that is open.
  func paste(_ bytes: [UInt8]) throws {
    model.paste(bytes)
    try session.send(bytes: HostileText.ascii("\u{1B}[200~") + bytes + HostileText.ascii("\u{1B}[201~"))
  }

  func resize(_ size: Size) throws {
    model.resize(size)
    try session.resize(size)
  }

  /// Reads until each cell is what the state says, with its colours.
  func expectSame(_ what: String) throws {
    do {
      try session.waitUntil(what) { model.difference($0, inColorsToo: true) == nil }
    } catch {
      let difference = model.difference(session.screen, inColorsToo: true) ?? "none by now"
      Issue.record("\(difference)\nin what must be\n\(model.frame.text)")
      throw error
    }
  }

  /// Quits and expects that nothing but a screen was sent: no title, no clipboard, no mode that is left.
  func end(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try session.send("\u{3}\u{3}\u{3}Q")
    _ = try session.waitForExit()
    expectHarmless(sourceLocation: sourceLocation)
  }

  func expectHarmless(sourceLocation: SourceLocation = #_sourceLocation) {
    let transcript = session.transcript
    #expect(session.isRestored, sourceLocation: sourceLocation)
    #expect(transcript.offences == [], sourceLocation: sourceLocation)
    #expect(transcript.title == nil && transcript.clipboard == [], sourceLocation: sourceLocation)
  }

  /// What an xterm sends for a key.
  private static func bytes(_ press: KeyPress) -> [UInt8] {
    let text =
      switch press.key {
      case .character(let character):
        if press.modifiers == .control, let code = character.asciiValue {
          String(UnicodeScalar(code & 0x1F))
        } else {
          String(character)
        }
      case .enter: "\r"
      case .escape: "\u{1B}"
      case .tab: "\t"
      case .up: "\u{1B}[A"
      case .down: "\u{1B}[B"
      case .right: "\u{1B}[C"
      case .left: "\u{1B}[D"
      case .pageDown: "\u{1B}[6~"
      case .pageUp: "\u{1B}[5~"
      case .backspace: "\u{7F}"
      default: preconditionFailure("no bytes for \(press)")
      }
    return Array(text.utf8)
  }
}
