import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A writer that changes the files of a folder in every way there is, the same way for the same seed. What it does is the
/// same whoever runs it: the superuser reads what he took the permissions from, too.
struct ChangingFiles {
  /// A headline that is never gone; its file is only added to and replaced.
  static let kept = "Ship kept in port"

  private enum Change: CaseIterable {
    case write, append, truncate, empty, replace, restore, delete, move, leave, comeBack, lock, unlock, becomeFolder
    case changeBesideKept
  }

  private let folder: String
  /// Where files are made that replace others, and where some are for a time.
  private let aside: String
  private var random: SplitMix
  private var changes = 0

  init(folder: String, aside: String, seed: UInt64) {
    self.folder = folder
    self.aside = aside
    random = SplitMix(state: seed)
  }

  private static let names = ["1.txt", "2.txt", "3.txt", "deep/4.txt", "deep/5.txt", "x.txt", "y.txt"]
  /// Between the others, in the order of the list.
  private var keptFile: String { folder + "/k.txt" }

  private static func article(_ headline: String) -> String {
    "\(headline)\n\nThe harbour saw it on Saturday, they said.\n\nSource: Quay Wire\n\n"
  }

  /// What a file is to have at the start, and whenever it is restored.
  private static func text(of name: String) -> String {
    ["Ship sails from", "Crane stands in", "Ship burns at"].map { article("\($0) \(name.dropLast(4))") }.joined()
  }

  private var newText: String {
    ["Ship lands at pier", "Crane falls on pier"].map { Self.article("\($0) \(changes)") }.joined()
  }

  /// Makes the files.
  func begin() throws {
    try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
    for name in Self.names { try writeFile(path(name), Self.text(of: name)) }
    try writeFile(keptFile, Self.article(Self.kept))
    try mark(0)
  }

  static func mark(_ number: Int) -> String { "Ship mark \(number) seen" }

  /// Has the first article of all say how far this is.
  func mark(_ number: Int) throws { try replace(folder + "/0.txt", with: Self.article(Self.mark(number))) }

  /// Makes every change once, in an order of its own.
  mutating func changeAll() throws {
    for change in Change.allCases.shuffled(using: &random) { try make(change) }
  }

  /// Lets everything be read, and deleted, again.
  func unlock() {
    for place in Self.names.flatMap({ [path($0), away($0)] }) { chmod(place, isFolder(place) ? 0o755 : 0o644) }
  }

  /// Where a file is while it has left the folder.
  private func away(_ name: String) -> String { aside + "/" + name.replacing("/", with: "-") }

  private func path(_ name: String) -> String { folder + "/" + name }

  private mutating func make(_ change: Change) throws {
    changes += 1
    let name = Self.names[Int(random.next() % UInt64(Self.names.count))]
    let (file, away) = (path(name), away(name))
    switch change {
    case .append: if isFile(file) { try append(newText, to: file) }
    case .truncate: if isFile(file) { truncate(file, Int(random.next() % 150)) }
    case .empty: if isFile(file) { truncate(file, 0) }
    case .delete: remove(file)
    case .move:
      let other = path(Self.names[Int(random.next() % UInt64(Self.names.count))])
      if other != file, !isFolder(other) { rename(file, other) }
    case .leave:
      remove(away)
      rename(file, away)
    case .comeBack:
      remove(file)
      rename(away, file)
    case .lock: chmod(file, 0)
    case .unlock: unlock()
    case .becomeFolder:
      remove(file)
      try writeFile(file + "/inside.txt", newText)
    case .write:
      remove(file)
      try writeFile(file, newText)
    case .replace, .restore:
      if isFolder(file) { remove(file) }
      try replace(file, with: change == .replace ? newText : Self.text(of: name))
    case .changeBesideKept:
      if changes % 2 == 0 {
        try append(newText, to: keptFile)
      } else {
        try replace(keptFile, with: Self.article(Self.kept) + newText)
      }
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is a file that may be written.
  private func isFile(_ path: String) -> Bool { !isFolder(path) && access(path, W_OK) == 0 }

  private func remove(_ path: String) {
    if isFolder(path) { chmod(path, 0o755) }
    try? FileManager.default.removeItem(atPath: path)
  }

  private func replace(_ path: String, with text: String) throws {
    try writeFile(aside + "/new", text)
    guard rename(aside + "/new", path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private func append(_ text: String, to path: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }
}
