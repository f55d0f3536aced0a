internal import TextCore

extension Page {
  /// The article with all its text, made anew from the page's bytes. O(bytes of the article).
  package func article(at article: Int) -> Article {
    let outline = outlines[article]
    return withReading(article) { page, anatomy in
      var reader = BlockReader(page, habit, anatomy) { neighbouringHeadlines(article) }
      reader.read()
      let headline = headline(at: article)
      return Article(
        id: outline.id, headline: headline, title: headline ?? title(at: article),
        source: anatomy.source.map(TextBuilder.text), outlet: outlet(at: article), date: outline.date,
        byline: byline(page, anatomy), dateline: dateline(anatomy),
        topic: anatomy.topic.map(TextBuilder.text) ?? topic, url: anatomy.url.map(TextBuilder.text), file: path,
        lines: outline.firstLine...outline.lastLine, words: Self.words(reader.blocks),
        confidence: Double(outline.confidence) / 100, blocks: reader.blocks)
    }
  }

  /// The headlines of the articles around one, itself left out: links in its text may name them.
  func neighbouringHeadlines(_ article: Int) -> OtherHeadlines {
    text.withBytes { bytes in
      var headlines = OtherHeadlines()
      for index in max(0, article - 60)..<min(outlines.count, article + 61) where index != article {
        let headline = outlines[index].headline
        if headline.count >= 12 { headlines.add(ByteView(bytes, headline.indices)) }
      }
      return headlines
    }
  }

  private func byline(_ page: PageText, _ anatomy: Anatomy) -> String? {
    if let byline = anatomy.byline { return TextBuilder.text(byline) }
    if habit.isExport { return nil }
    for line in anatomy.body where page.lines[line].has(.byline) {
      if let name = BylineText.read(page.view(line)) { return TextBuilder.text(name) }
    }
    return nil
  }

  private func dateline(_ anatomy: Anatomy) -> Dateline? {
    anatomy.dateline.map { parts in
      Dateline(
        place: parts.place.isEmpty ? nil : TextBuilder.text(parts.place),
        dateText: parts.dateText.map(TextBuilder.text),
        agency: parts.agency.map(TextBuilder.text), raw: TextBuilder.text(parts.raw))
    }
  }

  /// Words of running text: all blocks but furniture and comments.
  private static func words(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { sum, block in
      block.kind == .furniture || block.kind == .comment ? sum : sum + words(block.text)
    }
  }

  /// Runs between blanks, and of Chinese and Japanese, which have no blanks, half as many words as characters: 500
  /// characters are read in the time of about 250 words.
  static func words(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      let isSpaced = !bytes.reduce(false) { $0 || isUnspaced($1) }
      return isSpaced ? ByteView(bytes, 0..<bytes.count).wordCount() : unspacedWords(bytes)
    }
  }

  /// Whether a byte begins a character of a script without blanks.
  private static func isUnspaced(_ byte: UInt8) -> Bool { byte &- 0xE3 < 7 }

  private static func unspacedWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var words = 0
    var unspaced = 0
    var isInWord = false
    for byte in bytes where byte & 0xC0 != 0x80 {
      if isUnspaced(byte) {
        unspaced += 1
        isInWord = false
      } else {
        let isBlank = byte.isBlank
        if !isBlank, !isInWord { words += 1 }
        isInWord = !isBlank
      }
    }
    return words + (unspaced + 1) / 2
  }
}
