internal import TextCore

/// The machine-readable form of an article: one JSON object on one line. A contract; fields are only ever added.
package enum ArticleJSON {
  /// One line without its line end. Text is UTF-8 as it stands; control characters are escaped.
  ///
  /// `related` has the article that a related headline means, by its place in the blocks; those that are not in it are
  /// written as null.
  package static func line(for article: Article, related: [Int: ArticleID] = [:]) -> String {
    var blocks = "["
    for (place, block) in article.blocks.enumerated() {
      if place > 0 { blocks += "," }
      blocks += self.block(block, target: related[place])
    }
    blocks += "]"
    var json = JSONLine()
    json.string("id", article.id.description)
    json.optional("headline", article.headline)
    json.optional("source", article.source)
    json.optional("date", article.date?.iso)
    json.string("date_certainty", certainty(article.date))
    json.optional("byline", article.byline)
    json.optional("dateline", article.dateline?.raw)
    json.optional("topic", article.topic)
    json.optional("url", article.url)
    json.string("file", article.file)
    json.raw("lines", "[\(article.lines.lowerBound),\(article.lines.upperBound)]")
    json.raw("words", String(article.words))
    json.raw("confidence", decimal(article.confidence))
    json.raw("blocks", blocks)
    return json.text
  }

  private static func certainty(_ date: ArticleDate?) -> String {
    switch date?.certainty {
    case .stated: "stated"
    case .inferred: "inferred"
    case nil: "unknown"
    }
  }

  private static func block(_ block: Block, target: ArticleID?) -> String {
    var json = JSONLine()
    json.string("kind", block.kind.rawValue)
    json.string("text", block.text)
    let first = block.lines.first?.value ?? 0
    let last = block.lines.last?.value ?? 0
    json.raw("lines", "[\(first),\(last)]")
    if let credit = block.credit { json.string("credit", credit) }
    if let attribution = block.attribution { json.string("attribution", attribution) }
    if let handle = block.handle { json.string("handle", handle) }
    if let time = block.time { json.string("time", time) }
    if block.kind == .related { json.optional("article", target?.description) }
    return json.text
  }

  /// 0.0…1.0 with two decimals at most, independent of locale.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((max(0, min(value, 1)) * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// A JSON object while it is written.
package struct JSONLine {
  private var body = "{"

  package init() {}

  /// The object as far as it is written. O(length).
  package var text: String { body + "}" }

  /// Adds a member whose value is JSON already.
  ///
  /// Appends piece by piece: a value may be a hundred megabytes, and a sum of strings would copy it.
  package mutating func raw(_ key: String, _ value: String) {
    body += body.utf8.count == 1 ? "\"" : ",\""
    body += key
    body += "\":"
    body += value
  }

  /// Adds a member whose value is a text.
  package mutating func string(_ key: String, _ value: String) { raw(key, Self.quoted(value)) }
  /// Adds a member whose value is a text, or null.
  package mutating func optional(_ key: String, _ value: String?) { raw(key, value.map(Self.quoted) ?? "null") }

  /// A JSON string: quotes, backslashes and controls escaped, and the two line separators some readers stumble over.
  /// O(bytes); what needs no escape is copied in runs.
  package static func quoted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 2)
      result.append(0x22)
      var start = 0
      var offset = 0
      while offset < bytes.count {
        guard let (escape, length) = escape(bytes, offset) else {
          offset += 1
          continue
        }
        result += bytes[start..<offset]
        result += escape.utf8
        offset += length
        start = offset
      }
      result += bytes[start...]
      result.append(0x22)
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// What stands for the character at an offset, and the bytes it takes; nil where it stands for itself.
  @inline(__always)
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (text: String, length: Int)? {
    let byte = bytes[offset]
    guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2 else { return nil }
    switch byte {
    case 0x22: return ("\\\"", 1)
    case 0x5C: return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80, bytes[offset + 2] & 0xFE == 0xA8 else { return nil }
      return (bytes[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16), 1)
    }
  }
}
