import CPlatform
import TerminalUI
import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starting other programs from lists of words, never through a shell.
enum Program {
  /// Why a program could not be run, one line.
  struct Failure: Error, CustomStringConvertible {
    let name: String
    let code: Int32

    /// Whether there is no such program.
    var isMissing: Bool { code == ENOENT }
    var description: String {
      isMissing ? "\(name): no such program" : "\(name): cannot be run: \(errorText(code))"
    }
  }

  /// Throws where there is no such program, by the rules of a shell: to be asked before the terminal is lent, so that
  /// nothing is to be seen of it where nothing is run.
  static func expect(_ words: [String]) throws(Failure) {
    let name = words.first ?? ""
    let code = platform_program_find(name)
    guard code == 0 else { throw Failure(name: name, code: code) }
  }

  /// Runs a program that has the lent terminal until it ends, or until a signal ends the reader, of which it is told;
  /// `input` is what it reads, negative for the terminal. Returns its status, by the shell's convention.
  static func runInFront(_ words: [String], input: Int32) throws(Failure) -> Int32 {
    var process: Int32 = 0
    let code = withArguments(words) { platform_program_start($0, input, &process) }
    guard code == 0 else { throw Failure(name: words.first ?? "", code: code) }
    return waitInFront(for: process)
  }

  /// Waits on a thread for the program, so that signals are seen meanwhile.
  private static func waitInFront(for process: Int32) -> Int32 {
    guard let ended = try? Mailbox<Int32>() else { return platform_program_wait(process) }
    Worker.start { ended.post(platform_program_wait(process)) }
    while true {
      // Before the wait as well: whoever was awake when it came has drained what would wake this.
      if let signal = ProcessSignals.termination {
        kill(process, signal)
        return 128 + signal
      }
      let descriptors = [ended.descriptor, platform_signals_install()]
      _ = platform_wait(descriptors, descriptors.count, -1)
      if let status = ended.takeAll().first { return status }
      platform_signals_drain()
    }
  }

  /// Starts a program with windows of its own and returns at once. It has to be waited for.
  static func startDetached(_ words: [String]) throws(Failure) -> Int32 {
    var process: Int32 = 0
    let code = withArguments(words) { platform_program_start_detached($0, &process) }
    guard code == 0 else { throw Failure(name: words.first ?? "", code: code) }
    return process
  }

  private static func withArguments(
    _ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    guard words.first?.isEmpty == false else { return ENOENT }
    var pointers = words.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    guard !pointers.dropLast().contains(where: { $0 == nil }) else { return ENOMEM }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { body(UnsafePointer($0)) } ?? ENOMEM
    }
  }
}
