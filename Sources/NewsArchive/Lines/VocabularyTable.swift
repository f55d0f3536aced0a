internal import TextCore

/// The fixed words that blog engines, mail programs and widgets put around articles.
enum VocabularyTable {
  private enum Match { case whole, start }
  private typealias Entry = (text: StaticString, match: Match, category: Vocabulary)

  /// What the words at a line's beginning, or all of them, say it is.
  static func category(of line: ByteView) -> Vocabulary {
    if let counted = counted(line) { return counted }
    if mayBePager(line), let pager = pager(line) { return pager }
    let place = beginning(line[0], line[1], line[2], line[3])
    guard beginnings[place >> 6] >> UInt64(place & 63) & 1 != 0 else { return .none }
    let (first, second, third) = (line[0].asciiLowercased, line[1].asciiLowercased, line[2].asciiLowercased)
    let view = bare(line)
    for entry in table(first) where entry.text.utf8Start[1] == second && entry.text.utf8Start[2] == third {
      switch entry.match {
      case .whole: if view.equals(caseless: entry.text) { return entry.category }
      case .start: if view.hasCaselessPrefix(entry.text) { return entry.category }
      }
    }
    return .none
  }

  /// Without bullets before and colons, arrows and dots behind.
  private static func bare(_ line: ByteView) -> ByteView {
    var view = line
    while let last = Optional(view.fromEnd(0)), last == 0x3A || last == 0x2E || last.isBlank, !view.isEmpty {
      view = view.dropping(last: 1)
    }
    guard view.fromEnd(0).isHigh else { return view }
    for arrow: StaticString in ["»", "→", "…", "›"] where view.hasSuffix(arrow) {
      view = view.dropping(last: arrow.utf8CodeUnitCount).trimmed()
    }
    return view
  }

  /// `14 Comments` · `8 Responses to “…”` · `3 thoughts on “…”` · `3.2K people are talking about this`
  private static func counted(_ line: ByteView) -> Vocabulary? {
    guard line[0].isDigit else { return nil }
    var cursor = Cursor(line)
    while cursor.byte.isDigit || cursor.byte == 0x2C || cursor.byte == 0x2E { cursor.offset += 1 }
    if cursor.byte == 0x4B || cursor.byte == 0x4D { cursor.offset += 1 }
    guard cursor.byte.isBlank else { return nil }
    cursor.skipBlanks()
    let rest = cursor.rest
    for text: StaticString in [
      "responses to ", "response to ", "thoughts on ", "thought on ", "comments on ", "comment on ",
    ]
    where rest.hasCaselessPrefix(text) {
      return .comments
    }
    for text: StaticString in ["comments", "comment", "responses", "replies", "reply"]
    where rest.hasCaselessPrefix(text) && rest.count <= text.utf8CodeUnitCount + 3 {
      return .comments
    }
    for text: StaticString in ["people are talking about this", "likes", "like", "retweets", "retweet", "replies"]
    where rest.equals(caseless: text) {
      return .tweet
    }
    for text: StaticString in ["shares", "share", "votes", "vote", "views"] where rest.equals(caseless: text) {
      return .furniture
    }
    return nil
  }

  /// Bytes of the longest of `pagers`.
  private static let longestPager = 16

  /// Whether a line is short, or has what may be an arrow at an end: a byte that the arrows before begin with, but not a
  /// quotation mark of the same block, or one that those behind end in.
  @inline(__always)
  private static func mayBePager(_ line: ByteView) -> Bool {
    if line.count <= longestPager { return true }
    let (first, last) = (line[0], line.fromEnd(0))
    if first == 0xC2 || first == 0x3C || first == 0xE2 && (line[1] != 0x80 || line[2] == 0xB9) { return true }
    return last == 0xBB || last == 0x92 || last == 0x3E || last == 0xBA
  }

  /// `« Older Entries` · `← Older posts` · `Newer Entries »`
  private static func pager(_ line: ByteView) -> Vocabulary? {
    let (first, last) = (line[0], line.fromEnd(0))
    var view = line
    if first.isHigh || first == 0x3C {
      for arrow in arrowsBefore where view.hasPrefix(arrow) { view = view.dropping(first: arrow.utf8CodeUnitCount) }
    }
    if last.isHigh || last == 0x3E {
      for arrow in arrowsBehind where view.hasSuffix(arrow) { view = view.dropping(last: arrow.utf8CodeUnitCount) }
    }
    let hasArrow = view.count < line.count
    guard hasArrow || view.count <= longestPager else { return nil }
    view = view.trimmed()
    for word in pagers where view.equals(caseless: word) { return .pager }
    guard hasArrow, view.count < 120, !line.has(vocabularyOf: "posted in") else { return nil }
    return .pager
  }

  private static let arrowsBefore: [StaticString] = ["« ", "← ", "<< ", "‹ "]
  private static let arrowsBehind: [StaticString] = [" »", " →", " >>", " ›"]
  private static let pagers: [StaticString] = [
    "older entries", "newer entries", "older posts", "newer posts", "previous entries", "next entries",
    "previous page", "next page", "older", "newer", "older post", "newer post", "older articles", "newer articles",
  ]

  /// A number below 8192 for the first four bytes of a line or an entry, the same whatever the case of letters.
  @inline(__always)
  private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Int {
    let bytes = UInt32(first) << 24 | UInt32(second) << 16 | UInt32(third) << 8 | UInt32(fourth)
    return Int(((bytes | 0x2020_2020) &* 0x9E37_79B1) >> 19)
  }

  /// A bit for each number of what an entry begins with: most lines begin with none of them.
  private static let beginnings: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 8192 / 64)
    for entry in all + brackets {
      let bytes = entry.text.utf8Start
      precondition(entry.text.utf8CodeUnitCount >= 4)
      let place = beginning(bytes[0], bytes[1], bytes[2], bytes[3])
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    return bits
  }()

  private static func table(_ first: UInt8) -> [Entry] {
    guard first &- 0x61 < 26 else { return first == 0x28 ? brackets : [] }
    return byLetter[Int(first - 0x61)]
  }

  private static let brackets: [Entry] = [
    ("(reporting by", .start, .correction), ("(writing by", .start, .correction), ("(editing by", .start, .correction),
    ("(additional reporting", .start, .correction), ("(with inputs from", .start, .correction),
    ("(with agency inputs", .start, .correction),
    ("(correct", .start, .correction), ("(adds ", .start, .correction), ("(updates ", .start, .correction),
    ("(recasts ", .start, .correction), ("(refiles ", .start, .correction), ("(clarifies ", .start, .correction),
    ("(writes through", .start, .correction), ("(c) ", .start, .copyright), ("(this story ", .start, .correction),
    ("(this version ", .start, .correction),
  ]

  /// The entries under their first letters.
  private static let byLetter: [[Entry]] = {
    var letters = [[Entry]](repeating: [], count: 26)
    for entry in all { letters[Int(entry.text.utf8Start[0] - 0x61)].append(entry) }
    return letters
  }()

  private static let all: [Entry] = posts + boxes + comments + tweets + links

  private static let posts: [Entry] = [
    ("archive for ", .start, .pageTitle), ("posts tagged ", .start, .pageTitle),
    ("category archives", .start, .pageTitle),
    ("tag archives", .start, .pageTitle), ("author archives", .start, .pageTitle),
    ("monthly archives", .start, .pageTitle),
    ("daily archives", .start, .pageTitle), ("yearly archives", .start, .pageTitle),
    ("archives for ", .start, .pageTitle),
    ("search results for", .start, .pageTitle), ("entries tagged ", .start, .pageTitle),
    ("posts categorized ", .start, .pageTitle), ("browsing category", .start, .pageTitle),
    ("posted in ", .start, .closer), ("filed under", .start, .closer), ("posted by ", .start, .closer),
    ("categories: ", .start, .closer), ("category: ", .start, .closer), ("categorized in", .start, .closer),
    ("this entry was posted", .start, .postEnd), ("about these ads", .whole, .postEnd), ("like this", .whole, .postEnd),
    ("like loading", .whole, .postEnd), ("share this", .start, .postEnd), ("rate this", .whole, .postEnd),
    ("tags: ", .start, .postEnd), ("labels: ", .start, .postEnd), ("tagged: ", .start, .postEnd),
    ("tagged with", .start, .postEnd),
    ("tagged as", .start, .postEnd), ("email this post", .start, .postEnd), ("bookmark this", .start, .postEnd),
    ("sharing is caring", .start, .postEnd), ("share on ", .start, .postEnd),
    ("be the first to like", .start, .postEnd),
    ("enhanced by zemanta", .whole, .furniture), ("advertisement", .whole, .furniture),
    ("advertisements", .whole, .furniture), ("sponsored", .whole, .furniture), ("end of file", .whole, .furniture),
    ("reporting by ", .start, .correction), ("additional reporting by ", .start, .correction),
    ("writing by ", .start, .correction), ("this article appeared in ", .start, .furniture),
    ("this article was first published", .start, .furniture),
    ("from the section ", .start, .furniture), ("media playback is ", .start, .furniture),
    ("these are external links", .start, .furniture), ("share this with", .start, .furniture),
    ("more : <", .start, .furniture), ("press any key", .start, .furniture), ("press return", .start, .furniture),
    ("hit any key", .start, .furniture), ("more (y/n", .start, .furniture),
    ("copyright ", .start, .copyright), ("all rights reserved", .start, .copyright),
  ]

  private static let boxes: [Entry] = [
    ("search", .whole, .widget), ("search for", .whole, .widget), ("recent posts", .whole, .widget),
    ("recent comments", .whole, .widget), ("archives", .whole, .widget), ("categories", .whole, .widget),
    ("blogroll", .whole, .widget), ("meta", .whole, .widget), ("links", .whole, .widget), ("pages", .whole, .widget),
    ("follow", .whole, .widget), ("tag cloud", .whole, .widget), ("top posts", .whole, .widget),
    ("blog stats", .whole, .widget), ("follow blog via email", .whole, .widget),
    ("email subscription", .whole, .widget),
    ("subscribe", .whole, .widget), ("calendar", .whole, .widget), ("rss feed", .whole, .widget),
    ("powered by ", .start, .widget), ("proudly powered", .start, .widget), ("theme: ", .start, .widget),
    ("blog at ", .start, .widget), ("create a free website", .start, .widget), ("entries (rss)", .start, .widget),
    ("get every new post", .start, .widget), ("unsubscribe", .start, .widget),
    ("you are currently browsing", .start, .widget),
    ("follow me on", .start, .widget), ("follow us on", .start, .widget), ("sign up for ", .start, .widget),
  ]

  private static let comments: [Entry] = [
    ("leave a comment", .whole, .comments), ("leave a reply", .start, .comments),
    ("leave a response", .start, .comments),
    ("comments are closed", .start, .comments), ("no comments", .whole, .comments),
    ("post a comment", .start, .comments),
    ("add a comment", .start, .comments), ("no comments yet", .start, .comments), ("comments", .whole, .comments),
    ("add comment", .start, .comments), ("comments off", .start, .comments), ("trackbacks", .whole, .comments),
    ("pingback", .start, .comments), ("one response to", .start, .comments), ("one thought on", .start, .comments),
    ("one comment", .whole, .comments), ("trackback", .whole, .comments),
  ]

  private static let tweets: [Entry] = [
    ("twitter ads info", .start, .tweet), ("view on twitter", .whole, .tweet),
    ("view image on twitter", .whole, .tweet),
    ("view photos on twitter", .whole, .tweet), ("see the latest covid", .start, .tweet), ("reply", .whole, .tweet),
    ("retweet", .whole, .tweet), ("embed this tweet", .start, .tweet), ("copy link", .whole, .tweet),
    ("follow @", .start, .tweet), ("see more tweets", .start, .tweet), ("twitter", .whole, .tweet),
  ]

  private static let links: [Entry] = [
    ("related articles", .whole, .relatedTitle), ("related stories", .whole, .relatedTitle),
    ("related", .whole, .relatedTitle), ("related posts", .whole, .relatedTitle),
    ("related topics", .whole, .relatedTitle),
    ("related content", .whole, .relatedTitle), ("related coverage", .whole, .relatedTitle),
    ("more on this story", .whole, .relatedTitle), ("more on this", .whole, .relatedTitle),
    ("you may also be interested in", .whole, .relatedTitle), ("you might be interested in", .whole, .relatedTitle),
    ("you may also like", .whole, .relatedTitle), ("you might also like", .whole, .relatedTitle),
    ("recommended", .whole, .relatedTitle), ("most read", .whole, .relatedTitle),
    ("more stories", .whole, .relatedTitle),
    ("also read", .whole, .relatedTitle), ("read more", .whole, .relatedTitle), ("see also", .whole, .relatedTitle),
    ("see also:", .start, .seeAlso), ("read also:", .start, .seeAlso), ("also read:", .start, .seeAlso),
    ("read more:", .start, .seeAlso), ("related:", .start, .seeAlso), ("read:", .start, .seeAlso),
    ("must read:", .start, .seeAlso), ("more:", .start, .seeAlso), ("watch:", .start, .seeAlso),
  ]
}

extension ByteView {
  fileprivate func has(vocabularyOf text: StaticString) -> Bool { hasCaselessPrefix(text) }
}
