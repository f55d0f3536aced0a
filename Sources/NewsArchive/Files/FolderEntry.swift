internal import CPlatform

/// An entry of a folder, as far as the folder itself tells what it is.
struct FolderEntry {
  enum Kind { case file, folder, unknown }

  let name: String
  let kind: Kind

  /// The entries that do not begin with a dot, in no particular order; nil where the folder cannot be opened. An error
  /// may come with those that were read before it. O(entries).
  static func list(_ path: String) -> (entries: [FolderEntry]?, error: ArchiveError?) {
    var entries: [FolderEntry] = []
    let (isOpen, error) = forEach(in: path) { entries.append(FolderEntry(name: String(cString: $0), kind: $1)) }
    return (isOpen ? entries : nil, error)
  }

  /// The entry that comes first in the order of paths – what is unknown may be a folder or none, and comes before a file of
  /// its name –, and how many there are; nil where there is none. O(entries), and no text is made of the others.
  static func first(in path: String) -> (entry: FolderEntry, count: Int)? {
    var best: (bytes: [UInt8], kind: Kind)?
    var count = 0
    _ = forEach(in: path) { name, kind in
      count += 1
      guard best.map({ precedes(name, kind, $0.bytes) }) != false else { return }
      let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
      best = (Array(bytes) + (kind == .folder ? [0x2F] : []), kind)
    }
    return best.map { best in
      let name = String(decoding: best.kind == .folder ? best.bytes.dropLast() : best.bytes[...], as: UTF8.self)
      return (FolderEntry(name: name, kind: best.kind), count)
    }
  }

  /// Whether an entry's path comes before another that ends in these bytes; that of what is in a folder goes on with a
  /// slash.
  private static func precedes(_ name: UnsafePointer<CChar>, _ kind: Kind, _ other: [UInt8]) -> Bool {
    var place = 0
    while place < other.count {
      let byte = UInt8(bitPattern: name[place])
      let own = byte == 0 && kind == .folder ? 0x2F : byte
      if own != other[place] { return own < other[place] }
      if byte == 0 { return false }
      place += 1
    }
    return false
  }

  /// Calls `body` with the name and the kind of each entry that does not begin with a dot.
  private static func forEach(
    in path: String, _ body: (UnsafePointer<CChar>, Kind) -> Void
  ) -> (isOpen: Bool, error: ArchiveError?) {
    var error: Int32 = 0
    guard let folder = nr_folder_open(path, &error) else { return (false, ArchiveError(path: path, errno: error)) }
    defer { nr_folder_close(folder) }
    while let name = nr_folder_next(folder, &error) {
      guard name.pointee != 0x2E else { continue }
      let kind: Kind =
        switch Int(nr_folder_entry_kind(folder)) {
        case Int(NR_FILE_REGULAR): .file
        case Int(NR_FILE_FOLDER): .folder
        default: .unknown
        }
      body(name, kind)
    }
    return (true, error == 0 ? nil : ArchiveError(path: path, errno: error))
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
      guard let (first, count) = FolderEntry.first(in: path) else { return nil }
      isLong = isLong || depth > 0 || count >= fewEntries
      path += (path.utf8.last == 0x2F ? "" : "/") + first.name
      switch first.kind {
      case .file: return isLong ? path : nil
      case .folder: continue
      case .unknown: return nil
      }
    }
    return nil
  }
}
