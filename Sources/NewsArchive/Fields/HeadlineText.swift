internal import TextCore

/// A headline taken apart: the words themselves, and the outlet that was fused to them.
struct HeadlineText {
  var words: ByteView
  var source: ByteView?

  /// Takes marks of lists, headings and boxes off, and the outlet off the end.
  static func read(_ line: ByteView, _ aliases: SourceAliases) -> HeadlineText {
    let bare = stripMarks(line)
    if bare.fromEnd(0) == 0x29, let open = bare.lastIndex(of: 0x28), open >= 8, bare[open - 1].isBlank {
      let source = bare.slice(open + 1, bare.count - 1)
      if aliases.isOutlet(source) { return HeadlineText(words: bare.prefix(open).trimmed(), source: source) }
    }
    guard bare.count >= 8, bare.dropping(first: 4).mayHaveSeam else { return HeadlineText(words: bare) }
    for (bar, length) in [(" | ", 3), (" » ", 4), (" :: ", 4)] as [(StaticString, Int)] {
      guard let at = bare.findLast(bar), at >= 4 else { continue }
      let source = bare.dropping(first: at + length).trimmed()
      guard source.count >= 2, source.count <= 60, source.wordCount(limit: 8) <= 7 else { continue }
      return HeadlineText(words: bare.prefix(at).trimmed(), source: source)
    }
    for (dash, length) in [(" – ", 5), (" — ", 5), (" - ", 3), (" -- ", 4)] as [(StaticString, Int)] {
      guard let at = bare.findLast(dash), at >= 4 else { continue }
      let source = bare.dropping(first: at + length).trimmed()
      if aliases.isOutlet(source) { return HeadlineText(words: bare.prefix(at).trimmed(), source: source) }
    }
    return outletFirst(bare, aliases) ?? HeadlineText(words: bare)
  }

  /// `Outlet – Headline`, where the outlet is known.
  private static func outletFirst(_ bare: ByteView, _ aliases: SourceAliases) -> HeadlineText? {
    for (dash, length) in [(" – ", 5), (" — ", 5), (" - ", 3)] as [(StaticString, Int)] {
      guard let at = bare.prefix(48).find(dash), aliases.isKnown(bare.prefix(at)) else { continue }
      let words = bare.dropping(first: at + length).trimmed()
      if words.wordCount(limit: 3) >= 3 { return HeadlineText(words: words, source: bare.prefix(at)) }
    }
    return nil
  }

  /// `## Headline ##` · `* Headline` · `| Headline |` · `**Headline**`
  private static func stripMarks(_ line: ByteView) -> ByteView {
    var view = line
    while let first = Optional(view[0]), first == 0x23 || first == 0x7C || first == 0x2A || first == 0x2B,
      view.count > 2
    {
      if first == 0x2A, view[1] != 0x20, view[1] != 0x2A { break }
      if first == 0x23, view[1] != 0x20, view[1] != 0x23 { break }
      view = view.dropping(first: 1).trimmed()
    }
    while let last = Optional(view.fromEnd(0)), last == 0x23 || last == 0x7C || last == 0x2A, view.count > 2 {
      view = view.dropping(last: 1).trimmed()
    }
    return view
  }
}

/// An outlet named where a cutting begins: `Harbour News: “…`.
enum LeadInText {
  /// The name, and how many bytes stand before the quotation; nil for anything else with a colon.
  static func read(_ line: ByteView) -> (name: ByteView, length: Int)? {
    let head = line.prefix(48)
    var length = 1
    var end = head.firstIndex(of: 0x3A)
    if end == nil, head.contains(0xE2), let dash = head.find(" – ") ?? head.find(" — ") {
      end = dash
      length = 5
    }
    guard let end, end >= 2, line[end + length].isBlank || length == 5 else { return nil }
    let name = line.prefix(end).trimmed()
    var offset = end + length
    while line[offset].isBlank, offset < line.count { offset += 1 }
    let rest = line.dropping(first: offset)
    guard rest.hasPrefix("“") || rest[0] == 0x22 || rest.hasPrefix("``") else { return nil }
    guard name[0].isUpper || name[0].isHigh, SourceLine.isName(name) else { return nil }
    return (name, offset)
  }
}

/// The outlet in `via Headline | Outlet.`
enum ViaText {
  static func source(_ line: ByteView, _ aliases: SourceAliases) -> ByteView? {
    var view = line
    if view[0] == 0x28 { view = view.dropping(first: 1).dropping(last: 1) }
    view = view.dropping(first: 3)
    while view[0] == 0x3A || view[0].isBlank, !view.isEmpty { view = view.dropping(first: 1) }
    while let last = Optional(view.fromEnd(0)), last == 0x2E || last == 0x7C || last.isBlank, !view.isEmpty {
      view = view.dropping(last: 1)
    }
    if view.fromEnd(0) == 0x5D, let open = view.lastIndex(of: 0x5B), view.count - open <= 5 {
      view = view.prefix(open)
      while view.fromEnd(0) == 0x7C || view.fromEnd(0).isBlank, !view.isEmpty { view = view.dropping(last: 1) }
    }
    let parts = HeadlineText.read(view, aliases)
    if let source = parts.source { return source }
    return aliases.isOutlet(view) ? view : nil
  }
}

/// An item that stands on one line: `Headline (May 16, 2012, Outlet, by Name) text`.
struct BriefText {
  var headline: ByteView
  var date: WrittenDate?
  var source: ByteView?
  var byline: ByteView?
  /// Offset of the text in the line.
  var textStart: Int

  /// With date, outlet and author in brackets behind the headline.
  static func read(_ line: ByteView) -> BriefText? {
    let head = line.prefix(240)
    var from = 8
    while let open = head.firstIndex(of: 0x28, from: from) {
      if let brief = bracketed(line, head, open) { return brief }
      from = open + 1
    }
    return nil
  }

  private static func bracketed(_ line: ByteView, _ head: ByteView, _ open: Int) -> BriefText? {
    guard let close = line.prefix(open + 120).firstIndex(of: 0x29, from: open), close + 2 < line.count,
      line[close + 1].isBlank
    else { return nil }
    var cursor = Cursor(line.prefix(close), at: open + 1)
    DateText.skipWeekday(&cursor)
    guard let date = DateText.read(&cursor), date.year != nil else { return nil }
    var brief = BriefText(headline: head.prefix(open).trimmed(), date: date, textStart: close + 2)
    cursor.skip(",;|-–")
    var rest = cursor.rest.trimmed()
    if let by = rest.find("by ", caseless: true), by == 0 || rest[by - 1].isBlank {
      brief.byline = rest.dropping(first: by + 3).trimmed()
      rest = rest.prefix(by).trimmed()
      while rest.fromEnd(0) == 0x2C, !rest.isEmpty { rest = rest.dropping(last: 1).trimmed() }
    }
    if !rest.isEmpty { brief.source = rest }
    return brief
  }

  /// `Headline – Outlet text`, where the outlet is known.
  static func read(_ line: ByteView, _ aliases: SourceAliases) -> BriefText? {
    let head = line.prefix(200)
    for (bar, length) in [(" | ", 3), (" – ", 5), (" — ", 5), (" - ", 3)] as [(StaticString, Int)] {
      guard let at = head.find(bar), at >= 8 else { continue }
      let rest = line.dropping(first: at + length)
      guard let name = aliases.outletPrefix(of: rest), name < rest.count, rest[name].isBlank else { continue }
      return BriefText(
        headline: line.prefix(at).trimmed(), source: rest.prefix(name), textStart: at + length + name + 1)
    }
    return nil
  }
}
