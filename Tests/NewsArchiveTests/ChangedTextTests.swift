import Dispatch
import TestSupport
import Testing
@testable import NewsArchive
import TextCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A mapped file may change after it was cut. What was found out about its bytes then no longer holds, and nothing that
/// reads them may rely on it.
@Suite struct ChangedTextTests {
  /// Reads everything that can be read of a page.
  private func readAll(_ page: Page) {
    for index in page.outlines.indices {
      let article = page.article(at: index)
      // What is printed is well-formed, whatever the bytes are now.
      #expect(article.blocks.allSatisfy { String(validating: $0.text.utf8, as: UTF8.self) != nil })
      _ = page.headline(at: index)
      _ = page.title(at: index)
      _ = page.source(at: index)
      _ = page.outlet(at: index)
    }
    _ = page.explain()
  }

  private func change(_ memory: UnsafeMutableBufferPointer<UInt8>, _ random: inout SplitMix) {
    let start = Int.random(in: 0..<memory.count, using: &random)
    let length = Int.random(in: 1...memory.count - start, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: for offset in start..<start + length { memory[offset] = 0 }
    case 1: for offset in start..<start + length { memory[offset] = UInt8.random(in: 0...255, using: &random) }
    case 2: for offset in start..<start + length { memory[offset] = [0x0A, 0x0D, 0x0C, 0x20][offset % 4] }
    default: for offset in start..<start + length { memory[offset] = [0xF4, 0xE2, 0xC3, 0x80, 0x0A][offset % 5] }
    }
  }

  @Test func anyBytesUnderAPageThatWasCutAreBorne() {
    for seed in 0..<1000 as Range<UInt64> {
      var random = SplitMix(state: seed)
      let text = Array(InvariantTests.generated(seed).utf8)
      // As behind the copy of a mapped text, a few bytes can be read there as well.
      let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count + 4)
      defer { memory.deallocate() }
      memory.initialize(repeating: 0)
      _ = memory.update(fromContentsOf: text)
      let file = FileBytes(ofProgram: UnsafeBufferPointer(rebasing: memory[..<text.count]))
      let page = Page(path: "x", file: file, aliases: .forTests)
      for _ in 0..<5 where !text.isEmpty {
        change(UnsafeMutableBufferPointer(rebasing: memory[..<text.count]), &random)
        readAll(page)
      }
    }
  }

  /// The same while the page is being cut, by what writes to the file.
  @Test func aFileMayChangeWhileItIsCut() throws {
    for seed in 0..<60 as Range<UInt64> {
      let file = try #require(ChangingFile((0..<20).map { InvariantTests.generated(seed * 20 + $0) }.joined()))
      let writing = DispatchGroup()
      DispatchQueue.global().async(group: writing) { file.change(seed) }
      repeat {
        readAll(Page(path: "x", file: file.text, aliases: .forTests))
      } while !file.isDone
      writing.wait()
    }
  }
}

/// A mapped file without a name, to which one thread writes while another reads it.
private final class ChangingFile: Sendable {
  let text: FileBytes
  private let descriptor: Int32
  private let done = Lock(false)

  var isDone: Bool { done.withLock { $0 } }

  /// Nil where no such file is to be had.
  init?(_ text: String) {
    var template = Array("/tmp/newsreader-tests-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    guard write(descriptor, text, text.utf8.count) == text.utf8.count,
      let mapped = FileBytes(mapping: descriptor, count: text.utf8.count)
    else { return nil }
    self.text = mapped
  }

  deinit { close(descriptor) }

  /// Writes to it here and there, and cuts it short and mends that now and then.
  func change(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    for step in 0..<2000 {
      let at = Int.random(in: 0..<text.count, using: &random)
      if step % 100 == 99 {
        ftruncate(descriptor, off_t(at))
        ftruncate(descriptor, off_t(text.count))
      }
      var byte = UInt8.random(in: 0...255, using: &random)
      pwrite(descriptor, &byte, 1, off_t(at))
    }
    done.withLock { $0 = true }
  }
}
