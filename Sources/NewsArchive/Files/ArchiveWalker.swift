internal import CPlatform

/// Lists the files that paths name: files themselves, folders with all that is in them.
package struct ArchiveWalker {
  /// Files in order: as the paths were given; within a folder by the bytes of their paths.
  package private(set) var files: [String] = []
  /// What could not be listed; the rest was.
  package private(set) var errors: [ArchiveError] = []

  /// A folder, known whatever links lead to it.
  private struct FolderIdentity: Equatable {
    var device: UInt64
    var inode: UInt64
  }

  /// Folders between a given path and the one being listed; a link to one of them would be a loop.
  private var above: [FolderIdentity] = []

  /// Deepest nesting that is followed.
  private static let depthLimit = 64

  /// Lists the paths; `-` is passed through for the caller to read standard input. O(entries log entries).
  package init(_ paths: [String]) {
    for path in paths {
      if path == "-" {
        files.append(path)
      } else {
        let start = files.count
        visit(path, depth: 0)
        files[start...].sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
    }
  }

  private mutating func visit(_ path: String, depth: Int) {
    var facts = nr_file_facts()
    let error = nr_file_facts_of(path, &facts)
    guard error == 0 else {
      errors.append(ArchiveError(path: path, errno: error))
      return
    }
    switch Int(facts.kind) {
    case Int(NR_FILE_FOLDER): visitFolder(path, FolderIdentity(device: facts.device, inode: facts.inode), depth: depth)
    case Int(NR_FILE_REGULAR): files.append(path)
    default:
      if depth == 0 { files.append(path) }
    }
  }

  private mutating func visitFolder(_ path: String, _ identity: FolderIdentity, depth: Int) {
    guard depth < Self.depthLimit, !above.contains(identity) else { return }
    above.append(identity)
    defer { above.removeLast() }
    let before = (files.count, errors.count)
    guard let names = entries(of: path) else { return }
    let prefix = path.utf8.last == 0x2F ? path : path + "/"
    for name in names { visit(prefix + name, depth: depth + 1) }
    if depth == 0, files.count == before.0, errors.count == before.1 {
      errors.append(ArchiveError(path: path, reason: .emptyFolder))
    }
  }

  /// The names in a folder that do not begin with a dot; nil after an error, which is kept.
  private mutating func entries(of path: String) -> [String]? {
    var error: Int32 = 0
    guard let folder = nr_folder_open(path, &error) else {
      errors.append(ArchiveError(path: path, errno: error))
      return nil
    }
    defer { nr_folder_close(folder) }
    var names: [String] = []
    while let entry = nr_folder_next(folder, &error) {
      guard entry.pointee != 0x2E else { continue }
      names.append(String(cString: entry))
    }
    if error != 0 { errors.append(ArchiveError(path: path, errno: error)) }
    return names
  }
}
