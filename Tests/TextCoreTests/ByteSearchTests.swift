import CPlatform
import TextCore
import TestSupport
import Testing

@Suite struct ByteSearchTests {
  @Test(
    arguments: [
      ("needle", "hay needle hay needle", 0, 4), ("needle", "hay needle hay needle", 5, 15), ("x", "abc", 0, nil),
      ("", "abc", 1, 1), ("", "", 0, 0), ("abc", "ab", 0, nil), ("c", "abc", 3, nil), ("c", "abc", 4, nil),
      ("A", "abcA", 0, 3), ("a", "aaa", -1, nil),
    ] as [(String, String, Int, Int?)])
  func findsExactly(needle: String, text: String, start: Int, expected: Int?) {
    #expect(ByteSearch.firstIndex(of: Array(needle.utf8), in: Array(text.utf8), from: start) == expected)
  }

  @Test(
    arguments: [
      ("NeeDle", "hay nEEdlE", 4), ("z[", "Z{ z[", 3), ("@", "`@", 1), ("É", "é É", 3), ("q", "", nil),
      ("seventeen bytes a", "xx SEVENTEEN BYTES A", 3),
    ] as [(String, String, Int?)])
  func findsIgnoringCase(needle: String, text: String, expected: Int?) {
    let found = ByteSearch.firstIndex(of: Array(needle.utf8), in: Array(text.utf8), .ignoringASCIICase)
    #expect(found == expected)
  }

  @Test func countsAndListsWithoutOverlap() {
    Array("aAaaa".utf8).withUnsafeBufferPointer { text in
      #expect(ByteSearch.count(of: [0x61, 0x61], in: text) == 1)
      #expect(ByteSearch.count(of: [0x61, 0x61], in: text, .ignoringASCIICase) == 2)
      #expect(ByteSearch.matches(of: [0x61], in: text) == [0, 2, 3, 4])
      #expect(ByteSearch.matches(of: [0x61], in: text, limit: 2) == [0, 2])
      #expect(ByteSearch.matches(of: [0x61], in: text, limit: 0) == [])
      #expect(ByteSearch.count(of: [], in: text) == 6)
      #expect(ByteSearch.contains([0x41], in: text))
      #expect(!ByteSearch.contains([0x62], in: text))
    }
  }

  /// The vector scan, its portable twin and a search written without thought for speed agree.
  @Test func allScansAgree() {
    var random = SplitMix(state: 8)
    let alphabet = Array("aAbB[{@`z".utf8) + [0x00, 0xC1, 0xE1, 0xFF]
    var hits = 0
    for _ in 0..<20_000 {
      let letters = alphabet.prefix(Int.random(in: 2...alphabet.count, using: &random))
      let text = (0..<Int.random(in: 0...90, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
      let needle = (0..<Int.random(in: 1...6, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
      let caseless = naive(needle.map(lower), in: text.map(lower))
      let exact = naive(needle, in: text)
      hits += caseless == nil ? 0 : 1
      #expect(ByteSearch.firstIndex(of: needle, in: text) == exact)
      #expect(ByteSearch.firstIndex(of: needle, in: text, .ignoringASCIICase) == caseless)
      let portable = scan_caseless_portable(text, text.count, needle, needle.count)
      #expect((portable > text.count ? nil : Int(portable)) == caseless)
    }
    #expect(hits > 2_000 && hits < 18_000)
  }

  /// Lines are told as a search in each of them would tell, wherever blocks and words of bits begin and end.
  @Test func linesHoldingANeedle() {
    var random = SplitMix(state: 21)
    var hits = 0
    for _ in 0..<3_000 {
      let letters = Array("abc".utf8).prefix(Int.random(in: 1...3, using: &random)) + [0x00, 0xC3]
      let longest = Int.random(in: 0...70, using: &random)
      func some(_ count: Int) -> [UInt8] { (0..<count).map { _ in letters.randomElement(using: &random) ?? 0 } }
      let lines = (0..<Int.random(in: 0...140, using: &random)).map { _ in
        some(Int.random(in: 0...longest, using: &random))
      }
      let needle = some(Int.random(in: 1...6, using: &random))
      var words = [UInt64](repeating: 0, count: (lines.count + 63) / 64 + 1)
      let text: [UInt8] = lines.flatMap { (line: [UInt8]) -> [UInt8] in line + [0x0A] }
      text.withUnsafeBufferPointer { text in
        words.withUnsafeMutableBufferPointer { ByteSearch.findLines(holding: needle, in: text, $0) }
      }
      var expected = words.map { _ in UInt64(0) }
      for (place, line) in lines.enumerated() where naive(needle, in: line) != nil {
        expected[place / 64] |= 1 << UInt64(place % 64)
        hits += 1
      }
      #expect(words == expected)
    }
    #expect(hits > 10_000)
  }

  @Test func asciiHelpersStopAndSpareOtherBytes() {
    for length in 0...40 {
      var bytes = (0..<40).map { UInt8($0 + 0x30) }
      if length < 40 { bytes[length] = 0x80 }
      #expect(scan_ascii(bytes, bytes.count) == length)
    }
    var all = (0...255).map { UInt8($0) }
    let expected = all.map(lower)
    scan_lower_ascii(&all, all.count)
    #expect(all == expected)
  }

  private func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte }

  private func naive(_ needle: [UInt8], in text: [UInt8]) -> Int? {
    guard needle.count <= text.count else { return nil }
    return (0...text.count - needle.count).first { Array(text[$0..<$0 + needle.count]) == needle }
  }
}
