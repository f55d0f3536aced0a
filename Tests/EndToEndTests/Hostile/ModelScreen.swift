import ArticleStore
import NewsArchive
import Reader
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

  /// These pages, read without the names of outlets.
  init(pages: [Page], size: Size) {
    self.init(pages: pages, aliases: SourceAliases(), problems: [], skipped: [], size: size)
  }

  /// What the program reads of files and folders.
  init(paths: [String], size: Size) {
    let loader = Loader(ArchiveWalker(paths), aliases: newsreader.Bundle.sourceAliases)
    let parts = (0..<loader.count).map { loader.part($0) }
    self.init(
      pages: parts.compactMap(\.page), aliases: loader.aliases, problems: parts.compactMap(\.problem),
      skipped: parts.compactMap(\.skipped), size: size)
  }

  private init(pages: [Page], aliases: SourceAliases, problems: [String], skipped: [String], size: Size) {
    state = ReaderState(
      store: ArticleStore(aliases: aliases), size: size,
      traits: TerminalTraits(colors: 256, isUnicode: true, takesClipboard: true), today: SystemDay.today)
    send(.loaded(pages, progress: LoadProgress(filesRead: pages.count, filesInAll: pages.count)))
    send(.loadingFinished(problems: problems, skipped: skipped))
    send(.related(RelatedIndex(state.store)))
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

  mutating func resize(_ size: Size) { send(.input(.resize(size))) }

  mutating func send(_ message: Message) {
    shown = nil
    for effect in state.update(message) { work(effect) }
  }

  /// Does at once what the program has a timer or a worker do.
  private mutating func work(_ effect: Effect) {
    switch effect {
    case .startTimer(let token, _): send(.timer(token))
    case .search(let request):
      let store = state.store
      let found = store.search(request.query, pages: 0..<store.pageCount, context: state.context, among: request.known)
      let results = found ?? []
      let ordered =
        request.order == .file ? nil : store.sorted(results, by: request.order, relevantTo: request.query)
      send(
        .found(
          SearchProgress(token: request.token, found: results, asked: store.count, ordered: ordered, isDone: true)))
    case .measureHealth:
      let problems = state.problems + state.skipped
      if let health = ArchiveHealth(state.store, problems: problems) { send(.health(health)) }
    case .explainEmptiness(let question):
      send(.emptinessExplained(state.store.emptyReason(of: question.parts, context: state.context), question))
    case .countSources(let query):
      let store = state.store
      let found = store.search(query, pages: 0..<store.pageCount, context: state.context) ?? []
      send(.sourcesCounted(store.counts(of: found), of: query, revision: store.revision))
    case .findBackLinks(let article):
      if let links = state.related?.backLinks(to: article) { send(.backLinks(links, to: article)) }
    case .save(_, let target):
      do throws(OutputError) { try OutputFile.write("", to: target.path, replacing: false) } catch {
        send(.notice("\(error)"))
      }
    case .readConfiguration(let path, let aliases, let keymap):
      send(.configured(ConfigurationPlace.read(path, aliases: aliases, keymap: keymap)))
    case .pipe(_, let words):
      // None of those that are named is there; why is what the system says.
      if access(words[0], X_OK) != 0 { send(.notice("\(Program.Failure(name: words[0], code: errno))")) }
    default: break
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
      guard let column = column(in: frame, row: row, otherThan: screen, inColorsToo) else { continue }
      let hasMarksAtItsEnd = [row, row - 1].contains {
        $0 >= 0 && frame[$0, frame.size.columns - 1].glyph.marks.first != 0
      }
      guard !hasMarksAtItsEnd, isKnown(frame.text(ofRow: row)) else {
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
