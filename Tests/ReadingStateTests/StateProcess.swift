import TestSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A process that writes steps to a state (`Tests/StateFixture`), with what it says read line by line. It ends with the
/// value at the latest.
final class StateProcess {
  private let process: pid_t
  private let output: UnsafeMutablePointer<FILE>
  private var isOver = false

  init(_ file: String, first: Int, count: Int, _ options: [String] = []) throws {
    guard let path = BuiltProduct.path("StateFixture") else { throw Failure.notBuilt }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure.system(errno) }
    defer { close(ends[1]) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let words = [path, file, "\(first)", "\(count)"] + options
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, nil, &pointers, environ)
    guard code == 0, let output = fdopen(ends[0], "r") else {
      close(ends[0])
      throw Failure.system(code == 0 ? errno : code)
    }
    self.process = process
    self.output = output
  }

  deinit {
    kill()
    fclose(output)
  }

  /// What it says next; nil once it has ended.
  func line() -> String? {
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    guard getline(&line, &capacity, output) > 0, let line else { return nil }
    return String(String(cString: line).dropLast())
  }

  /// Ends it at whatever moment this is; what it has said before can still be read.
  func kill() {
    guard !isOver else { return }
    signal(SIGKILL)
    _ = wait()
  }

  private func signal(_ number: Int32) {
    #if canImport(Darwin)
      Darwin.kill(process, number)
    #else
      Glibc.kill(process, number)
    #endif
  }

  /// Waits for its end; its status, negative for a signal.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isOver = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  enum Failure: Error {
    case notBuilt
    case system(Int32)
  }
}
