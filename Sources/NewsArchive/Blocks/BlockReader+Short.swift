internal import TextCore

extension BlockReader {
  // MARK: - Pull quotes

  /// A quotation whose speaker is fused to its last word: `…never come backName, title`. Among other lines only where the
  /// speaker's name is followed by what he does.
  mutating func readPullQuote() -> Bool {
    let record = page.lines[line]
    guard !record.has(.stop), record.count >= 30, record.count <= 500 else { return false }
    let view = page.view(line)
    guard let seam = Self.seam(view) else { return false }
    let isSetApart = page.gap(before: line) >= 1 || page.gap(after: line) >= 1
    guard isSetApart || view.dropping(first: seam).contains(0x2C) else { return false }
    let text = TextBuilder.text(view.prefix(seam))
    let speaker = TextBuilder.text(view.dropping(first: seam))
    let numbers = [number(line)]
    take(.block(.pullquote), "speaker fused to the quotation")
    append(Block(.pullquote, text, lines: numbers, attribution: speaker))
    return true
  }

  /// Where a small letter or the end of a sentence meets a name's capital without a blank.
  static func seam(_ view: ByteView) -> Int? {
    var wordStart = 0
    var offset = 12
    while offset + 4 < view.count {
      if view[offset].isBlank { wordStart = offset + 1 }
      if view[offset].isUpper || view[offset] == 0xC3 && view[offset + 1] < 0xA0 {
        let before = view[offset - 1]
        let isLetterSeam = before.isLower && view[max(wordStart, 0)].isLower && offset - wordStart >= 2
        let isEndSeam =
          before == 0x2E || before == 0x21 || before == 0x3F || before == 0x9D || before == 0x99 || before == 0x22
        if isLetterSeam || isEndSeam, view[offset + 1].isLower || view[offset + 1].isHigh,
          isSpeaker(view.dropping(first: offset)), view.prefix(offset).wordCount(limit: 4) >= 4
        {
          return offset
        }
      }
      offset += 1
    }
    return nil
  }

  /// A name, and behind a comma what its bearer does; or a name alone.
  private static func isSpeaker(_ view: ByteView) -> Bool {
    let comma = view.firstIndex(of: 0x2C)
    let name = view.prefix(comma ?? view.count)
    guard (1...5).contains(name.wordCount(limit: 6)), view.count <= 200 else { return false }
    if comma == nil, name.wordCount() < 2 { return false }
    return BylineText.isPersons(name)
  }

  // MARK: - Bullets and lists

  /// Items with bullets: the deck before the text, a list inside it, links under "Related articles".
  mutating func readBullets() {
    let isDeck = !hasText && page.lines[line].has(.glyphBullet) && followedByText()
    if section == .related || isDeck {
      let kind: BlockKind = isDeck ? .bullet : .related
      let numbers = [number(line)]
      let text = TextBuilder.text(itemText(line))
      take(.block(kind), isDeck ? "deck" : "under related links")
      return append(Block(kind, text, lines: numbers))
    }
    if habit.isWrapped { return readWrapped() }
    var builder = TextBuilder()
    var numbers: [LineNumber] = []
    while line < end, page.lines[line].has(.bullet), numbers.isEmpty || page.gap(before: line) <= 1,
      numbers.count < 2000
    {
      builder.appendLine(itemText(line))
      numbers.append(number(line))
      take(.block(.list), "list")
      if line < end, page.gap(before: line) == 0, page.lines[line].has(.indented), page.lines[line].has(.startsLower) {
        builder.append(page.view(line))
        numbers.append(number(line))
        take(.block(.list), "list item, continued")
      }
    }
    if builder.isEmpty {
      for index in roles.indices.suffix(numbers.count) { roles[index].role = .furniture }
      return append(Block(.furniture, "•", lines: numbers))
    }
    append(Block(.list, builder.text, lines: numbers))
  }

  /// Whether anything but bullets follows: a deck has an article under it.
  private func followedByText() -> Bool {
    var next = line
    while next < end, page.lines[next].has(.bullet), next - line < 12 { next += 1 }
    return next < end && next - line < 12 && !page.lines[next].has(.source)
  }

  /// An item without its bullet.
  func itemText(_ line: Int) -> ByteView {
    let view = page.view(line)
    guard page.lines[line].has(.bullet) else { return view }
    let length = view[0] == 0xE2 ? 3 : view[0] == 0xC2 ? 2 : 1
    return view.dropping(first: length).trimmed()
  }

  /// Three or more short lines without a blank between: a list that lost its bullets.
  mutating func readList() -> Bool {
    guard section == .text, isListItem(line), !isAmongSentences(line) else { return false }
    var last = line
    while last < end, isListItem(last), last == line || page.gap(before: last) == 0 { last += 1 }
    guard last - line >= 3 else { return false }
    var builder = TextBuilder()
    var numbers: [LineNumber] = []
    while line < last {
      builder.appendLine(page.view(line))
      numbers.append(number(line))
      take(.block(.list), "short lines in a row")
    }
    append(Block(.list, builder.text, lines: numbers))
    return true
  }

  /// Whether sentences stand among lines that are none: text with captions or links between rather than items. Looks at
  /// a dozen lines on both sides.
  private func isAmongSentences(_ line: Int) -> Bool {
    var first = line
    var last = line + 1
    while first > anatomy.body.lowerBound, line - first < 12, page.gap(before: first) == 0, isListItem(first - 1) {
      first -= 1
    }
    while last < end, last - line < 12, page.gap(before: last) == 0, isListItem(last) { last += 1 }
    let sentences = (first..<last).filter { page.lines[$0].has(.stop) }.count
    return sentences >= 2 && last - first - sentences >= 2
  }

  private func isListItem(_ line: Int) -> Bool {
    let record = page.lines[line]
    return record.count <= 110 && record.vocabulary == .none && !record.has(.softEnd)
      && !record.hasAny([
        .startsLower, .startsGlue, .caption, .source, .bullet, .date, .divider, .dateline, .via, .image, .handle,
      ])
      && (!record.has(.stop) || record.count < 60)
  }

  // MARK: - Headlines of others, subheads

  /// A line without a sentence's end between paragraphs: a link to another article, or a subhead.
  mutating func readShortLine() -> Bool {
    let record = page.lines[line]
    guard page.isHeadlineLike(line) || record.has(.heading), !isTorn(line) else { return false }
    if record.has(.startsQuote), record.has(.stop) { return false }
    if record.has(.heading) {
      add(.subhead, through: line, rule: "heading")
      return true
    }
    if section == .related || isOthersHeadline(line) {
      add(.related, through: line, rule: "headline of another article")
      return true
    }
    if isSectionHeading(line) {
      takeFurniture("section heading")
      return true
    }
    let view = page.view(line)
    let isLong =
      view.string.count >= 45 && view.wordCount() >= 7 || view[0].isHigh && !view[0].isUpper && record.count > 120
    if !hasText, record.count > 60 { return false }
    add(isLong ? .related : .subhead, through: line, rule: isLong ? "headline between paragraphs" : "short line")
    return true
  }

  /// Whether a line is the headline of another article of the page, or nearly.
  mutating func isOthersHeadline(_ line: Int) -> Bool {
    page.isHeadlineLike(line) && headlines.contain(page.view(line))
  }

  /// Whether the sentence goes on in the next line.
  private func isTorn(_ line: Int) -> Bool {
    let record = page.lines[line]
    guard line + 1 < end, !record.has(.stop) else { return false }
    let next = page.lines[line + 1]
    if next.has(.startsLower) || next.has(.startsGlue) {
      return page.gap(before: line + 1) <= 1 && next.vocabulary == .none
    }
    if record.count >= 20 || record.has(.softEnd), page.view(line).endsInArticle {
      return page.gap(before: line + 1) <= 1
    }
    if record.has(.openEnd) || record.has(.softEnd) && !habit.softEndsAreNoise && record.count >= 20 {
      return page.gap(before: line + 1) <= 1
    }
    return page.gap(before: line + 1) == 0 && next.has(.indented) && !next.has(.bullet)
  }

  /// A few words at an article's very end name the section that follows.
  private func isSectionHeading(_ line: Int) -> Bool {
    guard line == end - 1, hasText || habit.openers.contains(.brief), !page.lines[line].has(.question) else {
      return false
    }
    return page.lines[line].count <= 44 && page.view(line).wordCount() <= 5 || page.lines[line].has(.capitals)
  }

  // MARK: - Program text

  func isCode(_ line: Int) -> Bool {
    let record = page.lines[line]
    guard record.count <= 140, !record.hasAny([.bullet, .caption, .dateline]) else { return false }
    if record.has(.capitals), !record.has(.code) { return false }
    if record.has(.code) { return !record.has(.stop) || record.has(.deepIndent) }
    return record.has(.deepIndent) && !record.has(.stop) && !page.isProse(line)
  }

  mutating func readCode() {
    var builder = TextBuilder()
    var numbers: [LineNumber] = []
    while line < end, page.lines[line].vocabulary == .none {
      let gap = page.gap(before: line)
      guard
        numbers.isEmpty || gap == 0 && !page.isProse(line) || gap == 0 && page.lines[line].has(.indented)
          || gap == 1 && isCode(line)
      else { break }
      let record = page.lines[line]
      let lower = Int(record.lower) - indent(line)
      builder.appendCode(
        ByteView(page.bytes, lower..<Int(record.lower + record.length)), blanksBefore: numbers.isEmpty ? 0 : gap)
      numbers.append(number(line))
      take(.block(.code), "program text")
    }
    hasText = true
    append(Block(.code, builder.text, lines: numbers))
  }
}
