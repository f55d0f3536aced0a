internal import TextCore

/// What the first lines of the text say of where, when and by whom.
extension AnatomyReader {
  /// Finds the first running text and what it says about where and when: lead-in, dateline.
  mutating func readText() {
    var next = result.body.lowerBound
    var seen = 0
    while next < end, seen < 4 {
      let record = page.lines[next]
      if record.hasAny([.bullet, .caption, .image, .divider]) || record.vocabulary != .none || isRepeated(next) {
        next += 1
        continue
      }
      if record.hasAny([.source, .via]) { return }
      seen += 1
      if result.firstText == nil { result.firstText = next }
      if record.has(.dateline), let dateline = DatelineText.read(page.view(next)) {
        result.dateline = dateline
        result.firstText = next
        return
      }
      if seen <= 3, result.textStart == nil, let lead = LeadInText.read(page.view(next)), isOutlet(lead.name) {
        if result.source == nil { result.source = lead.name }
        result.textStart = (next, lead.length)
        result.remarksEnd = next
        result.firstText = next
        return
      }
      next += 1
    }
  }

  /// In an exported article, the first paragraph and its dateline.
  mutating func readExportedText() {
    for next in result.body where !"#*-!>\u{E2}".utf8.contains(page.view(next)[0]) && !page.lines[next].has(.indented) {
      result.firstText = next
      if page.lines[next].has(.dateline) { result.dateline = DatelineText.read(page.view(next)) }
      return
    }
  }

  func isRepeated(_ line: Int) -> Bool {
    line + 1 < end && page.lines[line].length == page.lines[line + 1].length
      && page.view(line).equals(page.view(line + 1))
  }

  func isOutlet(_ name: ByteView) -> Bool {
    page.aliases.isOutlet(name) || habit.closers.contains(.via) || habit.openers.contains(.star)
  }
}
