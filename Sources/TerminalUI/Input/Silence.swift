/// How long a terminal has sent nothing in the middle of something: what has begun and never ends would keep all keys for
/// itself. Knows no clock; times are in milliseconds of the caller's.
struct Silence {
  /// A paste over a bad line may pause, and what comes behind its end are keys: longer than such pauses, and no longer
  /// than one looks on at keys that do nothing.
  static let longest: Int64 = 2000

  /// When something came last; nil where nothing is being waited for.
  private var last: Int64?

  /// Notes what was seen at `now`: whether something has come, and whether more of it must.
  mutating func note(hasCome: Bool, isExpected: Bool, at now: Int64) {
    last = isExpected ? hasCome ? now : last ?? now : nil
  }

  /// Milliseconds until it has lasted too long; nil where nothing is being waited for.
  func remaining(at now: Int64) -> Int64? { last.map { max(0, $0 + Silence.longest - now) } }
}
