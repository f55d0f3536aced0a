#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where keys come from and where the screen is: the standard streams, and `/dev/tty` in place of one that is
/// redirected, so that text can come through a pipe and keys from the keyboard.
final class TerminalDevices {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  let inputDescriptor: Int32
  let outputDescriptor: Int32
  /// The descriptor curses writes to, another one for the same terminal: its way can be diverted while a fatal signal
  /// still finds the terminal.
  let screenDescriptor: Int32

  init() throws(TerminalError) {
    inputDescriptor = try Self.open(STDIN_FILENO, O_RDONLY)
    do throws(TerminalError) {
      outputDescriptor = try Self.open(STDOUT_FILENO, O_WRONLY)
    } catch {
      close(inputDescriptor)
      throw error
    }
    screenDescriptor = fcntl(outputDescriptor, F_DUPFD_CLOEXEC, 3)
    guard screenDescriptor >= 0 else { throw .system(call: "dup", code: errno) }
    guard let input = fdopen(inputDescriptor, "r"), let output = fdopen(screenDescriptor, "w") else {
      throw .system(call: "fdopen", code: errno)
    }
    self.input = input
    self.output = output
  }

  deinit {
    fclose(input)
    fclose(output)
    close(outputDescriptor)
  }

  /// A descriptor of our own for the stream's terminal.
  private static func open(_ stream: Int32, _ flags: Int32) throws(TerminalError) -> Int32 {
    if isatty(stream) == 1 {
      let copy = fcntl(stream, F_DUPFD_CLOEXEC, 3)
      guard copy >= 0 else { throw .system(call: "dup", code: errno) }
      return copy
    }
    #if canImport(Glibc)
      let opened = Glibc.open("/dev/tty", flags | O_CLOEXEC)
    #else
      let opened = Darwin.open("/dev/tty", flags | O_CLOEXEC)
    #endif
    guard opened >= 0 else {
      throw errno == EMFILE || errno == ENFILE ? .system(call: "opening /dev/tty", code: errno) : .notATerminal
    }
    return opened
  }
}
