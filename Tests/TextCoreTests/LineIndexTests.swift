import TextCore
import TestSupport
import Testing

@Suite struct LineIndexTests {
  @Test(
    arguments: [
      ("", []),
      ("\n", [""]),
      ("a", ["a"]),
      ("a\n", ["a"]),
      ("a\nb", ["a", "b"]),
      ("a\n\nb\n", ["a", "", "b"]),
      ("a\r\nb\r\n", ["a", "b"]),
      ("a\rb\r", ["a", "b"]),
      ("a\r\r\nb", ["a", "", "b"]),
      ("a\n\rb", ["a", "", "b"]),
      ("\r\n\r\n", ["", ""]),
      ("a\u{C}b", ["a", "b"]),
      ("\u{C}\n", ["", ""]),
      ("a\r", ["a"]),
      ("é\u{85}\u{2028}x\u{B}y", ["é\u{85}\u{2028}x\u{B}y"]),
    ] as [(String, [String])])
  func findsLines(text: String, expected: [String]) {
    let bytes = FileBytes(text)
    let index = LineIndex(bytes)
    #expect(index.count == expected.count)
    #expect(index.isEmpty == expected.isEmpty)
    #expect((0..<index.count).map { bytes.string(index.range(at: $0)) } == expected)
  }

  @Test func linesByNumberAndByOffset() {
    let bytes = FileBytes("one\r\ntwo\n\nlast")
    let index = LineIndex(bytes)
    #expect(bytes.string(index[LineNumber(2)]) == "two")
    let lines = (0...bytes.count).map { index.line(at: $0).value }
    #expect(lines == [1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4])
    #expect(LineIndex(FileBytes("")).line(at: 0) == LineNumber(1))
  }

  @Test func everyByteBelongsToOneLine() {
    var random = SplitMix(state: 4)
    for round in 0..<2_000 {
      // Feeds alone are found in another way than with other ends among them; many at a time, in parts of 255 bytes.
      let alphabet: [UInt8] = round % 2 == 0 ? [0x0A, 0x0D, 0x0C, 0x61, 0x62, 0xFF] : [0x0A, 0x0A, 0x0A, 0x61, 0x8A]
      let count = Int.random(in: 0...(round % 8 < 6 ? 40 : 700), using: &random)
      let content = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0x61 }
      let index = LineIndex(FileBytes(content))
      #expect((0..<index.count).map { Array(content[index.range(at: $0).indices]) } == naiveLines(content))
      for line in 0..<index.count {
        let range = index.range(at: line)
        #expect(index.line(at: Int(range.lower)) == LineNumber(index: line))
        #expect(index.line(at: Int(range.upper)) == LineNumber(index: line) || Int(range.upper) == count)
      }
    }
  }

  /// Lines found one byte after the other, with the state written out.
  private func naiveLines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var isOpen = false
    var afterReturn = false
    for byte in bytes {
      defer { afterReturn = byte == 0x0D }
      if byte == 0x0A && afterReturn { continue }
      if byte == 0x0A || byte == 0x0D || byte == 0x0C {
        lines.append(line)
        line = []
        isOpen = false
      } else {
        line.append(byte)
        isOpen = true
      }
    }
    return isOpen ? lines + [line] : lines
  }
}
