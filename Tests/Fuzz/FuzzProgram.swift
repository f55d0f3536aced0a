import Glibc

/// What is tried, from `NEWSREADER_FUZZ_TARGET`.
private let target = getenv("NEWSREADER_FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

private func say(_ text: String, to descriptor: Int32) {
  let bytes = Array(text.utf8)
  _ = write(descriptor, bytes, bytes.count)
}

/// Called by libFuzzer at the start. With `NEWSREADER_FUZZ_DESCRIBE` set it only tells the longest input of the target
/// and its tokens, in libFuzzer's form of a dictionary.
@c(LLVMFuzzerInitialize)
func fuzzInitialize(
  _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafePointer<CChar>?>?>
) -> Int32 {
  guard let target else {
    say("NEWSREADER_FUZZ_TARGET: one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))\n", to: 2)
    exit(2)
  }
  guard getenv("NEWSREADER_FUZZ_DESCRIBE") != nil else { return 0 }
  say("# corpus \(target.corpus)\n# longest \(target.longest)\n", to: 1)
  for token in target.tokens {
    let digits = token.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    say("\"\(digits.joined())\"\n", to: 1)
  }
  exit(0)
}

/// Tries one input; called by libFuzzer.
@c(LLVMFuzzerTestOneInput)
func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  if let violation = target?.violation(of: Array(UnsafeBufferPointer(start: start, count: count))) {
    say("broken rule: \(violation)\n", to: 2)
    abort()
  }
  return 0
}
