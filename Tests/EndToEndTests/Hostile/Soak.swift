import TestSupport

/// How much the tests do that could go on for ever: a little within the suite, all of it by `Scripts/soak`.
enum Soak {
  /// Whether there is time.
  static var isLong: Bool { keys > standardKeys }

  /// Random keys that are pressed.
  static var keys: Int { environment("NEWSREADER_SOAK").flatMap { Int($0) } ?? standardKeys }

  private static let standardKeys = 20_000
}
