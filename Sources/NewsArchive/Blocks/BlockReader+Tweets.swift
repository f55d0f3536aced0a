internal import TextCore

extension BlockReader {
  /// An embedded tweet: its author, two blank lines or a handle, its text, its time and trailers.
  mutating func readTweet() -> Bool {
    let record = page.lines[line]
    if isSignature(line) { return signTweet() }
    let hasHandle = record.has(.handle)
    let fused = hasHandle ? nil : TweetAuthor.read(page.view(line))
    guard hasHandle || fused != nil || isAuthor(line) else { return false }
    var tweet = Block(.tweet, "", lines: [])
    if let fused {
      tweet.attribution = TextBuilder.text(fused.name)
      tweet.handle = TextBuilder.text(fused.handle)
      takeTweetLine(&tweet)
    } else if !hasHandle {
      tweet.attribution = TextBuilder.text(page.view(line))
      takeTweetLine(&tweet)
    }
    var builder = TextBuilder()
    readTweetLines(&tweet, &builder)
    tweet.text = builder.text
    append(tweet)
    return true
  }

  private mutating func takeTweetLine(_ tweet: inout Block) {
    tweet.lines.append(number(line))
    take(.block(.tweet), "tweet")
  }

  private mutating func readTweetLines(_ tweet: inout Block, _ builder: inout TextBuilder) {
    var texts = 0
    while line < end, tweet.lines.count < 40 {
      let record = page.lines[line]
      let view = page.view(line)
      if record.has(.handle), texts == 0 {
        tweet.handle = TextBuilder.text(view)
        takeTweetLine(&tweet)
      } else if TweetAuthor.isCheckMark(view) || texts > 0 && TweetAuthor.isCount(view) && page.gap(before: line) <= 1 {
        takeTweetLine(&tweet)
      } else if texts == 0, tweet.handle != nil, view.hasPrefix("·"),
        let time = Self.time(view.dropping(first: 2).trimmed())
      {
        tweet.time = TextBuilder.text(time)
        takeTweetLine(&tweet)
      } else if record.vocabulary == .tweet || Self.isOthersTweets(view), texts > 0 {
        takeTweetLine(&tweet)
      } else if texts > 0, let time = Self.time(view), page.gap(before: line) <= 1 {
        tweet.time = TextBuilder.text(time)
        takeTweetLine(&tweet)
      } else if texts == 0 || page.gap(before: line) == 0 && tweet.time == nil && tweet.handle != nil {
        guard record.vocabulary == .none, !record.hasAny([.source, .divider]) else { return }
        builder.append(view)
        texts += 1
        takeTweetLine(&tweet)
      } else {
        return
      }
    }
  }

  /// A name alone: two to five words with capitals, set off by more blank lines below than above, or above a handle.
  private func isAuthor(_ line: Int) -> Bool {
    let record = page.lines[line]
    guard record.count >= 3, record.count <= 48, line + 1 < end,
      !record.hasAny([.stop, .bullet, .colonEnd, .capitals, .byline])
    else {
      return false
    }
    let isChecked = line + 2 < end && page.lines[line + 2].has(.handle) && TweetAuthor.isCheckMark(page.view(line + 1))
    if isChecked || page.lines[line + 1].has(.handle) { return TweetAuthor.isName(page.view(line), words: 1...5) }
    guard page.gap(after: line) >= 2, page.gap(before: line) == 1, hasText else { return false }
    return TweetAuthor.isName(page.view(line), words: 2...4) && page.isProse(line + 1) && page.gap(after: line + 1) >= 1
  }

  /// `7:05 AM - Mar 2, 2020`, or a date alone.
  private static func time(_ view: ByteView) -> ByteView? {
    guard view.count <= 60, view[0].isDigit || view[0].isUpper else { return nil }
    var cursor = Cursor(view)
    DateLine.skipTime(&cursor)
    cursor.skip("-–·,|\u{C2}")
    while !cursor.isAtEnd, !cursor.byte.isDigit, !cursor.byte.isLetter { cursor.offset += 1 }
    guard DateText.read(&cursor) != nil else { return nil }
    return cursor.rest.count <= 16 ? view : nil
  }

  private static func isOthersTweets(_ view: ByteView) -> Bool {
    view.hasCaselessPrefix("see ") && view.hasCaselessSuffix("other tweets") && view.count < 80
  }

  /// `— Name (@handle) June 18, 2019` under a tweet's text.
  private func isSignature(_ line: Int) -> Bool {
    let view = page.view(line)
    guard view.count <= 120, view.hasPrefix("—") || view.hasPrefix("–") || view.hasPrefix("--") else { return false }
    return view.find("(@") != nil
  }

  private mutating func signTweet() -> Bool {
    guard let last = blocks.last, last.kind == .paragraph || last.kind == .quote, let open = page.view(line).find("(@"),
      let close = page.view(line).firstIndex(of: 0x29, from: open)
    else { return false }
    let view = page.view(line)
    var name = view.prefix(open)
    while !name.isEmpty, !(name[0].isLetter || name[0].isHigh && name[0] != 0xE2) {
      name = name.dropping(first: name[0] == 0xE2 ? 3 : 1)
    }
    var tweet = last
    tweet.kind = .tweet
    tweet.attribution = TextBuilder.text(name)
    tweet.handle = TextBuilder.text(view.slice(open + 1, close))
    let time = view.dropping(first: close + 1).trimmed()
    tweet.time = time.isEmpty ? nil : TextBuilder.text(time)
    for index in roles.indices.suffix(last.lines.count) { roles[index].role = .block(.tweet) }
    blocks.removeLast()
    takeTweetLine(&tweet)
    append(tweet)
    return true
  }
}
