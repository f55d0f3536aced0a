internal import CPlatform
internal import CVTerm
import Foundation
package import Screen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs in a terminal of its own, looked at through the screen it draws.
///
/// The session owns the terminal and the process: both end with it, in `deinit` and nowhere else.
package final class PtySession {
  /// What to run, and in which surroundings.
  package struct Launch {
    package var executable: String
    package var arguments: [String]
    package var size: Size
    /// Set on top of `standardEnvironment`; nil takes a variable away.
    package var environment: [String: String?]
    package var directory: String?
    /// Files in place of the terminal.
    package var standardInput: String?
    package var standardOutput: String?
    package var standardError: String?
    /// A call of the system that fails whenever the program makes it; see `canRefuseCalls`.
    package var refusal: Refusal?

    package init(_ executable: String, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24)) {
      self.executable = executable
      self.arguments = arguments
      self.size = size
      environment = [:]
    }
  }

  /// A call of the system, and the errno it fails with.
  package struct Refusal: Sendable {
    package enum Call: Sendable { case sync, rename }
    package let call: Call
    package let code: Int32

    package init(_ call: Call, code: Int32) {
      self.call = call
      self.code = code
    }

    fileprivate var number: cvterm_call {
      switch call {
      case .sync: CVTERM_SYNC
      case .rename: CVTERM_RENAME
      }
    }
  }

  /// Whether the system can have calls fail.
  package static var canRefuseCalls: Bool { cvterm_can_refuse() }

  /// How long a wait may take before it counts as failed. Long, because a slow machine is no defect.
  package static let patience: Duration = .seconds(120)

  package let screen: VirtualScreen
  /// Every byte the program has written, as it came.
  package private(set) var written: [UInt8] = []
  /// What it has written, taken apart.
  package var transcript: Transcript { Transcript(written) }
  /// Our end of the terminal; -1 once it was hung up.
  private var master: Int32
  /// Our own hold on the program's side: the modes it leaves can still be read after its end.
  private let slave: Int32
  private let process: pid_t
  private let modesBefore: cvterm_tty_modes
  package private(set) var exitStatus: ExitStatus?

  /// Opens the terminal and starts the program.
  package init(_ launch: Launch) throws(PtyError) {
    guard let screen = VirtualScreen(size: launch.size) else { throw .system(call: "vterm_new", code: ENOMEM) }
    self.screen = screen
    var slave: Int32 = -1
    let master = cvterm_pty_open(Int32(launch.size.rows), Int32(launch.size.columns), &slave)
    guard master >= 0 else { throw .system(call: "posix_openpt", code: errno) }
    var modes = cvterm_tty_modes()
    var process: pid_t = 0
    let failure = cvterm_tty_modes_read(slave, &modes) ? Self.spawn(launch, slave: slave, process: &process) : errno
    guard failure == 0 else {
      close(slave)
      close(master)
      throw .system(call: "posix_spawn \(launch.executable)", code: failure)
    }
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    self.master = master
    self.slave = slave
    self.process = process
    modesBefore = modes
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    close(slave)
    hangUp()
  }

  private static func spawn(_ launch: Launch, slave: Int32, process: inout pid_t) -> Int32 {
    let arguments = CStrings([launch.executable] + launch.arguments)
    let environment = CStrings(Self.environment(for: launch).map { "\($0.key)=\($0.value)" }.sorted())
    let streams = CStrings([launch.standardInput, launch.standardOutput, launch.standardError])
    return streams.withConstPointers { streams in
      cvterm_spawn_refused(
        &process, arguments.pointers, environment.pointers, slave, launch.directory, streams,
        launch.refusal?.number ?? CVTERM_NO_CALL, launch.refusal?.code ?? 0)
    }
  }

  private static func environment(for launch: Launch) -> [String: String] {
    var variables = standardEnvironment
    for (name, value) in launch.environment { variables[name] = value }
    return variables
  }

  /// Nothing of the developer's own settings, but what sanitizers and the dynamic linker need.
  package static var standardEnvironment: [String: String] {
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let passedOn = [
      "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
      "TERMINFO", "TERMINFO_DIRS",
    ]
    for name in passedOn {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  // MARK: What the user does

  /// Types text; escape sequences are sent as they are.
  package func send(_ text: String) throws(PtyError) { try send(bytes: Array(text.utf8)) }

  /// Types bytes. Where the program takes no more before it has been read, it is.
  package func send(bytes: [UInt8]) throws(PtyError) {
    let deadline = ContinuousClock.now + Self.patience
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress.map { $0 + sent }, bytes.count - sent) }
      if count > 0 {
        sent += count
      } else {
        guard errno == EAGAIN || errno == EINTR else { throw .system(call: "write", code: errno) }
        _ = read(within: 5)
        // The queue of keys of a program that is no more stays full.
        reap()
        if let exitStatus { throw .ended(exitStatus, waitingFor: "room for keys", screen: screen.text) }
        guard ContinuousClock.now < deadline else { throw timedOut("room for keys") }
      }
    }
  }

  /// Gives the window another size, as dragging its edge does.
  package func resize(_ size: Size) throws(PtyError) {
    screen.resize(size)
    guard cvterm_pty_resize(master, Int32(size.rows), Int32(size.columns)) else {
      throw .system(call: "TIOCSWINSZ", code: errno)
    }
  }

  /// Closes the terminal, as shutting its window does; the program can no longer be seen or typed to.
  package func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  /// Has the terminal take nothing more, as `^S` does; what is written waits.
  package func stopOutput() throws(PtyError) {
    guard tcflow(slave, TCOOFF) == 0 else { throw .system(call: "tcflow", code: errno) }
  }

  /// Sends a signal to the program alone.
  package func signal(_ number: Int32) { if exitStatus == nil { kill(process, number) } }

  // MARK: What the test sees

  /// Whether the terminal's modes are those from before the program, by `stty`'s measure.
  package var areModesRestored: Bool {
    var now = cvterm_tty_modes()
    guard cvterm_tty_modes_read(slave, &now) else { return false }
    return withUnsafeBytes(of: &now) { new in
      withUnsafeBytes(of: modesBefore) { old in new.elementsEqual(old) }
    }
  }

  /// Reads until the predicate holds.
  package func waitUntil(_ what: String, _ predicate: (VirtualScreen) -> Bool) throws(PtyError) {
    let deadline = ContinuousClock.now + Self.patience
    while !predicate(screen) {
      let hadEnded = exitStatus != nil
      let gotSome = read(within: hadEnded ? 0 : 20)
      if hadEnded, !gotSome, let exitStatus {
        throw .ended(exitStatus, waitingFor: what, screen: screen.text)
      }
      reap()
      guard ContinuousClock.now < deadline else { throw timedOut(what) }
    }
  }

  /// Reads until the text stands somewhere on the screen.
  package func waitFor(_ text: String) throws(PtyError) {
    try waitUntil("“\(text)”") { $0.text.contains(text) }
  }

  /// Reads until the program has ended and everything it wrote has been seen.
  @discardableResult
  package func waitForExit() throws(PtyError) -> ExitStatus {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      if let exitStatus {
        while read(within: 0) {}
        return exitStatus
      }
      _ = read(within: 20)
      reap()
      guard ContinuousClock.now < deadline else { throw timedOut("the end of the program") }
    }
  }

  /// Reads no more than so many bytes, as a slow line would bring them; how many there were.
  package func drain(atMost limit: Int) -> Int {
    let before = written.count
    _ = read(within: 0, atMost: limit)
    return written.count - before
  }

  /// How many bytes were typed and not yet read by the program.
  ///
  /// What was typed reaches the terminal's queue a moment later, on a thread of the system; asking whether there is
  /// anything to read waits for that.
  package var unreadInput: Int {
    _ = platform_wait([slave], 1, 0)
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Whether the program has ended, although nobody reads what it writes; takes a few milliseconds where it has not.
  package var hasEnded: Bool {
    if exitStatus == nil {
      _ = platform_wait([], 0, 5)
      reap()
    }
    return exitStatus != nil
  }

  private func timedOut(_ what: String) -> PtyError {
    .timedOut(waitingFor: what, screen: screen.text + "\n\(unreadInput) bytes unread\n" + threads)
  }

  /// What the threads of the program are at, a line each: name, state, and the call of the system they are in; empty where
  /// the system does not tell.
  private var threads: String {
    let folder = "/proc/\(process)/task/"
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return numbers.sorted().map { number in
      let parts = ["comm", "wchan", "syscall"].map { readFile(folder + number + "/" + $0) ?? "" }
      let status = readFile(folder + number + "/status") ?? ""
      let state = status.split(separator: "\n").first { $0.hasPrefix("State:") } ?? ""
      return "thread \(number) \(state) " + parts.joined(separator: " ").split(separator: "\n").joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Forgets what was written so far, which else is kept for ever.
  package func forget() { written.removeAll(keepingCapacity: true) }

  /// The memory of its own that the program has in use, in bytes, without what it maps of files; nil where the system
  /// does not tell.
  package var memory: Int? {
    guard let status = readFile("/proc/\(process)/status") else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    return line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// Shows what the program has written; false if there was nothing within the time.
  private func read(within milliseconds: Int32, atMost limit: Int = 65_536) -> Bool {
    // A descriptor below 0 is never ready: after a hang-up only the time passes.
    var descriptor = master
    guard platform_wait(&descriptor, 1, milliseconds).readable != 0 else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
      #if canImport(Glibc)
        let count = Glibc.read(master, buffer.baseAddress, min(limit, buffer.count))
      #else
        let count = Darwin.read(master, buffer.baseAddress, min(limit, buffer.count))
      #endif
      guard count > 0 else { return false }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      written += piece
      screen.feed(piece)
      return true
    }
  }

  private func reap() {
    var status: Int32 = 0
    guard exitStatus == nil, waitpid(process, &status, WNOHANG) == process else { return }
    let signal = status & 0x7F
    exitStatus = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }
}
