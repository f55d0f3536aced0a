package import TextCore

extension Page {
  /// Decodes a file's bytes and cuts them into articles; never fails. A binary file, or one of 4 GiB and more, gives a
  /// page without articles and a diagnostic. O(bytes); peaks at about twice the text and 16 bytes a line.
  ///
  /// `mapped` are the same bytes in the system's cache: where they need no decoding they are kept in place of the copy
  /// that was cut. `stamp` tells whether they still are the same.
  package init(
    path: String, file: FileBytes, mapped: FileBytes? = nil, stamp: FileStamp? = nil, aliases: SourceAliases
  ) {
    let decoded: DecodedText
    do {
      guard file.count < Int(UInt32.max) else {
        self.init(empty: path, rule: "too large", message: "file of 4 GiB or more; nothing was read")
        return
      }
      decoded = try TextDecoder.decode(file)
    } catch {
      self.init(empty: path, rule: "binary file", message: "a NUL in the first 8 KiB; nothing was read")
      return
    }
    guard decoded.text.count < Int(UInt32.max) else {
      self.init(empty: path, rule: "too large", message: "text of 4 GiB or more; nothing was read")
      return
    }
    let kept = decoded.isVerbatim ? mapped : nil
    self.init(path: path, decoded: decoded, keeping: kept ?? decoded.text, stamp: stamp, aliases: aliases)
  }

  private init(empty path: String, rule: String, message: String) {
    let text = FileBytes("")
    self.init(
      path: path, text: text, lines: LineIndex(text), topic: nil, outlets: [], outlines: [],
      diagnostics: [Diagnostic(.warning, file: path, lines: nil, rule: rule, message: message)])
  }

  private init(
    path: String, decoded: DecodedText, keeping kept: FileBytes, stamp: FileStamp?, aliases: SourceAliases
  ) {
    let text = decoded.text
    let index = LineIndex(text)
    let cutter = text.withBytes { bytes in
      let scan = LineScanner.scan(bytes, index, 0..<index.count)
      var cutter = PageCutter(PageText(bytes: bytes, scan: scan, aliases: aliases), path: path)
      cutter.cut()
      return CutPage(cutter)
    }
    self.init(
      path: path, text: text, lines: index, topic: cutter.topic, outlets: cutter.outlets,
      outlines: cutter.outlines, diagnostics: Self.diagnostics(decoded, path: path, index) + cutter.diagnostics,
      habit: cutter.habit,
      aliases: aliases, stamp: stamp)
    keep(kept)
  }

  private static func diagnostics(_ decoded: DecodedText, path: String, _ index: LineIndex) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if decoded.encoding != .utf8 {
      found.append(
        Diagnostic(
          .note, file: path, lines: nil, rule: "encoding", message: "read as \(decoded.encoding.rawValue)"))
    }
    if decoded.repairs > 0 {
      let line = decoded.firstRepair.map { index.line(at: $0) }
      found.append(
        Diagnostic(
          .warning, file: path, lines: line.map { $0...$0 }, rule: "broken text",
          message: "\(decoded.repairs) ill-formed \(decoded.repairs == 1 ? "sequence" : "sequences") replaced by U+FFFD"
        ))
    }
    return found
  }

  /// The headline's text; nil where the page has none. O(headline).
  package func headline(at article: Int) -> String? {
    let outline = outlines[article]
    guard !outline.headline.isEmpty else { return nil }
    var builder = TextBuilder()
    text.withBytes(outline.headline) { builder.append(ByteView($0, $0.indices)) }
    if !outline.headlineContinuation.isEmpty {
      text.withBytes(outline.headlineContinuation) { builder.append(ByteView($0, $0.indices)) }
    }
    return builder.text
  }

  /// Lines of an article in which its first words are looked for, so that a list's row costs the same whatever the
  /// length of the article.
  private static let titleLines = 200

  /// The headline, or the first words of the text with an ellipsis. O(beginning of the article).
  package func title(at article: Int) -> String {
    headline(at: article) ?? withReading(article, lines: Self.titleLines) { page, anatomy in firstWords(page, anatomy) }
  }

  /// The outlet as written on the page.
  package func source(at article: Int) -> String? {
    withReading(article) { _, anatomy in anatomy.source.map(TextBuilder.text) }
  }

  /// The outlet's one name for filtering.
  package func outlet(at article: Int) -> String? { outlines[article].outlet.map { outlets[Int($0)] } }

  /// Reads an article's lines again, as they were read when the page was cut; all of them, or the first few.
  func withReading<R>(_ article: Int, lines limit: Int = .max, _ body: (PageText, Anatomy) -> R) -> R {
    let outline = outlines[article]
    return text.withBytes { bytes in
      let first = outline.firstLine.index
      let range = first..<first + min(outline.lastLine.index + 1 - first, limit)
      var page = PageText(bytes: bytes, scan: LineScanner.scan(bytes, lines, range), aliases: aliases)
      page.settleMarks()
      page.firstGap = blankLines(before: outline.firstLine.index, bytes)
      return body(page, AnatomyReader.read(page, habit, 0..<page.count, outline.opener))
    }
  }

  private func blankLines(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var gap = 0
    while index - gap > 0, gap < 99 {
      guard ByteView(bytes, lines.range(at: index - gap - 1).indices).trimmed().isEmpty else { return gap }
      gap += 1
    }
    return 99
  }

  /// About sixty characters from the beginning of the text, ending at a word.
  func firstWords(_ page: PageText, _ anatomy: Anatomy) -> String {
    guard let line = anatomy.firstText ?? anatomy.body.first else { return "…" }
    var view = page.view(line)
    if let start = anatomy.textStart, start.line == line { view = view.dropping(first: start.offset) }
    let text = TextBuilder.text(view.prefix(400))
    var words = ""
    for word in text.split(separator: " ") {
      if words.count + word.count > 60, !words.isEmpty { break }
      words += (words.isEmpty ? "" : " ") + word.prefix(60)
    }
    return words + "…"
  }
}

/// What remains of the cutting when the page's bytes are no longer lent.
private struct CutPage {
  let topic: String?
  let outlets: [String]
  let outlines: [ArticleOutline]
  let diagnostics: [Diagnostic]
  let habit: PageHabit

  init(_ cutter: PageCutter) {
    topic = cutter.topic
    outlets = cutter.outlets.names
    outlines = cutter.outlines
    diagnostics = cutter.diagnostics
    habit = cutter.habit
  }
}
