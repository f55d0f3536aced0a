import Screen
import Testing

@testable import TerminalUI

@Suite struct HyperlinkTextTests {
  private static let address = "https://quay.example/a"

  private func frame(_ text: String, _ style: Style = .plain) -> Frame {
    var frame = Frame(size: Size(columns: 40, rows: 3))
    frame.draw(text, at: Position(row: 1, column: 4), style: style, in: Rect(frame.size))
    frame.link(Rect(row: 1, column: 4, columns: text.count, rows: 1), to: Self.address, number: 7)
    return frame
  }

  private func text(_ frame: Frame, colors: Int = 256, isDirect: Bool = false) -> String? {
    frame.links.first.flatMap {
      HyperlinkText.text(of: $0, in: frame, palette: Palette(colors: colors, isDirect: isDirect))
    }
  }

  @Test func theTextIsWrittenOverItself() {
    #expect(
      text(frame("quay.example"))
        == "\u{1B}7\u{1B}[2;5H\u{1B}]8;id=7;https://quay.example/a\u{1B}\\\u{1B}[0mquay.example\u{1B}]8;;\u{1B}\\\u{1B}8"
    )
    #expect(text(frame("quay.éxample")) == nil, "no address")
  }

  @Test(arguments: [
    (Style(.indexed(1), on: .indexed(15), [.bold, .underline]), 256, false, "0;1;4;31;107"),
    (Style(.indexed(80), [.dim, .italic, .reverse]), 256, false, "0;2;3;7;38;5;80"),
    (Style(.rgb(1, 2, 3), on: .indexed(4)), 1 << 24, true, "0;38;2;1;2;3;44"),
    (Style(.indexed(9)), 8, false, "0;1;31"),
    (Style(.indexed(9), [.underline]), 0, false, "0;4"),
  ])
  func theStyleStays(style: Style, colors: Int, isDirect: Bool, rendition: String) {
    #expect(
      text(frame("quay", style), colors: colors, isDirect: isDirect)?.contains("\u{1B}[\(rendition)mquay") == true)
  }

  @Test func whatIsFilledIsNoLinkAnyMore() {
    var frame = frame("quay.example")
    frame.fill(Rect(row: 2, column: 0, columns: 40, rows: 1), style: .plain)
    frame.fill(Rect(row: 1, column: 0, columns: 4, rows: 1), style: .plain)
    #expect(frame.links(ofRow: 1).count == 1 && frame.links(ofRow: 2).isEmpty)
    frame.fill(Rect(row: 0, column: 5, columns: 1, rows: 2), style: .plain)
    #expect(frame.links.isEmpty)
    frame.link(Rect(row: 2, column: 38, columns: 9, rows: 9), to: Self.address, number: 1)
    #expect(frame.links.count == 1 && frame.links[0].row == 2 && frame.links[0].columns == 38..<40)
  }
}
