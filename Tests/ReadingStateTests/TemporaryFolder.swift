#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A new folder for one test, removed with everything in it at the end of its life.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/newsreader-state-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileError.failed(errno) }
    path = String(cString: made)
  }

  deinit { TemporaryFolder.remove(path) }

  private static func remove(_ path: String) {
    for name in names(in: path) { remove(path + "/" + name) }
    if rmdir(path) != 0 { unlink(path) }
  }

  /// Where a test keeps its state.
  var file: String { path + "/state.db" }

  /// The names in the folder, sorted.
  var names: [String] { TemporaryFolder.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      // In its place: what the system gives is no longer than the name.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw FileError.failed(errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw FileError.failed(errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw FileError.failed(errno) }
  }

  enum FileError: Error { case failed(Int32) }
}
