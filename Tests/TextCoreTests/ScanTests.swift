import CPlatform
import TestSupport
import Testing

/// The scans of many bytes at a time agree with what is written without thought for speed, at every length around that
/// of a vector and wherever in the text something stands. What one of them looks at stands between bytes that it would
/// find, so that one that looks beyond is noticed.
@Suite struct ScanTests {
  private static let alphabet =
    Array("\n\n\r\u{0C} \t\u{7F}09/:aAbBcCoOeEhHyYuUzZ@[`{|}~-#$%*+;<=>\\^_&?,.".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0xFF]

  /// Texts of every length up to 140, of a few letters or of all.
  private func eachText(_ check: (_ text: [UInt8]) -> Void) {
    var random = SplitMix(state: 21)
    for length in 0...140 {
      for _ in 0..<60 {
        let letters = Self.alphabet.shuffled(using: &random)
          .prefix(Int.random(in: 1...Self.alphabet.count, using: &random))
        check((0..<length).map { _ in letters.randomElement(using: &random) ?? 0 })
      }
    }
  }

  /// What a scan says of a text with something to be found before and behind it.
  private func scan<R>(_ text: [UInt8], _ body: (UnsafePointer<UInt8>, Int) -> R) -> R? {
    let fence = Array("9|o by \n\r".utf8)
    return (fence + text + fence).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { body($0 + fence.count, text.count) }
    }
  }

  @Test func lineFeeds() {
    eachText { text in
      var hasOthers = false
      let count = scan(text) { scan_count_line_feeds($0, $1, &hasOthers) }
      let expected = text.indices.filter { text[$0] == 0x0A }.map { UInt32($0 + 1) }
      #expect(count == expected.count && hasOthers == (text.contains(0x0D) || text.contains(0x0C)))
      var behind = [UInt32](repeating: 0, count: expected.count + 2) + [77]
      _ = scan(text) { scan_line_feeds($0, $1, &behind) }
      #expect(behind.prefix(expected.count) == expected[...] && behind.last == 77)
    }
  }

  @Test func digitsAndWords() {
    eachText { text in
      #expect(scan(text, scan_has_digit) == text.contains { $0 >= 0x30 && $0 <= 0x39 })
      #expect(scan(text, scan_words) == text.split { $0 <= 0x20 || $0 == 0x7F }.count)
    }
  }

  @Test func tidyText() {
    var random = SplitMix(state: 22)
    let others: [UInt8] = [0x00, 0x09, 0x0A, 0x1F, 0x7F, 0x80, 0xC2, 0xFF]
    for length in 0...140 {
      for _ in 0..<40 {
        // Words with single spaces, and in most of them one byte that is none of that.
        var text = (0..<length).map { _ in UInt8.random(in: 0x21...0x7E, using: &random) }
        for place in text.indices where place % 2 == 1 && Bool.random(using: &random) { text[place] = 0x20 }
        if let place = text.indices.randomElement(using: &random), Int.random(in: 0..<3, using: &random) > 0 {
          text[place] = Bool.random(using: &random) ? 0x20 : others.randomElement(using: &random) ?? 0
        }
        let hasTwoSpaces = zip(text, text.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
        #expect(scan(text, scan_is_tidy) == (!hasTwoSpaces && text.allSatisfy { $0 >= 0x20 && $0 <= 0x7E }))
      }
    }
  }

  @Test func shapes() {
    let symbols = Array("#$%*+/;<=>@\\^_{|}~".utf8)
    eachText { text in
      let shape = scan(text, scan_shape)
      #expect(shape?.capitals == text.count { $0 >= 0x41 && $0 <= 0x5A })
      #expect(shape?.small == text.count { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 })
      #expect(shape?.symbols == text.count { symbols.contains($0) })
    }
    let all = (0...255).map { UInt8($0) }
    for byte in all {
      let (one, many) = (scan([byte], scan_shape), scan([UInt8](repeating: byte, count: 32), scan_shape))
      #expect(one?.symbols == (symbols.contains(byte) ? 1 : 0) && many?.symbols == (symbols.contains(byte) ? 32 : 0))
    }
  }

  @Test func seamsAndBlanks() {
    eachText { text in
      let seam = zip(text, text.dropFirst()).contains { before, mark in
        (before <= 0x20 || before == 0x7F) && [0x7C, 0x2D, 0x3A, 0xE2, 0xC2].contains(mark)
      }
      #expect(scan(text, scan_has_seam) == seam)
      var kept = [UInt8](repeating: 0, count: text.count) + [77]
      let count = scan(text) { scan_without_blanks($0, $1, &kept) } ?? 0
      #expect(kept.prefix(count) == text.filter { $0 > 0x20 && $0 != 0x7F && $0 != 0xA0 && $0 != 0xC2 }[...])
      #expect(kept.last == 77)
    }
  }

  @Test func credits() {
    var random = SplitMix(state: 22)
    let labels = [
      ("photo by ", true), ("IMAGE BY ", true), ("photograph by", false), ("photo courtesy ", true),
      ("photo cou", true),
      ("to be ", false), ("a by ", false), ("photoxby ", false),
    ]
    for (label, isCredit) in labels.map({ (Array($0.utf8), $1) }) {
      for length in 0...140 {
        let padding = [UInt8](repeating: 0x2E, count: length)
        let place = Int.random(in: 0...length, using: &random)
        let text = Array(padding[..<place] + label + padding[place...])
        #expect(scan(text, scan_has_credit) == isCredit)
      }
    }
  }

  /// Where UTF-8 ends to be well-formed, wherever it stands.
  @Test func wellFormedText() {
    let characters = ["é", "“", "😀", "a"].map { Array($0.utf8) }
    let others: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xFF],
    ]
    var random = SplitMix(state: 23)
    for length in 0...100 {
      for other in others {
        var good: [UInt8] = []
        while good.count < length { good += characters.randomElement(using: &random) ?? [] }
        #expect(scan_utf8(good, good.count) == good.count)
        let text = good + other + Array("and on".utf8)
        #expect(scan_utf8(text, text.count) == good.count)
        // Cut short, a character is not well-formed either.
        #expect(scan_utf8(good + other, good.count + other.count) == good.count)
      }
    }
  }

  /// Four hashes beside each other are those of each alone, in whatever order their lengths are.
  @Test func hashes() {
    var random = SplitMix(state: 24)
    for _ in 0..<2_000 {
      let texts = (0..<4).map { _ in (0..<Int.random(in: 0...60, using: &random)).map { UInt8(truncatingIfNeeded: $0) }
      }
      let starts = texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
      var hashes = [UInt64](repeating: 0, count: 4)
      scan_hash_four(texts.flatMap { $0 }, starts, &hashes)
      #expect(hashes == texts.map { $0.reduce(SCAN_HASH_START, scan_hash) })
    }
    // The hash of the letter a by those who made the function.
    #expect(scan_hash(SCAN_HASH_START, 0x61) == 0xAF63_DC4C_8601_EC8C)
  }
}
