import ArticleStore
import NewsArchive
import Reader
import ReadingState
import Screen
import TestSupport
import TextCore

@testable import TerminalUI
@testable import newsreader

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the screen must show: the reader's state in this process, given the same pages and keys.
struct ModelScreen {
  private var state: ReaderState
  /// Rows that were equal, and of these the ones that could not be looked at.
  private(set) var rows = 0
  private(set) var rowsLeftOut = 0
  /// The frame of the state as it is, made when it is first looked at.
  private var shown: Frame?
  /// What was equal when it was last looked at, by rows: the cells, and what the emulator had drawn there until then.
  private var equalRows: [Int: (cells: ArraySlice<Cell>, drawn: UInt64, inColorsToo: Bool)] = [:]

  /// These pages, read without the names of outlets.
  init(pages: [Page], size: Size) {
    self.init(pages: pages, aliases: SourceAliases(), problems: [], skipped: [], size: size)
  }

  /// What the program reads of files and folders, and of a configuration file.
  init(paths: [String], configuration: String? = nil, size: Size) {
    let loader = Loader(ArchiveWalker(paths), aliases: newsreader.Bundle.sourceAliases)
    let parts = (0..<loader.count).map { loader.part($0) }
    self.init(
      pages: parts.compactMap(\.page), aliases: loader.aliases, problems: parts.compactMap(\.problem),
      skipped: parts.compactMap(\.skipped), configuration: configuration, size: size)
  }

  private init(
    pages: [Page], aliases: SourceAliases, problems: [String], skipped: [String], configuration: String? = nil,
    size: Size
  ) {
    state = ReaderState(
      store: ArticleStore(aliases: aliases), size: size,
      traits: TerminalTraits(colors: 256, isUnicode: true, takesClipboard: true), today: SystemDay.today,
      configuration: configuration.flatMap { ConfigurationPlace.file($0).read() })
    send(.loaded(pages, progress: LoadProgress(filesRead: pages.count, filesInAll: pages.count)))
    send(.loadingFinished(problems: problems, skipped: skipped))
  }

  mutating func press(_ keys: String) throws {
    for press in try KeyNotation.parse(keys) { send(.input(.key(press))) }
  }

  /// Pastes bytes as the terminal would bring them.
  mutating func paste(_ bytes: [UInt8]) {
    var collector = PasteCollector()
    for byte in bytes { _ = collector.append(byte) }
    send(.input(.paste(collector.text)))
  }

  /// Takes in what a file of the reading state has.
  mutating func read(state path: String) throws {
    send(.stateLoaded(try StoredState(try ReadingState(path: path), written: 0)))
  }

  mutating func resize(_ size: Size) { send(.input(.resize(size))) }

  mutating func send(_ message: Message) {
    shown = nil
    for effect in state.update(message) { work(effect) }
  }

  /// Does at once what the program has a timer or a worker do.
  private mutating func work(_ effect: Effect) {
    switch effect {
    case .startTimer(let token, _): send(.timer(token))
    case .save(_, let target):
      do throws(OutputError) { try OutputFile.write("", to: target.path, replacing: false) } catch {
        send(.notice("\(error)"))
      }
    case .readConfiguration(let path, let aliases, let keymap):
      send(.configured(ConfigurationPlace.read(path, aliases: aliases, keymap: keymap)))
    case .listFiles(let folder) where folder.hasPrefix("/"):
      send(.filesListed(FileNames(folder: folder, names: OutputFile.names(in: folder))))
    case .pipe(_, let words):
      // None of those that are named is there; why is what the system says.
      if access(words[0], X_OK) != 0 { send(.notice("\(Program.Failure(name: words[0], code: errno))")) }
    default: if let answer = state.answer(to: effect) { send(answer) }
    }
  }

  var frame: Frame { ReaderView.frame(state) }

  /// The first cell in which a screen differs from the frame, also in its colours where that is asked; nil where none
  /// does. Rows that differ and have characters the emulator is too old to know are left out, and counted; so are one with
  /// marks in its last column and the one below, where the emulator puts them.
  mutating func difference(_ screen: VirtualScreen, inColorsToo: Bool = false) -> String? {
    let frame = shown ?? frame
    shown = frame
    guard frame.size == screen.size else { return "another size" }
    var leftOut = 0
    for row in (0..<frame.size.rows).reversed() {
      guard let column = firstDifference(in: frame, row: row, from: screen, inColorsToo) else { continue }
      let hasMarksAtItsEnd = [row, row - 1].contains {
        $0 >= 0 && frame[$0, frame.size.columns - 1].glyph.marks.first != 0
      }
      guard !hasMarksAtItsEnd, isKnown(frame.cells(ofRow: row)) else {
        leftOut += 1
        continue
      }
      let shown = screen.cell(row: row, column: column)
      let wanted = frame[row, column]
      return "row \(row), column \(column): \(Self.numbers(shown.text)) \(shown.style), not "
        + "\(Self.numbers(wanted.glyph.text)) \(wanted.style)"
    }
    rows += frame.size.rows
    rowsLeftOut += leftOut
    return nil
  }

  /// The first column of a row that differs. A row that was equal, and is the same on both sides still, is not gone
  /// through again.
  private mutating func firstDifference(
    in frame: Frame, row: Int, from screen: VirtualScreen, _ inColorsToo: Bool
  ) -> Int? {
    let cells = frame.cells(ofRow: row)
    let drawn = screen.drawn(inRow: row)
    if let last = equalRows[row], last.drawn == drawn, last.inColorsToo || !inColorsToo, last.cells == cells {
      return nil
    }
    let column = column(in: frame, row: row, otherThan: screen, inColorsToo)
    equalRows[row] = column == nil ? (cells, drawn, inColorsToo) : nil
    return column
  }

  /// The first column of a row that differs.
  private func column(in frame: Frame, row: Int, otherThan screen: VirtualScreen, _ inColorsToo: Bool) -> Int? {
    (0..<frame.size.columns).first { column in
      let cell = frame[row, column]
      // The right half of a wide character has no text.
      let glyph = cell.glyph
      let isShown =
        cell.isContinuation
        ? screen.shows(0, 0, 0, columns: 0, row: row, column: column)
        : screen.shows(
          glyph.base.value, glyph.marks.first, glyph.marks.second, columns: Int(glyph.width), row: row, column: column)
      guard isShown else { return true }
      return inColorsToo && !cell.isContinuation
        && screen.style(row: row, column: column) != Self.emulated(cell.style)
    }
  }

  /// A style as the emulator shows it, which knows of no dim letters.
  private static func emulated(_ style: Style) -> Style {
    var style = style
    style.attributes.remove(.dim)
    return style
  }

  private static func numbers(_ text: String) -> String {
    text.unicodeScalars.map { "U+\(String($0.value, radix: 16))" }.joined(separator: " ")
  }

  /// The characters that were looked at, and whether the emulator places them as they are placed here.
  private var known: [Unicode.Scalar: Bool] = [:]

  private mutating func isKnown(_ cells: ArraySlice<Cell>) -> Bool {
    cells.allSatisfy { cell in
      let (base, marks) = (cell.glyph.base, cell.glyph.marks)
      if base.isASCII, marks.first == 0 { return true }
      return cell.glyph.text.unicodeScalars.allSatisfy { isKnown($0) }
    }
  }

  private mutating func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return true }
    if let answer = known[scalar] { return answer }
    let answer = Self.isPlaced(scalar)
    known[scalar] = answer
    return answer
  }

  /// Whether the emulator places a character as it is placed here.
  static func isPlaced(_ scalar: Unicode.Scalar) -> Bool {
    let text = "a\(String(scalar))"
    let probe = VirtualScreen(size: Size(columns: 8, rows: 1))
    Array(text.utf8).withUnsafeBytes { probe?.feed($0) }
    return probe?.cursor.column == DisplayText(text).width
  }

  /// Whether a text of ASCII stands in a row, or in any.
  func shows(_ text: String, inRow row: Int? = nil) -> Bool {
    let frame = shown ?? frame
    return (row.map { $0..<$0 + 1 } ?? 0..<frame.size.rows).contains { row in
      let bytes = frame.cells(ofRow: row).map { $0.glyph.base.isASCII ? UInt8($0.glyph.base.value) : 0 }
      return bytes.firstRange(of: Array(text.utf8)) != nil
    }
  }
}
