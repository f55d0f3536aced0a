internal import CPlatform

/// An entry of a folder, as far as the folder itself tells what it is.
struct FolderEntry {
  enum Kind { case file, folder, unknown }

  let name: String
  let kind: Kind

  /// The entries that do not begin with a dot, in no particular order; nil where the folder cannot be opened. An error
  /// may come with those that were read before it. O(entries).
  static func list(_ path: String) -> (entries: [FolderEntry]?, error: ArchiveError?) {
    var error: Int32 = 0
    guard let folder = nr_folder_open(path, &error) else { return (nil, ArchiveError(path: path, errno: error)) }
    defer { nr_folder_close(folder) }
    var entries: [FolderEntry] = []
    while let name = nr_folder_next(folder, &error) {
      guard name.pointee != 0x2E else { continue }
      let kind: Kind =
        switch Int(nr_folder_entry_kind(folder)) {
        case Int(NR_FILE_REGULAR): .file
        case Int(NR_FILE_FOLDER): .folder
        default: .unknown
        }
      entries.append(FolderEntry(name: String(cString: name), kind: kind))
    }
    return (entries, error == 0 ? nil : ArchiveError(path: path, errno: error))
  }
}

extension ArchiveWalker {
  /// A folder with fewer entries is listed as soon as looked through.
  private static let fewEntries = 64

  /// The first file that a listing of these paths would give, found without listing what comes behind it; nil where
  /// that cannot be told so, and where the listing is short anyway. O(entries of the folders that lead to it).
  package static func firstFile(of paths: [String]) -> String? {
    var facts = nr_file_facts()
    guard var path = paths.first, path != "-", nr_file_facts_of(path, &facts) == 0,
      facts.kind == Int32(NR_FILE_FOLDER), !nr_folder_is_made_up(path)
    else { return nil }
    var isLong = false
    for depth in 0..<depthLimit {
      guard let entries = FolderEntry.list(path).entries, let first = entries.min(by: precedes) else { return nil }
      isLong = isLong || depth > 0 || entries.count >= fewEntries
      path += (path.utf8.last == 0x2F ? "" : "/") + first.name
      switch first.kind {
      case .file: return isLong ? path : nil
      case .folder: continue
      case .unknown: return nil
      }
    }
    return nil
  }

  /// The order of the paths of what is in the entries. What is unknown may be a folder or none, and comes first.
  private static func precedes(_ left: FolderEntry, _ right: FolderEntry) -> Bool {
    let (first, second) = (left.name.utf8, right.name.utf8)
    guard left.kind == .folder || right.kind == .folder else { return first.lexicographicallyPrecedes(second) }
    let end = CollectionOfOne<UInt8>(0x2F)
    return Array(first + (left.kind == .folder ? Array(end) : []))
      .lexicographicallyPrecedes(Array(second + (right.kind == .folder ? Array(end) : [])))
  }
}
