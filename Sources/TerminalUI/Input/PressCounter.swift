internal import Screen

/// Tells a double press from two single ones.
struct PressCounter {
  private var last: (position: Position, time: Int64)?

  /// The longest time between the presses of a double one, in milliseconds; what desktops use.
  static let interval: Int64 = 400

  /// What a press at this place and time (in milliseconds) is; a third one begins anew.
  mutating func press(at position: Position, _ time: Int64) -> MouseEvent.Kind {
    if let last, last.position == position, time - last.time <= Self.interval {
      self.last = nil
      return .doublePress
    }
    last = (position, time)
    return .press
  }
}
