import TestSupport
import Testing
import TextCore

@Suite struct DecodingTests {
  private func text(_ bytes: [UInt8]) throws -> String {
    let decoded = try TextDecoder.decode(FileBytes(bytes))
    return decoded.text.string(ByteRange(0..<decoded.text.count))
  }

  @Test func passesUTF8Through() throws {
    let sample = "naïve – “quoted” 中文 🙂\n"
    #expect(try text(Array(sample.utf8)) == sample)
    #expect(try TextDecoder.decode(FileBytes(sample)).repairs == 0)
  }

  @Test func dropsTheByteOrderMark() throws {
    let decoded = try TextDecoder.decode(FileBytes([0xEF, 0xBB, 0xBF, 0x41]))
    #expect(decoded.hadByteOrderMark)
    #expect(decoded.text.count == 1)
  }

  @Test(arguments: [true, false]) func readsUTF16(littleEndian: Bool) throws {
    let sample = "Ünï “x” 🙂\n"
    var bytes: [UInt8] = littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in sample.utf16 {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += littleEndian ? pair : pair.reversed()
    }
    #expect(try text(bytes) == sample)
    #expect(try TextDecoder.decode(FileBytes(bytes)).encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
  }

  @Test func repairsALoneSurrogateAndAnOddByte() throws {
    let decoded = try TextDecoder.decode(FileBytes([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00, 0x42]))
    #expect(decoded.repairs == 2)
    #expect(decoded.text.string(ByteRange(0..<decoded.text.count)) == "\u{FFFD}A")
  }

  @Test func readsWindows1252() throws {
    let decoded = try TextDecoder.decode(FileBytes([0x93, 0x63, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80]))
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.text.string(ByteRange(0..<decoded.text.count)) == "“café” €")
  }

  @Test func repairsDamagedUTF8() throws {
    let sample = "“eins” “zwei” “drei”"
    var bytes = Array(sample.utf8)
    bytes.remove(at: 1)
    let decoded = try TextDecoder.decode(FileBytes(bytes))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.repairs == 1)
    #expect(decoded.firstRepair == 0)
    #expect(decoded.text.string(ByteRange(0..<decoded.text.count)) == "\u{FFFD}eins” “zwei” “drei”")
  }

  @Test func aFewCurlyQuotesOutweighAsManyDamagedBytes() throws {
    let decoded = try TextDecoder.decode(
      FileBytes(Array("the ‘quay’ and the ".utf8) + [0xFF, 0xFE, 0x20, 0xE2, 0x80, 0x20, 0xE9]))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.repairs == 4)
  }

  @Test(arguments: [0, 100, 8191]) func refusesANulInTheFirst8KiB(offset: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 9000)
    bytes[offset] = 0
    #expect(throws: DecodingError.binary) { try TextDecoder.decode(FileBytes(bytes)) }
  }

  @Test func acceptsALaterNul() throws {
    var bytes = [UInt8](repeating: 0x61, count: 9000)
    bytes[8192] = 0
    #expect(try TextDecoder.decode(FileBytes(bytes)).text.count == 9000)
  }

  @Test func givesWellFormedUTF8ForRandomBytes() throws {
    var random = SplitMix(state: 1)
    for _ in 0..<400 {
      let high = Bool.random(using: &random)
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: high ? 0x7F...0xFF : 1...0xFF, using: &random)
      }
      let decoded = try TextDecoder.decode(FileBytes(bytes))
      #expect(decoded.text.withBytes { String(validating: $0, as: UTF8.self) } != nil, "\(bytes)")
    }
  }
}
