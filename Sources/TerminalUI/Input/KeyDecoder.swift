internal import Screen

/// Makes events of what the terminal sends, byte by byte; knows nothing of descriptors and never waits.
///
/// Most special keys arrive as codes that curses has recognised from the terminal's description. What it does not know
/// arrives as bytes and is read here by the rules all xterm-like terminals follow. A UTF-8 sequence may be cut by the
/// end of a read, and so may a control sequence that has parameters; before those curses has waited for what follows.
struct KeyDecoder {
  private enum State: Equatable {
    case ground
    case escape
    case controlSequence
    case singleShift
    /// The bytes behind `ESC [ M`.
    case oldMouse
    /// Behind what may begin an answer of the terminal in words, or Alt and a key.
    case introducer(Introducer)
    /// In such an answer, which says nothing here.
    case controlString(Introducer)
    /// The same behind an escape, with which its end begins.
    case controlStringEscape
  }

  /// What begins an answer in words (ECMA-48 5.6): a device control string, an operating system command, an application
  /// program command.
  private struct Introducer: Equatable {
    /// The byte behind the escape.
    let letter: UInt8
    /// The single byte that means the same; it ends with one as well.
    let control: UInt8
    var isControl = false

    /// How those begin that terminals send: reports of their version, settings, colours, titles, clipboard and pictures.
    var beginnings: StaticString {
      switch letter {
      case UInt8(ascii: "P"): "0123456789!$+<=>|"
      case UInt8(ascii: "]"): "0123456789lLI"
      default: "G"
      }
    }
  }

  private var state = State.ground
  private var parameters: [UInt8] = []
  private var character = Utf8Assembler()
  private var paste: PasteCollector?
  private var events: [InputEvent] = []

  /// A longer control sequence is none, but line noise.
  private static let longestSequence = 64

  /// The events decoded so far, which are then forgotten.
  mutating func take() -> [InputEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  /// One byte that belongs to no key curses knows.
  mutating func feed(_ byte: UInt8) {
    if let isComplete = paste?.append(byte) {
      if isComplete { endPaste() }
      return
    }
    switch state {
    case .ground: ground(byte, [])
    case .escape: escape(byte)
    case .controlSequence: controlSequence(byte)
    case .singleShift: singleShift(byte)
    case .oldMouse: oldMouse(byte)
    case .introducer(let introducer): introduced(byte, by: introducer)
    case .controlString(let introducer): controlString(byte, begunBy: introducer)
    case .controlStringEscape: controlStringEscape(byte)
    }
  }

  /// A key that curses has recognised.
  mutating func feed(_ press: KeyPress) {
    guard paste == nil else { return }
    interrupt()
    emit(press)
  }

  /// An event that is no key.
  mutating func feed(_ event: InputEvent) {
    guard paste == nil else { return }
    interrupt()
    events.append(event)
  }

  /// The terminal begins to send pasted text.
  mutating func beginPaste() {
    interrupt()
    paste = paste ?? PasteCollector()
  }

  /// Whether pasted text is coming whose end has not been seen.
  var isPasting: Bool { paste != nil }

  /// The pasted text is complete.
  mutating func endPaste() {
    if let text = paste?.text { events.append(.paste(text)) }
    paste = nil
  }

  /// Nothing more waits to be read: an escape that nothing followed was the key itself. What has parameters is none; its
  /// rest comes with the next read, and would else be taken for keys.
  mutating func settle() {
    switch state {
    case .ground: return
    case .escape: emit(KeyPress(.escape))
    case .controlSequence:
      guard parameters.isEmpty else { return }
      emit(KeyPress(.character("["), .alt))
    case .oldMouse, .controlString, .controlStringEscape: return
    case .introducer(let introducer):
      guard !introducer.isControl else { return }
      ground(introducer.letter, .alt)
    case .singleShift: emit(KeyPress(.character("O"), .alt))
    }
    reset()
  }

  /// Something comes that belongs to no sequence; the rest of one that has begun does not come any more.
  private mutating func interrupt() {
    settle()
    reset()
  }

  private mutating func emit(_ press: KeyPress) { events.append(.key(press.canonical)) }

  private mutating func reset() {
    state = .ground
    parameters.removeAll(keepingCapacity: true)
  }

  private mutating func ground(_ byte: UInt8, _ modifiers: KeyPress.Modifiers) {
    if let complete = character.feed(byte) {
      emit(KeyPress(.character(Character(complete)), modifiers.union(character.modifiers)))
      character.modifiers = []
      return
    }
    if character.isIncomplete {
      character.modifiers.formUnion(modifiers)
      return
    }
    if byte == 0x1B, modifiers.isEmpty {
      state = .escape
    } else if modifiers.isEmpty, var introducer = Self.introducers.first(where: { $0.control == byte }) {
      introducer.isControl = true
      state = .introducer(introducer)
    } else if let press = ControlKeys.press(for: byte) {
      emit(KeyPress(press.key, press.modifiers.union(modifiers)))
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      // Pressed twice at once; the second may yet begin something.
      emit(KeyPress(.escape))
    case UInt8(ascii: "["): state = .controlSequence
    case UInt8(ascii: "O"): state = .singleShift
    default:
      reset()
      if let introducer = Self.introducers.first(where: { $0.letter == byte }) {
        state = .introducer(introducer)
      } else {
        ground(byte, .alt)
      }
    }
  }

  private mutating func controlSequence(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F: if parameters.count <= Self.longestSequence { parameters.append(byte) }
    case 0x40...0x7E where parameters.count > Self.longestSequence: reset()
    case 0x40...0x7E:
      let found = ControlSequence(parameters: parameters, final: byte)
      // Linux writes its first function keys as `ESC [ [ A`: here the final byte is no end.
      if byte == UInt8(ascii: "["), parameters.isEmpty {
        parameters.append(byte)
        return
      }
      if byte == UInt8(ascii: "M"), parameters.isEmpty {
        state = .oldMouse
        return
      }
      reset()
      perform(found)
    case 0x1B:
      reset()
      state = .escape
    default: reset()
    }
  }

  private static let introducers = [
    Introducer(letter: UInt8(ascii: "P"), control: 0x90), Introducer(letter: UInt8(ascii: "]"), control: 0x9D),
    Introducer(letter: UInt8(ascii: "_"), control: 0x9F),
  ]

  private mutating func introduced(_ byte: UInt8, by introducer: Introducer) {
    if introducer.beginnings.withUTF8Buffer({ $0.contains(byte) }) {
      state = .controlString(introducer)
    } else {
      // Alt and a key, or an escape and a key typed at once, and the next key.
      interrupt()
      feed(byte)
    }
  }

  /// An answer ends with `ESC \` or a bell. Any other control character is none of it: whoever types one gets their keys
  /// back where the end has been lost.
  private mutating func controlString(_ byte: UInt8, begunBy introducer: Introducer) {
    switch byte {
    case 0x1B: state = .controlStringEscape
    case 0x00..<0x20: reset()
    case 0x9C where introducer.isControl: reset()
    default: break
    }
  }

  private mutating func controlStringEscape(_ byte: UInt8) {
    reset()
    guard byte != UInt8(ascii: "\\") else { return }
    state = .escape
    escape(byte)
  }

  private mutating func perform(_ sequence: ControlSequence) {
    switch sequence.meaning {
    case .key(let press): emit(press)
    case .pasteBegins: beginPaste()
    case .focus(let gained): events.append(.focus(gained))
    case .mouse(let event): events.append(.mouse(event))
    case .nothing: break
    }
  }

  /// Terminals that do not know the newer reports send these. They may be cut by the end of a read as any other. Esc is no
  /// part of one, so that a key behind one that is cut is that key, if it is a special one.
  private mutating func oldMouse(_ byte: UInt8) {
    guard byte != 0x1B else {
      reset()
      ground(byte, [])
      return
    }
    parameters.append(byte)
    guard parameters.count == 3 else { return }
    if let event = ControlSequence.oldMouse(parameters) { events.append(.mouse(event)) }
    reset()
  }

  private mutating func singleShift(_ byte: UInt8) {
    reset()
    if let press = ControlSequence.singleShiftKey(byte) { emit(press) }
  }
}
