internal import TextCore

extension BlockReader {
  /// A caption, with the duplicates of it that pages carry as alternative text.
  mutating func readPicture() -> Bool {
    let record = page.lines[line]
    let isCaption = record.hasAny([.caption, .image])
    var last = line
    if isCaption || record.count >= 20 && !record.hasAny([.bullet, .dateline]) {
      while last + 1 < end, page.gap(before: last + 1) <= 1, isSamePicture(last, last + 1) { last += 1 }
    }
    if !isCaption, last > line, isOthersHeadline(line) {
      readRepeatedLink(through: last)
      return true
    }
    if !isCaption, last == line {
      guard isAlternativeText(line) else { return false }
      last = line + 1
      while last + 1 < end, page.gap(before: last + 1) == 0, isSamePicture(last, last + 1) { last += 1 }
    }
    addCaption(through: last)
    return true
  }

  /// A headline of another article that stands twice, as link and as picture's text, is one link.
  private mutating func readRepeatedLink(through last: Int) {
    let text = TextBuilder.text(page.view(line))
    var numbers: [LineNumber] = []
    while line <= last {
      numbers.append(number(line))
      take(.block(.related), numbers.count == 1 ? "headline of another article" : "link's duplicate")
    }
    append(Block(.related, text, lines: numbers))
  }

  private mutating func addCaption(through last: Int) {
    let first = line
    var best = last
    for candidate in stride(from: last, through: first, by: -1) where page.lines[candidate].has(.caption) {
      best = candidate
      break
    }
    let read = CaptionText.read(page.view(best))
    var credit = read?.credit
    var text = read?.text ?? page.view(best)
    if page.lines[first].has(.image), let other = CaptionText.read(page.view(first)) {
      credit = credit ?? other.credit
      if text.isEmpty { text = other.text }
    }
    var numbers: [LineNumber] = []
    while line <= last {
      numbers.append(number(line))
      take(.block(.caption), line == best ? "caption" : "caption's duplicate")
    }
    append(Block(.caption, TextBuilder.text(text), lines: numbers, credit: credit.map(TextBuilder.text)))
  }

  /// Two lines for one picture: equal but for quotation marks, one the beginning of the other, or copyright and caption.
  private func isSamePicture(_ first: Int, _ second: Int) -> Bool {
    let one = page.lines[first]
    let two = page.lines[second]
    if one.has(.image), two.has(.image) {
      return page.view(first).hasCaselessPrefix("image copyright")
        && page.view(second).hasCaselessPrefix("image caption")
        && CaptionText.read(page.view(first))?.text.isEmpty ?? false
    }
    guard !two.hasAny([.bullet, .source, .divider]), two.vocabulary == .none else { return false }
    if one.length == two.length, page.view(first).equals(page.view(second)) { return true }
    guard one.has(.caption) || two.has(.caption) else { return false }
    let short = min(one.count, two.count)
    guard short >= 20 else { return false }
    return QuoteFolding.sharesBeginning(page.view(first), page.view(second))
  }

  /// A fragment directly above a caption is the picture's alternative text.
  private func isAlternativeText(_ line: Int) -> Bool {
    guard line + 1 < end, page.gap(before: line + 1) == 0, page.lines[line + 1].hasAny([.caption, .image]) else {
      return false
    }
    let record = page.lines[line]
    return !record.has(.stop) && !record.has(.bullet) && !record.has(.softEnd) && record.count <= 200
  }
}

/// Compares texts whose quotation marks, apostrophes and dashes may be straight in one and curly in the other.
enum QuoteFolding {
  /// Whether the shorter text is the beginning of the longer, final punctuation aside.
  static func sharesBeginning(_ one: ByteView, _ two: ByteView) -> Bool {
    var left = 0
    var right = 0
    while left < one.count, right < two.count {
      let (a, lengthA) = folded(one, left)
      let (b, lengthB) = folded(two, right)
      guard a == b else {
        return one.count - left <= 1 && one[left] == 0x2E || two.count - right <= 1 && two[right] == 0x2E
      }
      left += lengthA
      right += lengthB
    }
    return true
  }

  /// One character's folded byte, and its length.
  private static func folded(_ view: ByteView, _ offset: Int) -> (UInt8, Int) {
    let byte = view[offset]
    if byte == 0xE2, view[offset + 1] == 0x80 {
      switch view[offset + 2] {
      case 0x98, 0x99: return (0x27, 3)
      case 0x9C, 0x9D: return (0x22, 3)
      case 0x93, 0x94: return (0x2D, 3)
      default: return (byte, 1)
      }
    }
    if byte == 0xC2, view[offset + 1] == 0xA0 { return (0x20, 2) }
    return (byte.asciiLowercased, 1)
  }

  /// A hash that is the same for a headline and a link to it: letters and digits only, case and quotes aside.
  static func hash(_ view: ByteView) -> UInt64 {
    var hash = StableHash()
    for offset in 0..<view.count {
      let byte = view[offset]
      if byte.isLetter || byte.isDigit { hash.add(byte.asciiLowercased) }
      if byte.isHigh,
        !(byte == 0xE2 || view[offset - 1] == 0xE2 || view[offset - 2] == 0xE2 || byte == 0xC2 || byte == 0xA0)
      {
        hash.add(byte)
      }
    }
    return hash.value
  }
}
