/// A terminal without a screen: keeps what was drawn, reports what it was fed.
package struct HeadlessTerminal: ~Copyable, Terminal {
  package private(set) var size: Size
  package let traits: TerminalTraits
  /// All frames drawn, the oldest first.
  package private(set) var frames: [Frame] = []
  /// How often the whole screen was asked for anew, and the process stopped.
  package private(set) var refreshes = 0
  package private(set) var suspensions = 0
  package private(set) var isClosed = false
  private var waiting: [InputEvent] = []

  package init(
    size: Size = Size(columns: 80, rows: 24), traits: TerminalTraits = TerminalTraits(colors: 256, isUnicode: true)
  ) {
    self.size = size
    self.traits = traits
  }

  /// What the screen shows: the last frame drawn, blank before the first.
  package var frame: Frame { frames.last ?? Frame(size: size) }

  /// Queues events for `events()`.
  package mutating func feed(_ events: [InputEvent]) { waiting.append(contentsOf: events) }

  /// Queues keys in the notation of `KeyNotation`.
  package mutating func feed(keys: String) throws(KeyNotationError) {
    feed(try KeyNotation.parse(keys).map(InputEvent.key))
  }

  /// Changes the size and queues the event that says so.
  package mutating func resize(to size: Size) {
    self.size = size
    waiting.append(.resize(size))
  }

  package mutating func draw(_ frame: Frame) { if !isClosed { frames.append(frame) } }

  package mutating func events() -> [InputEvent] {
    guard !isClosed else { return [] }
    defer { waiting.removeAll() }
    return waiting
  }

  package mutating func refresh() { if !isClosed { refreshes += 1 } }

  package mutating func suspend() { if !isClosed { suspensions += 1 } }

  package mutating func close() { isClosed = true }
}
