import TestSupport
import Testing

/// What the filter for harmless output lets through: each attack must be noticed if it were sent as it is.
@Suite struct TranscriptTests {
  /// Attacks whose bytes are those of a screen as well, which only the cells give away: colours, and characters that
  /// are shown elsewhere than a terminal with another table would.
  private static let shownByCells = 6

  @Test func eachAttackIsAnOffence() {
    let unnoticed = HostileText.attacks.filter { Transcript($0).offences.isEmpty }
    let texts = unnoticed.map { String(decoding: $0.prefix(12), as: UTF8.self) }
    #expect(unnoticed.count == Self.shownByCells, "\(texts)")
    #expect(unnoticed.filter { $0.contains { $0 < 0x20 } } == [Array("\u{1B}[31m".utf8)], "\(texts)")
  }

  /// Parts of what the program sends as one piece are nothing it sends.
  @Test(arguments: [
    "[2J", "[21t", "[22;0;0t", "[?1049l", "[?1049h", "[?1000h", "[?1006h", "[?2004l", "[?25h", "(0", "[38;2;1;2;3m",
    "[1;2;3H", "[8m", "[2K", "[?1h", "[6n", "c",
  ])
  func partsAreOffences(sequence: String) {
    #expect(Transcript(Array("a\u{1B}\(sequence)b".utf8)).offences == ["sequence \(sequence)"])
  }

  @Test func whatTheProgramSendsIsNone() {
    let screen =
      "\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}[H\u{1B}[2J\u{1B}[2;3H\u{1B}[0;1;38;5;240ma\u{1B}(B\u{1B}[m\u{1B}[?12l\u{1B}[?25h"
    #expect(Transcript(Array(screen.utf8)).offences == [])
  }
}
