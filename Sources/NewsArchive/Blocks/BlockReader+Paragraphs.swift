internal import TextCore

extension BlockReader {
  /// A paragraph with all fragments of its sentences that links have torn apart.
  mutating func readParagraph() {
    var builder = TextBuilder()
    var numbers = [number(line)]
    builder.append(text(line))
    let isRelatedSection = section == .related && !page.isProse(line)
    take(.block(isRelatedSection ? .related : .paragraph), isRelatedSection ? "under related links" : "paragraph")
    var isInLink = false
    while !isRelatedSection, line < end, let join = joins(line, afterLink: isInLink) {
      isInLink = join == .link
      builder.append(page.view(line), isLink: isInLink)
      numbers.append(number(line))
      take(.block(.paragraph), isInLink ? "link inside a sentence" : "sentence goes on")
    }
    if !isRelatedSection {
      hasText = true
      section = .text
    }
    append(Block(isRelatedSection ? .related : .paragraph, builder.text, lines: numbers, links: builder.links))
  }

  private enum Join { case link, rest }

  /// Whether a line goes on with the sentence that the line before left open, and as what.
  private func joins(_ line: Int, afterLink: Bool) -> Join? {
    let before = page.lines[line - 1]
    let record = page.lines[line]
    guard !before.has(.stop) || record.has(.startsGlue) && !startsWithDash(line) else { return nil }
    guard record.vocabulary == .none,
      !record.hasAny([.bullet, .caption, .image, .divider, .date, .handle, .dateline, .heading, .source])
    else { return nil }
    let gap = page.gap(before: line)
    guard !isCode(line), !(before.has(.colonEnd) && gap > 0) else { return nil }
    let goesOn = record.has(.startsLower) || record.has(.startsGlue)
    guard gap <= 1 || goesOn && gap <= 2 else { return nil }
    if afterLink {
      return goesOn || isOpen(line - 2) ? .rest : nil
    }
    if isOpen(line - 1) {
      return isLink(line) ? .link : .rest
    }
    if record.has(.indented), gap == 0, before.count > 40 { return .rest }
    guard before.count >= 25 || gap == 0 else { return nil }
    if goesOn { return isLink(line) ? .link : .rest }
    let isBeforeComma = line + 1 < end && page.lines[line + 1].has(.startsGlue)
    let isShort = record.count <= 120 && !record.has(.stop) && before.count >= (isBeforeComma ? 25 : 40)
    guard isShort, line + 1 < end, page.gap(before: line + 1) <= 1 else { return nil }
    let next = page.lines[line + 1]
    return next.vocabulary == .none && next.hasAny([.startsLower, .startsGlue]) && !next.has(.bullet) ? .link : nil
  }

  /// A piece inside a sentence: short, without an end, with more of the sentence behind it.
  private func isLink(_ line: Int) -> Bool {
    guard page.lines[line].count <= 160, !page.lines[line].has(.stop), line + 1 < end else { return false }
    return page.gap(before: line + 1) <= 1
  }

  private func startsWithDash(_ line: Int) -> Bool {
    let view = page.view(line)
    return view.hasPrefix("–") || view.hasPrefix("—") || view[0] == 0x2D
  }

  /// Whether a line cannot be the end of its sentence: a blank left before a link, an opening mark, a small word.
  private func isOpen(_ line: Int) -> Bool {
    let record = page.lines[line]
    if record.has(.stop) { return false }
    if record.has(.openEnd) { return true }
    if record.has(.softEnd), !habit.softEndsAreNoise, record.count >= 20 { return true }
    if record.count >= 20 || record.has(.softEnd), page.view(line).endsInArticle { return true }
    return record.count >= 40 && page.view(line).endsInSmallWord
  }

  // MARK: - Text broken at a measure

  /// A paragraph of lines broken at a measure: up to a blank line, a deeper indentation, or a line of another kind.
  mutating func readWrapped() {
    if isShortHead(line) {
      return add(.subhead, through: line, rule: "short line")
    }
    var builder = TextBuilder()
    var numbers: [LineNumber] = []
    var noise: [Int] = []
    let isItem = page.lines[line].has(.bullet)
    let kind: BlockKind = isItem ? .list : .paragraph
    var isFirst = true
    while line < end {
      let record = page.lines[line]
      if !isFirst {
        if record.vocabulary == .furniture, line + 1 < end, page.gap(before: line + 1) == 0, page.gap(before: line) == 0
        {
          noise.append(line)
          take(.furniture, "noise inside the text")
          if line < end, startsWrapped(line) { break }
          continue
        }
        if page.gap(before: line) > 0 || startsWrapped(line) { break }
      }
      builder.appendWrapped(
        isFirst && isItem ? itemText(line) : text(line), hyphen: isFirst ? .none : hyphen(before: line))
      numbers.append(number(line))
      take(.block(kind), isFirst ? "paragraph" : "line of a paragraph")
      isFirst = false
    }
    hasText = true
    append(Block(kind, builder.text, lines: numbers))
    for index in noise { blocks.append(Block(.furniture, TextBuilder.text(page.view(index)), lines: [number(index)])) }
  }

  /// What the hyphen at the end of the line above is. It belongs to a compound that has another hyphen, a number or a
  /// capital, or whose first part is a word elsewhere nearby; else it parts a word.
  private func hyphen(before line: Int) -> TextBuilder.Hyphen {
    let above = page.view(line - 1)
    let next = page.view(line)
    guard above.fromEnd(0) == 0x2D, above.fromEnd(1).isLetter || above.fromEnd(1).isDigit,
      next[0].isLower || next[0].isDigit
    else { return .none }
    var length = 1
    while length < 40, !above.fromEnd(length).isBlank, length < above.count { length += 1 }
    let part = above.suffix(length).dropping(last: 1)
    for offset in 0..<part.count where !part[offset].isLower { return .kept }
    return stands(part, near: above) ? .kept : .dropped
  }

  /// Whether a word stands by itself within a few thousand bytes of a place.
  private func stands(_ word: ByteView, near place: ByteView) -> Bool {
    let window = ByteView(page.bytes, (place.lower - 6000)..<(place.upper + 6000))
    var offset = 0
    while let found = window.firstIndex(of: word[0], from: offset) {
      offset = found + 1
      guard found > 0, !window[found - 1].isLetter, !window[found + word.count].isLetter,
        window[found + word.count] != 0x2D
      else { continue }
      if window.slice(found, found + word.count).equals(word) { return true }
    }
    return false
  }

  private func startsWrapped(_ line: Int) -> Bool {
    let record = page.lines[line]
    if record.hasAny([.divider, .source, .via, .bullet, .headerField]) { return true }
    if record.vocabulary != .none { return true }
    return indent(line) >= margin + 2
  }

  /// A short line between blank lines, or in capitals: a subhead.
  private func isShortHead(_ line: Int) -> Bool {
    let record = page.lines[line]
    guard record.count <= 60, !record.has(.stop), !record.hasAny([.startsLower, .bullet, .startsQuote]) else {
      return false
    }
    let isAlone = page.gap(before: line) >= 1 && page.gap(after: line) >= 1
    return line + 1 < end && (isAlone || record.has(.capitals) && page.gap(before: line) >= 1)
  }
}
