#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The few things done to the files around a database.
enum Files {
  /// Makes the folder of a path and those above it, for the user alone. What stands there already is left as it is.
  static func makeFolder(of path: String) throws(ReadingStateError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    if errno == ENOENT {
      try makeFolder(of: folder)
      if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    }
    throw .cannotOpen(path: path, reason: lastError())
  }

  /// Makes an empty file for the user alone where none is; SQLite gives those it keeps beside it the same permissions.
  /// What stands there already is left as it is, and where nothing can be made SQLite finds the reason. Whether one was
  /// made.
  static func makePrivate(_ path: String) -> Bool {
    var descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let isMade = descriptor >= 0
    // A link that leads to nothing: what is made is the file it names, and the link stays whatever comes of that.
    if !isMade, errno == EEXIST, !exists(path) { descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    if descriptor >= 0 { close(descriptor) }
    return isMade
  }

  /// Throws where a database, or what SQLite keeps beside it, is there and is no regular file: a pipe would be waited
  /// for without end, and files be made beside a device. Opens nothing.
  static func expectRegular(_ path: String) throws(ReadingStateError) {
    for file in ReadingState.files(of: path) {
      var found = stat()
      guard stat(file, &found) == 0, found.st_mode & S_IFMT != S_IFREG else { continue }
      throw .cannotOpen(path: file, reason: "it is no regular file")
    }
  }

  /// Takes a file away that nothing was written into.
  static func removeEmpty(_ path: String) {
    var found = stat()
    if stat(path, &found) == 0, found.st_size == 0 { unlink(path) }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The first bytes of a file, so many at most; nil where there is none that can be read.
  static func beginning(of path: String, bytes count: Int) -> [UInt8]? {
    // A pipe must not be waited for.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = read(descriptor, &bytes, count)
    return length < 0 ? nil : Array(bytes.prefix(length))
  }

  /// Which file a path names, whatever its name is later; nil where there is none.
  struct Identity: Equatable {
    fileprivate let device: dev_t
    fileprivate let number: ino_t
  }

  static func identity(_ path: String) -> Identity? {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    return Identity(device: found.st_dev, number: found.st_ino)
  }

  /// Gives a file another name; the new name must be free.
  static func rename(_ path: String, to target: String) throws(ReadingStateError) {
    guard platformRename(path, target) == 0 else { throw .cannotOpen(path: path, reason: lastError()) }
  }

  /// Runs `body` while no other process runs it for the same path. The lock is a file beside it, which stays.
  static func withLock<Value>(
    for path: String, _ body: () throws(ReadingStateError) -> Value
  ) throws(ReadingStateError) -> Value {
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotOpen(path: path + ".lock", reason: lastError()) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .cannotOpen(path: path + ".lock", reason: lastError()) }
    }
    return try body()
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}

/// The C library's function, which `Files.rename` hides.
private func platformRename(_ path: String, _ target: String) -> Int32 { rename(path, target) }
