import ArticleStore
import CPlatform
import TerminalUI

/// Follows the folders of an archive on a thread of its own that sleeps until something happens in them.
final class ArchiveFollower: Sendable {
  private let stopLine: platform_wake
  /// Posts what has changed; returns the folders to watch from then on.
  private let reload: @Sendable () -> [String]

  /// Files often change several at a time, and each in several steps: they are looked at when nothing has happened for
  /// the first time, in milliseconds, or when something has been happening for the second.
  private static let quiet: Int32 = 250
  private static let patience: Int64 = 2000
  /// How often files are looked at where the system does not tell of changes, in milliseconds.
  private static let interval: Int32 = 2000

  /// Begins to follow; nil where there is no descriptor left for it.
  init?(reload: @escaping @Sendable () -> [String]) {
    var line = platform_wake()
    guard platform_wake_open(&line) else { return nil }
    stopLine = line
    self.reload = reload
    Worker.start { [self] in run() }
  }

  deinit { platform_wake_close(stopLine) }

  /// Stops following, at once or after the reload that is running.
  func stop() { platform_wake_post(stopLine) }

  private func run() {
    let watch = platform_watch_open()
    defer { if watch >= 0 { platform_watch_close(watch) } }
    var watches = FolderWatches(descriptor: watch)
    while true {
      // What happened before they were watched is found by another look.
      if watches.follow(Set(reload())) { continue }
      guard waitForChange(watch, isTold: watches.isTold) else { return }
    }
  }

  /// Returns when files should be looked at again; false when following is over.
  private func waitForChange(_ watch: Int32, isTold: Bool) -> Bool {
    guard isTold else { return !wait(-1, milliseconds: ArchiveFollower.interval).isStopped }
    if wait(watch, milliseconds: -1).isStopped { return false }
    let end = platform_milliseconds() + ArchiveFollower.patience
    while platform_milliseconds() < end {
      platform_watch_drain(watch)
      let wakeup = wait(watch, milliseconds: ArchiveFollower.quiet)
      if wakeup.isStopped { return false }
      if !wakeup.hasChange { return true }
    }
    return true
  }

  private func wait(_ watch: Int32, milliseconds: Int32) -> (isStopped: Bool, hasChange: Bool) {
    let descriptors = watch >= 0 ? [stopLine.receiver, watch] : [stopLine.receiver]
    let ready = platform_wait(descriptors, descriptors.count, milliseconds)
    return (ready.readable & 1 != 0, ready.readable & 2 != 0)
  }
}
