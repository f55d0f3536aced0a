/// Something to be done outside: asked for by `update`, performed by one runner, answered with messages.
package enum Effect: Equatable, Sendable {
  case quit
  case suspend
  case redraw
  /// Send `Message.timer` after so many milliseconds; a newer timer replaces an older one.
  case startTimer(TimerToken, milliseconds: Int)
}
