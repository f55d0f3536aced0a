import CPlatform
import TextCore

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

  /// In the place of an errno: the name is that of a folder, a device, a socket or a pipe.
  static let notAFile: Int32 = -1

  /// Whether the name is that of something that is there.
  var isTaken: Bool { code == EEXIST }

  var description: String {
    switch code {
    case EEXIST: "\(path): exists already"
    case OutputError.notAFile: "\(path): cannot be written: it is no file"
    default: "\(path): cannot be written: \(errorText(code))"
    }
  }
}

/// Files that the program writes for the user.
enum OutputFile {
  /// Whether a name is taken, by whatever there is.
  static func exists(_ path: String) -> Bool { withName(path) { access($0, F_OK) } == 0 }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard withName(path, { stat($0, &first) }) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The names in a folder, sorted; those of folders end with a slash. Names that nobody can type are left out, and so
  /// is what comes behind the first ten thousand.
  static func names(in path: String) -> [String] {
    var error: Int32 = 0
    guard let folder = nr_folder_open(path, &error) else { return [] }
    defer { nr_folder_close(folder) }
    var names: [String] = []
    while names.count < 10_000, let entry = nr_folder_next(folder, &error) {
      let name = String(cString: entry)
      guard name.unicodeScalars.allSatisfy({ canBeTyped($0) }) else { continue }
      var found = stat()
      let isFolder = withName(path + "/" + name) { stat($0, &found) } == 0 && found.st_mode & S_IFMT == S_IFDIR
      names.append(isFolder ? name + "/" : name)
    }
    return names.sorted()
  }

  /// Neither a control nor what stands for a byte that is no text.
  private static func canBeTyped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control && scalar.value < 0x10FF00
  }

  /// Makes a folder and those above it; one that is there stays as it is.
  static func makeFolder(_ path: String) throws(OutputError) {
    var code = make(path)
    if code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
      code = make(path)
    }
    guard code == 0 || code == EEXIST else { throw OutputError(path: path, code: code) }
  }

  private static func make(_ path: String) -> Int32 { withName(path) { mkdir($0, 0o777) } == 0 ? 0 : errno }

  /// Writes a file that must not be there, or with `replacing` one that may: the new text stands under the name when all
  /// of it is written, and until then the old. What is replaced keeps its permissions; a link stays, and what it leads to
  /// is replaced; anything but a file is left alone. Where the power fails, too, one of both is there: what replaces is on
  /// the disk before it has the name.
  static func write(_ text: String, to path: String, replacing: Bool) throws(OutputError) {
    let old = replacing ? try Replaced(path) : nil
    let place = old?.path ?? path
    let target = replacing ? place + ".part" : place
    if replacing { _ = withName(target) { unlink($0) } }
    let descriptor = withName(target) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old?.permissions ?? 0o666) }
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    var code: Int32 = 0
    if let old, fchmod(descriptor, old.permissions) != 0 { code = errno }
    if code == 0 { code = writeAll(descriptor, Array(text.utf8)) }
    if code == 0, replacing { code = sync(descriptor) }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, replacing, withName(target, { new in withName(place) { rename(new, $0) } }) != 0 { code = errno }
    guard code != 0 else {
      if replacing { syncFolder(of: place) }
      return
    }
    _ = withName(target) { unlink($0) }
    throw OutputError(path: path, code: code)
  }

  /// Sends a file to the disk; 0, or the errno. What knows no disk has nothing to send.
  private static func sync(_ descriptor: Int32) -> Int32 {
    fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno
  }

  /// The same for the name of a file; the new text stands under it whatever comes of that.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = withName(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    _ = sync(descriptor)
    close(descriptor)
  }

  /// The file that is to be replaced.
  private struct Replaced {
    /// Where it stands, links followed.
    let path: String
    let permissions: mode_t

    /// Nil where there is none; a link that leads to none is not to be replaced either.
    init?(_ path: String) throws(OutputError) {
      var found = stat()
      guard withName(path, { stat($0, &found) }) == 0 else {
        let code = errno
        guard nr_file_is_link(path) == 0 else { throw OutputError(path: path, code: code) }
        return nil
      }
      guard found.st_mode & S_IFMT == S_IFREG else { throw OutputError(path: path, code: OutputError.notAFile) }
      permissions = found.st_mode & 0o777
      guard let real = withName(path, { realpath($0, nil) }) else { throw OutputError(path: path, code: errno) }
      defer { free(real) }
      self.path = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4 * strlen(real) + 1) { buffer in
        guard let base = buffer.baseAddress else { return path }
        nr_path_text(real, base)
        return String(cString: base)
      }
    }
  }

  /// Lends the name that a path stands for, which need not be UTF-8.
  private static func withName<R>(_ path: String, _ body: (UnsafePointer<CChar>) -> R) -> R {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NR_PATH_LIMIT)) { buffer in
      path.withCString { text in
        buffer.baseAddress.flatMap { nr_path_name(text, $0) }.map(body) ?? body(text)
      }
    }
  }
}
