import TextCore
import TestSupport
import Testing

@Suite struct BytesTests {
  @Test func rangesOfBytes() {
    let range = ByteRange(3..<8)
    #expect(range.count == 5)
    #expect(range.indices == 3..<8)
    #expect(!range.isEmpty)
    #expect(ByteRange.empty.isEmpty)
    #expect(MemoryLayout<ByteRange>.stride == 8)
  }

  @Test func fileBytesGiveTextOfRanges() {
    let bytes = FileBytes([0x61, 0xC3, 0xA9, 0xFF, 0x62])
    #expect(bytes.count == 5)
    #expect(bytes[4] == 0x62)
    #expect(bytes.string(ByteRange(0..<5)) == "aé\u{FFFD}b")
    #expect(bytes.withBytes(ByteRange(1..<3)) { Array($0) } == [0xC3, 0xA9])
    #expect(bytes.withBytes { $0.count } == 5)
    #expect(FileBytes("é").count == 2)
  }

  @Test func lineNumbersCountFromOne() {
    #expect(LineNumber(index: 0).description == "1")
    #expect(LineNumber(7).index == 6)
    #expect(LineNumber(2) < LineNumber(10))
    #expect(LineNumber(-5).value == 0)
  }

  @Test func decodingAgreesWithTheStandardLibrary() {
    var random = SplitMix(state: 5)
    for round in 0..<4_000 {
      let bytes = random.bytes(length: 12, wild: round % 2 == 0)
      let expected = String(decoding: bytes, as: UTF8.self)
      let decoded = bytes.withUnsafeBufferPointer { buffer in
        var scalars = String.UnicodeScalarView()
        var offset = 0
        while offset < buffer.count {
          let (scalar, length) = UTF8Decoding.scalar(buffer, at: offset)
          scalars.append(scalar)
          offset += length
        }
        #expect(offset == buffer.count)
        return scalars
      }
      #expect(Array(decoded) == Array(expected.unicodeScalars), "\(bytes)")
    }
  }
}
