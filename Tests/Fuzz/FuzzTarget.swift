import Glibc
import NewsArchive
import TextCore

/// A few outlets under several names, so that inputs can reach the rules that need to know one.
private let aliases: SourceAliases = {
  var errors: [SourceAliases.ParseError] = []
  return SourceAliases(
    text: "HN = Harbour News; The Harbour News Agency\nMorrow Post = MP\nQuayside Wire = QW\n", file: "aliases",
    errors: &errors)
}()

/// How often an input stands in the page, from `NEWSREADER_FUZZ_REPEAT`: many times over shows what is quadratic.
private let repeats = getenv("NEWSREADER_FUZZ_REPEAT").flatMap { Int(String(cString: $0)) } ?? 1

/// Cuts the bytes as a page and checks what must hold of every page; called by libFuzzer.
@c(LLVMFuzzerTestOneInput)
func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let input = UnsafeBufferPointer(start: start, count: count)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count * repeats)
  for _ in 0..<repeats { bytes += input }
  if let violation = PageChecks.violation(of: Page(path: "input", bytes: bytes, aliases: aliases)) {
    let message = Array("broken rule: \(violation)\n".utf8)
    _ = write(STDERR_FILENO, message, message.count)
    abort()
  }
  return 0
}
