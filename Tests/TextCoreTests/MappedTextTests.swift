import Foundation
import TestSupport
import Testing
import TextCore

@testable import CPlatform

/// Files that are not copied but read where the system keeps them, and what other programs do to them meanwhile.
@Suite struct MappedTextTests {
  private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// Calls `body` with the descriptor of a file of `count` bytes that all are `byte`.
  private static func withFile(_ count: Int, of byte: UInt8, _ body: (Int32) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/page.txt"
      try Data(repeating: byte, count: count).write(to: URL(fileURLWithPath: path))
      let descriptor = open(path, O_RDWR)
      try #require(descriptor >= 0)
      defer { close(descriptor) }
      try body(descriptor)
    }
  }

  private static func bytes(_ text: FileBytes) -> [UInt8] { text.withBytes { Array($0) } }

  @Test(arguments: [(1, true), (page + 1, true), (page * 2 - 1, true), (page * 2, true), (0, false)])
  func theTextIsThatOfTheFile(count: Int, isMapped: Bool) throws {
    try Self.withFile(count, of: 0x61) { descriptor in
      let text = FileBytes(mapping: descriptor, count: count)
      #expect((text != nil) == isMapped)
      guard let text else { return }
      #expect(text.isMapped && text.count == count)
      #expect(text.hasSameBytes(as: FileBytes([UInt8](repeating: 0x61, count: count))))
      #expect(Self.bytes(text) == [UInt8](repeating: 0x61, count: count))
    }
  }

  @Test func whatWasLetGoOfReadsTheSame() throws {
    let count = Self.page * 3 + 5
    try Self.withFile(count, of: 0x61) { file in
      let text = try #require(FileBytes(mapping: file, count: count))
      for _ in 0..<2 {
        #expect(Self.bytes(text) == Array(repeating: 0x61, count: count))
        text.letGo()
      }
      // What is gone is mended anew.
      #expect(ftruncate(file, off_t(Self.page)) == 0)
      for _ in 0..<2 {
        #expect(Self.bytes(text).count { $0 == 0x61 } == Self.page)
        text.letGo()
      }
    }
    let own = FileBytes("of one's own")
    own.letGo()
    #expect(own.string(ByteRange(lower: 0, upper: 12)) == "of one's own")
  }

  @Test func whatIsGoneOfAFileReadsAsZerosAndItsNeighboursStay() throws {
    let count = Self.page * 8 + 100
    try Self.withFile(count, of: 0x61) { first in
      try Self.withFile(count, of: 0x62) { second in
        try Self.withFile(count, of: 0x63) { third in
          let texts = try [first, second, third].map { try #require(FileBytes(mapping: $0, count: count)) }
          let faults = platform_file_faults()
          #expect(ftruncate(second, off_t(Self.page * 3)) == 0)
          let left = Self.bytes(texts[1])
          #expect(
            left == [UInt8](repeating: 0x62, count: Self.page * 3) + [UInt8](repeating: 0, count: count - Self.page * 3)
          )
          #expect(platform_file_faults() > faults)
          #expect(Self.bytes(texts[0]) == [UInt8](repeating: 0x61, count: count))
          #expect(Self.bytes(texts[2]) == [UInt8](repeating: 0x63, count: count))
        }
      }
    }
  }

  /// Threads that read while the file is cut short, and others that map files meanwhile.
  @Test func manyMayReadWhatIsCutShort() throws {
    let count = Self.page * 64 + 9
    try Self.withFile(count, of: 0x61) { descriptor in
      for _ in 0..<40 {
        #expect(ftruncate(descriptor, off_t(count)) == 0)
        let text = try #require(FileBytes(mapping: descriptor, count: count))
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
          switch worker {
          case 0: #expect(ftruncate(descriptor, off_t(Self.page)) == 0)
          case 1: for _ in 0..<20 { _ = FileBytes(mapping: descriptor, count: Self.page + 1) }
          default: #expect(Self.bytes(text).allSatisfy { $0 == 0 || $0 == 0x61 })
          }
        }
      }
    }
  }

  @Test func whatIsWrittenToAFileShows() throws {
    let count = Self.page + 5
    try Self.withFile(count, of: 0x61) { descriptor in
      let text = try #require(FileBytes(mapping: descriptor, count: count))
      #expect(pwrite(descriptor, "z", 1, 3) == 1)
      #expect(text.string(ByteRange(2..<5)) == "aza")
    }
  }
}
