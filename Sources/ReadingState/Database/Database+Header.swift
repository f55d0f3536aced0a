internal import CSQLite

extension Database {
  /// What of the file is read by the descriptor SQLite has: one of our own, when it is closed, would take away the locks.
  struct Header {
    let beginning: [UInt8]
    let size: Int64
  }

  /// The first bytes as they are on the disk, past what SQLite remembers, and the size. Nil where they cannot be read.
  func header(bytes count: Int) -> Header? {
    var found: UnsafeMutablePointer<sqlite3_file>?
    let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &found)
    guard code == SQLITE_OK, let file = found, let methods = file.pointee.pMethods?.pointee,
      let readFile = methods.xRead, let sizeOfFile = methods.xFileSize
    else { return nil }
    var size: Int64 = 0
    var bytes = [UInt8](repeating: 0, count: count)
    guard sizeOfFile(file, &size) == SQLITE_OK else { return nil }
    let length = min(count, Int(size))
    guard length == 0 || readFile(file, &bytes, Int32(length), 0) == SQLITE_OK else { return nil }
    return Header(beginning: Array(bytes.prefix(length)), size: size)
  }
}
