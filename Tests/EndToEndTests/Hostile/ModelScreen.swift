import ArticleStore
import NewsArchive
import Reader
import Screen
import TestSupport
import TextCore

/// What the screen must show: the reader's state in this process, given the same pages and keys.
struct ModelScreen {
  private var state: ReaderState

  init(pages: [Page], size: Size) {
    state = ReaderState(
      store: ArticleStore(aliases: SourceAliases()), size: size,
      traits: TerminalTraits(colors: 256, isUnicode: true, takesClipboard: true), today: nil)
    send(.loaded(pages, progress: LoadProgress(filesRead: pages.count, filesInAll: pages.count)))
    send(.loadingFinished(problems: []))
    send(.related(RelatedIndex(state.store)))
  }

  mutating func press(_ keys: String) throws {
    for press in try KeyNotation.parse(keys) { send(.input(.key(press))) }
  }

  mutating func send(_ message: Message) {
    for case .startTimer(let token, _) in state.update(message) { send(.timer(token)) }
  }

  var frame: Frame { ReaderView.frame(state) }

  /// The first cell in which a screen differs from the frame; nil where none does. Rows with characters that the emulator
  /// is too old to know are left out.
  mutating func difference(_ screen: VirtualScreen) -> String? {
    let frame = frame
    for row in (0..<frame.size.rows).reversed() where isKnown(frame.text(ofRow: row)) {
      for column in 0..<frame.size.columns {
        let cell = frame[row, column]
        // The right half of a wide character has no text.
        let glyph = cell.glyph
        let isShown =
          cell.isContinuation
          ? screen.shows(0, 0, 0, columns: 0, row: row, column: column)
          : screen.shows(
            glyph.base.value, glyph.marks.first, glyph.marks.second, columns: Int(glyph.width), row: row, column: column
          )
        guard !isShown else { continue }
        let shown = screen.cell(row: row, column: column).text
        return "row \(row), column \(column): \(Self.numbers(shown)), not \(Self.numbers(glyph.text))"
      }
    }
    return nil
  }

  private static func numbers(_ text: String) -> String {
    text.unicodeScalars.map { "U+\(String($0.value, radix: 16))" }.joined(separator: " ")
  }

  /// The characters that were looked at, and whether the emulator places them as they are placed here.
  private var known: [Unicode.Scalar: Bool] = [:]

  private mutating func isKnown(_ row: String) -> Bool {
    row.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return true }
      if let answer = known[scalar] { return answer }
      let text = "a\(String(scalar))"
      let probe = VirtualScreen(size: Size(columns: 8, rows: 1))
      Array(text.utf8).withUnsafeBytes { probe?.feed($0) }
      let answer = probe?.cursor.column == DisplayText(text).width
      known[scalar] = answer
      return answer
    }
  }
}
