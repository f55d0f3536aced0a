import CPlatform
import TextCore

/// How often what was read is shown: more frames than a screen has pictures would only take time from the reading.
final class LoadingPace: Sendable {
  /// Milliseconds between two frames of an archive that is being read.
  static let milliseconds: Int64 = 40

  private let last = Lock<Int64>(-LoadingPace.milliseconds)

  /// Whether it is time for a frame again; from any thread.
  func isDue() -> Bool {
    let now = platform_milliseconds()
    return last.withLock { last in
      guard now - last >= LoadingPace.milliseconds else { return false }
      last = now
      return true
    }
  }
}
