import CPlatform

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

  /// Runs a program that has the lent terminal until it ends; `input` is what it reads, negative for the terminal. Returns
  /// its status, by the shell's convention.
  static func runInFront(_ words: [String], input: Int32) throws(Failure) -> Int32 {
    var process: Int32 = 0
    let code = withArguments(words) { platform_program_start($0, input, &process) }
    guard code == 0 else { throw Failure(name: words.first ?? "", code: code) }
    return platform_program_wait(process)
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
