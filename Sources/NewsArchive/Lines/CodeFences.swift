internal import TextCore

/// Program text between two lines of three backquotes, as Markdown sets it off.
enum CodeFences {
  /// Marks what stands between fences as program text and as nothing else; a fence that nothing closes
  /// before an article's source or dateline is none. O(lines).
  static func mark(_ page: inout PageText) {
    guard (0..<page.count).contains(where: { isFence(page, $0) }) else { return }
    var open: Int?
    for line in 0..<page.count {
      if page.lines[line].hasAny([.source, .via, .dateline]) { open = nil }
      guard isFence(page, line) else { continue }
      guard let first = open else {
        open = line
        continue
      }
      for inside in first + 1..<line { page.lines[inside].marks = .code }
      for fence in [first, line] {
        page.lines[fence].marks = []
        page.lines[fence].marks.vocabulary = .furniture
      }
      open = nil
    }
  }

  private static func isFence(_ page: PageText, _ line: Int) -> Bool {
    let record = page.lines[line]
    return record.has(.startsQuote) && record.count <= 40 && page.view(line).hasPrefix("```")
  }
}
