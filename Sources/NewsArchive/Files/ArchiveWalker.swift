internal import CPlatform

/// Lists the files that paths name: files themselves, folders with all that is in them.
package struct ArchiveWalker {
  /// Files in order: as the paths were given; within a folder by the bytes of their paths.
  package private(set) var files: [String] = []
  /// The folders that were listed, in no particular order: where a file may come or go.
  package private(set) var folders: [String] = []
  /// What could not be listed; the rest was.
  package private(set) var errors: [ArchiveError] = []

  /// A folder, known whatever links lead to it.
  private struct FolderIdentity: Equatable {
    var device: UInt64
    var inode: UInt64
  }

  /// A link to a folder that is still to be followed, and the folders it stands in.
  private struct Link {
    var path: String
    var target: FolderIdentity
    var above: [FolderIdentity]
  }

  /// What stands in the folders and is never read: devices, sockets, pipes, folders of the system's own, links to what is
  /// above the archive.
  package private(set) var skipped: [ArchiveError] = []

  /// Folders from a given path down to the one being listed; a link to one of them would be a loop.
  private var above: [FolderIdentity] = []
  private var links: [Link] = []
  /// The folders that the given path stands in; through a link to one of them an archive would hold all of the machine.
  private var outside: [FolderIdentity] = []

  /// Deepest nesting that is followed; the recursion needs well under a kilobyte of stack for each level.
  static let depthLimit = 400

  /// Lists the paths; `-` is passed through for the caller to read standard input. O(entries log entries).
  package init(_ paths: [String]) {
    for path in paths {
      if path == "-" {
        files.append(path)
      } else {
        let start = files.count
        visit(path)
        followLinks()
        files[start...].sort { $0.precedesByBytes($1) }
      }
    }
  }

  private mutating func visit(_ path: String) {
    var facts = nr_file_facts()
    let error = nr_file_facts_of(path, &facts)
    guard error == 0 else {
      errors.append(ArchiveError(path: path, errno: error))
      return
    }
    switch Int(facts.kind) {
    case Int(NR_FILE_FOLDER): visitFolder(path, FolderIdentity(device: facts.device, inode: facts.inode))
    case Int(NR_FILE_REGULAR): files.append(path)
    default:
      // Whoever names a pipe means what comes through it; one that merely lies there may never end, or wait for ever.
      if above.isEmpty { files.append(path) } else { skipped.append(ArchiveError(path: path, reason: .notAFile)) }
    }
  }

  private mutating func visitFolder(_ path: String, _ identity: FolderIdentity) {
    if above.last?.device != identity.device, nr_folder_is_made_up(path) {
      let error = ArchiveError(path: path, reason: .madeUp)
      if above.isEmpty { errors.append(error) } else { skipped.append(error) }
    } else if above.isEmpty {
      outside = ArchiveWalker.folders(above: path, identity)
      let before = (files.count, errors.count)
      list(path, identity)
      if files.count == before.0, errors.count == before.1, links.isEmpty {
        errors.append(ArchiveError(path: path, reason: .emptyFolder))
      }
    } else if above.contains(identity) {
      skipped.append(ArchiveError(path: path, reason: .loop))
    } else {
      if nr_file_is_link(path) == 0 {
        list(path, identity)
      } else if outside.contains(identity) {
        skipped.append(ArchiveError(path: path, reason: .aboveArchive))
      } else {
        links.append(Link(path: path, target: identity, above: above))
      }
    }
  }

  /// The folders that a folder stands in, up to the root, none of them through a link.
  private static func folders(above path: String, _ identity: FolderIdentity) -> [FolderIdentity] {
    var found = [identity]
    var place = path
    while found.count < depthLimit {
      place += "/.."
      var facts = nr_file_facts()
      guard nr_file_facts_of(place, &facts) == 0 else { break }
      let parent = FolderIdentity(device: facts.device, inode: facts.inode)
      if parent == found.last { break }
      found.append(parent)
    }
    return Array(found.dropFirst())
  }

  private mutating func list(_ path: String, _ identity: FolderIdentity) {
    guard above.count < Self.depthLimit else {
      errors.append(ArchiveError(path: path, reason: .tooDeep))
      return
    }
    guard let entries = entries(of: path) else { return }
    folders.append(path)
    above.append(identity)
    defer { above.removeLast() }
    let prefix = path.utf8.last == 0x2F ? path : path + "/"
    for entry in entries {
      // What the folder says is a file need not be asked.
      if entry.kind == .file { files.append(prefix + entry.name) } else { visit(prefix + entry.name) }
    }
  }

  /// Follows the links to folders that were found, then those found behind them, each time in the order of their paths.
  ///
  /// Of several links to one folder only the first is followed: folders full of links to each other would else have
  /// more paths than could ever be listed.
  private mutating func followLinks() {
    var followed: [FolderIdentity] = []
    while !links.isEmpty {
      let found = links.sorted { $0.path.precedesByBytes($1.path) }
      links = []
      for link in found where !followed.contains(link.target) {
        followed.append(link.target)
        above = link.above
        list(link.path, link.target)
      }
    }
    above = []
  }

  /// The names in a folder that do not begin with a dot; nil after an error, which is kept.
  private mutating func entries(of path: String) -> [FolderEntry]? {
    let (entries, error) = FolderEntry.list(path)
    if let error { errors.append(error) }
    return entries
  }
}

extension String {
  /// Whether the bytes of this text come before those of the other.
  fileprivate func precedesByBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right -> Int32 in
        guard let first = left.baseAddress, let second = right.baseAddress else { return right.isEmpty ? 0 : -1 }
        let order = memcmp(first, second, min(left.count, right.count))
        return order == 0 && left.count < right.count ? -1 : order
      }
    }
    guard let order = order.flatMap({ $0 }) else { return utf8.lexicographicallyPrecedes(other.utf8) }
    return order < 0
  }
}
