internal import TextCore

/// A line that says who wrote the article.
enum BylineText {
  /// Reads `By X` where it is the whole line: the name without the word. Nil for a sentence that begins so.
  static func read(_ line: ByteView) -> ByteView? {
    guard line.count <= 90 else { return nil }
    var cursor = Cursor(line)
    guard cursor.take(caseless: "byline:") || cursor.take(caseless: "by"), cursor.byte.isBlank || cursor.byte == 0x3A
    else { return nil }
    cursor.skip(":")
    let name = cursor.rest.trimmed()
    guard name.count >= 2, name[0].isUpper || name[0].isHigh else { return nil }
    let last = name.fromEnd(0)
    guard last != 0x2C, last != 0x3A, !(last == 0x2E && name.wordCount() > 4) else { return nil }
    return isPersons(name) ? name : nil
  }

  /// Whether each word has a capital or is one of the small words between names.
  static func isPersons(_ view: ByteView) -> Bool {
    var index = 0
    var words = 0
    while index < view.count {
      while view[index].isBlank, index < view.count { index += 1 }
      let start = index
      while !view[index].isBlank, index < view.count { index += 1 }
      guard index > start else { break }
      let word = view.slice(start, index)
      words += 1
      guard word[0].isLower else { continue }
      let small: [StaticString] = [
        "and", "in", "of", "for", "with", "de", "van", "von", "der", "bin", "al", "la", "the", "da", "di", "at",
      ]
      var known = false
      for candidate in small where word.equals(caseless: candidate) { known = true }
      if !known, words > 1 || view.count > 24 { return false }
    }
    return words <= 12
  }
}

/// A field of a mail or news header: `Subject: …`.
struct HeaderField {
  enum Name { case from, date, subject, other }
  var name: Name
  var value: ByteView

  static func read(_ line: ByteView) -> HeaderField? {
    guard line[0].isUpper, let colon = line.prefix(24).firstIndex(of: 0x3A),
      line[colon + 1].isBlank || line.count == colon + 1
    else { return nil }
    let label = line.prefix(colon)
    let value = line.dropping(first: colon + 1).trimmed()
    for (text, name) in known where label.equals(caseless: text) { return HeaderField(name: name, value: value) }
    return nil
  }

  private static let known: [(StaticString, Name)] = [
    ("from", .from), ("date", .date), ("subject", .subject), ("subj", .subject), ("title", .subject), ("to", .other),
    ("newsgroups", .other), ("organization", .other), ("message-id", .other), ("reply-to", .other), ("cc", .other),
    ("path", .other), ("lines", .other), ("keywords", .other), ("approved", .other), ("sender", .other),
    ("references", .other), ("distribution", .other), ("followup-to", .other), ("content-type", .other),
    ("mime-version", .other), ("x-newsreader", .other), ("status", .other), ("received", .other),
  ]
}
