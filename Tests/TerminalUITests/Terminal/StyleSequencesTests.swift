import CPlatform
import Screen
import TestSupport
import Testing

@Suite struct StyleSequencesTests {
  private func shortened(_ text: String) -> String {
    var bytes = text.utf8.map { CChar(bitPattern: $0) }
    let count = platform_styles_shorten(&bytes, bytes.count)
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("plain – text", "plain – text"),
      ("\u{1B}(B\u{1B}[0;7mrow\u{1B}(B\u{1B}[m", "\u{1B}[0;7mrow\u{1B}[m"),
      ("\u{1B}(B\u{1B}[0;1m\u{1B}[36mLIST\u{1B}[39m\u{1B}(B\u{1B}[m ", "\u{1B}[0;1;36mLIST\u{1B}[m "),
      ("\u{1B}[m\u{1B}[36mx", "\u{1B}[0;36mx"),
      ("\u{1B}[1m\u{1B}[0m\u{1B}[4mx", "\u{1B}[0;4mx"),
      ("\u{1B}[1m\u{1B}[0;38;2;1;2;3mx", "\u{1B}[0;38;2;1;2;3mx"),
      ("\u{1B}[1mx\u{1B}[2my", "\u{1B}[1mx\u{1B}[2my"),
      ("\u{1B}[1m\u{1B}[3;5H\u{1B}[2my", "\u{1B}[1m\u{1B}[3;5H\u{1B}[2my"),
      // Not styles, though they end like those.
      ("\u{1B}[>4;1m\u{1B}[1m", "\u{1B}[>4;1m\u{1B}[1m"),
      // What the Linux console takes in one, and one more.
      (
        "\u{1B}[1;2;3;4;5;6;7;8m\u{1B}[1;2;3;4;5;6;7;8m\u{1B}[9m\u{1B}[4m",
        "\u{1B}[1;2;3;4;5;6;7;8;1;2;3;4;5;6;7;8m\u{1B}[9m\u{1B}[4m"
      ),
      // Cut off at the end.
      ("x\u{1B}", "x\u{1B}"), ("x\u{1B}[", "x\u{1B}["), ("x\u{1B}[1;3", "x\u{1B}[1;3"), ("x\u{1B}(", "x\u{1B}("),
      ("", ""),
    ])
  func saysTheSameInFewerBytes(text: String, expected: String) {
    #expect(shortened(text) == expected)
  }

  @Test func aTerminalShowsTheSame() throws {
    var random = SplitMix(state: 21)
    let pieces = [
      "\u{1B}(B", "\u{1B}[m", "\u{1B}[0m", "\u{1B}[1m", "\u{1B}[0;7m", "\u{1B}[36m", "\u{1B}[39m", "\u{1B}[48;5;208m",
      "\u{1B}[38;2;10;20;30m", "\u{1B}[49m", "\u{1B}[4m", "\u{1B}[24m", "\u{1B}[3m", "\u{1B}[K", "\u{1B}[2;5H", "\r\n",
      "x", "é", "漢", " ",
    ]
    let size = Size(columns: 12, rows: 5)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let (long, short) = (try #require(VirtualScreen(size: size)), try #require(VirtualScreen(size: size)))
      for (screen, text) in [(long, text), (short, shortened(text))] {
        Array(text.utf8).withUnsafeBytes { screen.feed($0) }
      }
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          #expect(long.cell(row: row, column: column) == short.cell(row: row, column: column))
        }
      }
    }
  }
}
