import CPlatform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be written; names it.
struct OutputError: Error, CustomStringConvertible {
  let path: String
  let code: Int32

  /// Whether the name is that of something that is there.
  var isTaken: Bool { code == EEXIST }

  var description: String {
    isTaken ? "\(path): exists already" : "\(path): cannot be written: \(errorText(code))"
  }
}

/// Files that the program writes for the user.
enum OutputFile {
  /// Whether a name is taken, by whatever there is.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder and those above it; one that is there stays as it is.
  static func makeFolder(_ path: String) throws(OutputError) {
    if mkdir(path, 0o777) == 0 { return }
    var code = errno
    if code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
      code = mkdir(path, 0o777) == 0 ? 0 : errno
    }
    guard code == 0 || code == EEXIST else { throw OutputError(path: path, code: code) }
  }

  /// Writes a file that must not be there, or with `replacing` whatever is there: the new text stands under the name
  /// when all of it is written, and until then the old.
  static func write(_ text: String, to path: String, replacing: Bool) throws(OutputError) {
    let target = replacing ? path + ".part" : path
    if replacing { unlink(target) }
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    var code = writeAll(descriptor, Array(text.utf8))
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, replacing, rename(target, path) != 0 { code = errno }
    guard code != 0 else { return }
    unlink(target)
    throw OutputError(path: path, code: code)
  }
}
