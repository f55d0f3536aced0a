internal import TextCore

/// Reads an article's lines into blocks, and gives every line its role on the way.
struct BlockReader {
  let page: PageText
  let habit: PageHabit
  let anatomy: Anatomy
  /// The headlines around this article, by which a link to one of them is known.
  /// Found when the first line asks, for few articles have one that does.
  private(set) lazy var headlines = findHeadlines()
  private let findHeadlines: () -> OtherHeadlines

  var line: Int
  var blocks: [Block] = []
  var roles: [Anatomy.HeadLine]
  /// Whether running text has been read, so that a list is no longer the article's deck.
  var hasText = false
  /// What the lines after a title such as "Related articles", or after the post's end, are.
  var section = Section.text
  /// Usual indentation of lines broken at a measure.
  let margin: Int

  enum Section { case text, related, end, comments, form }

  /// Whether roles are wanted; an article that is read rather than explained does without.
  private let keepsRoles: Bool

  init(
    _ page: PageText, _ habit: PageHabit, _ anatomy: Anatomy, keepsRoles: Bool = false,
    headlines: @escaping () -> OtherHeadlines
  ) {
    self.keepsRoles = keepsRoles
    self.page = page
    self.habit = habit
    self.anatomy = anatomy
    findHeadlines = headlines
    line = anatomy.body.lowerBound
    roles = keepsRoles ? anatomy.head : []
    margin = habit.isWrapped ? Self.margin(page, anatomy.body) : 0
  }

  var end: Int { anatomy.body.upperBound }

  /// All blocks in order. O(bytes of the article).
  mutating func read() {
    if habit.isExport { return readExported() }
    for line in anatomy.deck { append(Block(.bullet, TextBuilder.text(page.view(line)), lines: [number(line)])) }
    while line < end {
      let start = line
      readNext()
      if line == start { takeFurniture("other") }
    }
  }

  private mutating func readNext() {
    let record = page.lines[line]
    if record.has(.divider) { return takeFurniture("rule") }
    if record.has(.source) { return takeSourceLines() }
    if record.has(.via) { return take(.sourceLine, "via line") }
    if section == .comments || section == .form { return readComment() }
    if record.vocabulary != .none { return readVocabulary(record.vocabulary) }
    if section == .end, !page.isProse(line) { return takeFurniture("after the post's end") }
    if line < anatomy.remarksEnd { return add(.editorNote, through: line, rule: "remark before the cutting") }
    if SourceLine.isAddress(page.view(line)) { return takeFurniture("address") }
    if EditorNote.begins(page.view(line)) { return readEditorNote() }
    if readPicture() || readTweet() { return }
    if record.has(.date), !record.has(.headerField), habit.hasPartialDates || !Openers.isPartialDate(page, line) {
      return take(.dateLine, "date line")
    }
    if record.has(.byline), page.gap(before: line) >= 1 || !hasText, !habit.isWrapped { return takeByline() }
    if record.has(.art), !record.has(.code), !record.has(.bullet), record.count < 4 { return takeFurniture("marks") }
    if record.has(.bullet) { return readBullets() }
    if habit.isWrapped { return readWrapped() }
    if isCode(line) { return readCode() }
    if readPullQuote() || readList() || readShortLine() { return }
    readParagraph()
  }

  // MARK: - Taking lines

  mutating func take(_ role: LineRole, _ rule: String) {
    if keepsRoles { roles.append(Anatomy.HeadLine(line: line, role: role, rule: rule)) }
    line += 1
  }

  mutating func takeFurniture(_ rule: String) { add(.furniture, through: line, rule: rule) }

  /// A source line, and the lines under it that go on with its citation.
  private mutating func takeSourceLines() {
    let citation = Citation.read(page, line, end)
    take(.sourceLine, "source line")
    for _ in citation?.continuation ?? 0..<0 { take(.sourceLine, "source line, continued") }
  }

  private mutating func takeByline() { take(.byline, "byline") }

  /// A block of the lines up to one, its text joined from theirs.
  mutating func add(_ kind: BlockKind, through last: Int, rule: String) {
    var builder = TextBuilder()
    var numbers: [LineNumber] = []
    while line <= last, line < end {
      builder.append(text(line))
      numbers.append(number(line))
      take(.block(kind), rule)
    }
    append(Block(kind, builder.text, lines: numbers))
  }

  /// Keeps a block whose lines were just taken; one that turned out to have no text is furniture.
  mutating func append(_ block: Block) {
    var block = block
    if block.text.isEmpty {
      block.kind = .furniture
      block.text = [block.credit, block.handle, block.attribution].lazy.compactMap { $0 }.first { !$0.isEmpty } ?? "•"
      block.credit = nil
    }
    if block.kind == .furniture { fixFurnitureRoles(block.lines.count) }
    blocks.append(block)
  }

  private mutating func fixFurnitureRoles(_ count: Int) {
    for index in max(0, roles.count - count)..<roles.count { roles[index].role = .furniture }
  }

  /// The text of a line; on an article's first text line behind its lead-in.
  func text(_ line: Int) -> ByteView {
    if let start = anatomy.textStart, start.line == line { return page.view(line).dropping(first: start.offset) }
    return page.view(line)
  }

  func number(_ line: Int) -> LineNumber { LineNumber(index: Int(page.lines[line].index)) }

  /// Blanks before a line's text, in bytes.
  func indent(_ line: Int) -> Int { Self.indent(page, line) }

  static func indent(_ page: PageText, _ line: Int) -> Int {
    var offset = Int(page.lines[line].lower)
    let text = offset
    while offset > 0, page.bytes[offset - 1] == 0x20 || page.bytes[offset - 1] == 0x09 { offset -= 1 }
    return text - offset
  }

  private static func margin(_ page: PageText, _ lines: Range<Int>) -> Int {
    var counts = [Int](repeating: 0, count: 33)
    for line in lines.prefix(400) where page.lines[line].count > 30 { counts[min(indent(page, line), 32)] += 1 }
    let total = counts.reduce(0, +)
    let best = counts.indices.first { counts[$0] * 4 >= total } ?? 0
    return best
  }

  // MARK: - Words of blogs and mail

  private mutating func readVocabulary(_ vocabulary: Vocabulary) {
    switch vocabulary {
    case .relatedTitle:
      section = .related
      takeFurniture("title of related links")
    case .seeAlso: add(.related, through: line, rule: "announced link")
    case .postEnd, .closer:
      if hasText { section = .end }
      takeFurniture(vocabulary == .closer ? "categories" : "post's end")
    case .comments:
      if hasText { section = .comments }
      takeFurniture("comment counter")
    case .comment:
      section = .comments
      readComment()
    case .correction: takeFurniture("agency's correction")
    case .copyright: takeFurniture("copyright")
    case .tweet: takeFurniture("tweet's trailer")
    case .pager, .widget, .pageTitle, .furniture, .none: takeFurniture("page furniture")
    }
  }

  /// Comments run from a line that says who speaks to the next such line; the form below is furniture.
  private mutating func readComment() {
    let record = page.lines[line]
    if record.vocabulary == .comments || section == .form || record.vocabulary == .widget {
      section = .form
      return takeFurniture("comment form")
    }
    var last = line
    while last + 1 < end, last - line < 400, !startsComment(last + 1),
      page.lines[last + 1].vocabulary != .comments
    {
      last += 1
    }
    guard startsComment(line) || last > line || page.isProse(line) else {
      return takeFurniture("comment debris")
    }
    add(.comment, through: last, rule: "comment")
  }

  private func startsComment(_ line: Int) -> Bool {
    CommentThreads.isStart(page, line) || CommentThreads.isEcho(page, line)
  }
}
