internal import CPlatform

/// What tells whether a file is still the one that was read: the same stamp, the same bytes.
package struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let size: UInt64
  private let modified: Int64
  private let changed: Int64

  /// The stamp of what a path names now; nil where that is no regular file.
  package init?(of path: String) {
    var facts = nr_file_facts()
    guard nr_file_facts_of(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  init?(_ facts: nr_file_facts) {
    guard facts.kind == Int32(NR_FILE_REGULAR) else { return nil }
    device = facts.device
    inode = facts.inode
    size = facts.size
    modified = facts.modified
    changed = facts.changed
  }

  /// How long a file must have been left alone before its stamp is trusted, in nanoseconds: a change within the clock
  /// tick of the one before leaves the same times. Ticks are 10 ms at most; network file systems are coarser.
  private static let settlingTime: Int64 = 2_000_000_000

  /// Whether another change would have left another stamp.
  var isSettled: Bool { platform_wall_nanoseconds() - max(modified, changed) > FileStamp.settlingTime }
}
