internal import TextCore

/// Reads blocks back from Markdown that this program wrote; every kind has its mark there.
extension BlockReader {
  mutating func readExported() {
    while line < end {
      let view = page.view(line)
      if page.lines[line].has(.deepIndent) {
        readExportedCode()
      } else if view.hasPrefix("> [!") {
        readExportedQuote(view)
      } else if view.hasPrefix("- ") {
        readExportedList()
      } else {
        readExportedLine(view)
      }
    }
  }

  private mutating func readExportedLine(_ view: ByteView) {
    if view.equals(caseless: ArticleMarkdown.separator) { return take(.furniture, "between program texts") }
    if view.hasPrefix("## ") { return addExported(.subhead, view.dropping(first: 3)) }
    if view.hasPrefix("* ") { return addExported(.bullet, view.dropping(first: 2)) }
    if view.hasPrefix("→ ") { return addExported(.related, view.dropping(first: 4)) }
    if view.hasPrefix("!["), view.fromEnd(0) == 0x29, let seam = view.findLast("](") {
      let credit = TextBuilder.text(view.slice(seam + 2, view.count - 1))
      return addExported(.caption, view.slice(2, seam), credit: credit.isEmpty ? nil : credit)
    }
    addExported(.paragraph, view[0] == 0x5C ? view.dropping(first: 1) : view)
  }

  private mutating func addExported(_ kind: BlockKind, _ text: ByteView, credit: String? = nil) {
    let numbers = [number(line)]
    take(.block(kind), "exported")
    append(Block(kind, TextBuilder.text(text), lines: numbers, credit: credit))
  }

  private mutating func readExportedQuote(_ view: ByteView) {
    let close = view.firstIndex(of: 0x5D) ?? view.count
    let kind = BlockKind(rawValue: view.slice(4, close).string) ?? .quote
    var block = Block(kind, TextBuilder.text(view.dropping(first: close + 1)), lines: [number(line)])
    take(.block(kind), "exported")
    while line < end, page.gap(before: line) == 0, page.view(line).hasPrefix("> "), !page.view(line).hasPrefix("> [!") {
      let field = page.view(line).dropping(first: 2)
      let value = TextBuilder.text(field.dropping(first: (field.firstIndex(of: 0x3A) ?? 0) + 1))
      if field.hasPrefix("by:") { block.attribution = value }
      if field.hasPrefix("handle:") { block.handle = value }
      if field.hasPrefix("time:") { block.time = value }
      block.lines.append(number(line))
      take(.block(kind), "exported")
    }
    append(block)
  }

  private mutating func readExportedList() {
    var builder = TextBuilder()
    var numbers: [LineNumber] = []
    while line < end, page.view(line).hasPrefix("- "), numbers.isEmpty || page.gap(before: line) == 0 {
      builder.appendLine(page.view(line).dropping(first: 2))
      numbers.append(number(line))
      take(.block(.list), "exported")
    }
    append(Block(.list, builder.text, lines: numbers))
  }

  /// Program text stands four blanks in; blank lines inside are kept.
  private mutating func readExportedCode() {
    var builder = TextBuilder()
    var numbers: [LineNumber] = []
    while line < end, page.lines[line].has(.deepIndent), numbers.isEmpty || page.gap(before: line) <= 3 {
      let record = page.lines[line]
      let lower = Int(record.lower) - max(indent(line) - 4, 0)
      builder.appendCode(
        ByteView(page.bytes, lower..<Int(record.lower + record.length)),
        blanksBefore: numbers.isEmpty ? 0 : page.gap(before: line))
      numbers.append(number(line))
      take(.block(.code), "exported")
    }
    append(Block(.code, builder.text, lines: numbers))
  }
}
