internal import TextCore

/// A text pattern made ready to be looked for again and again. Keeps its working memory, so one for each thread.
final class PatternMatcher {
  let needle: TextNeedle
  private var machine: RegexMachine?
  private var scratch: [UInt8] = []

  /// An expression that is none, which only a query made by hand can hold, matches nowhere.
  init(_ pattern: TextPattern) {
    switch pattern {
    case .literal(let text):
      needle = TextNeedle(text)
    case .regex(let expression):
      let node = (try? RegexParser.parse(expression)) ?? .set(ByteSet())
      needle = TextNeedle(folded: node.requiredText)
      machine = RegexProgram(node).map(RegexMachine.init)
    }
  }

  var isRegex: Bool { machine != nil }

  /// Whether the pattern occurs in a text.
  func matches(_ text: String) -> Bool { count(in: Array(text.utf8)[...], limit: 1) > 0 }

  /// How often the pattern occurs in a part of a file; stops at `limit`. A pattern that folds to nothing occurs once.
  ///
  /// `isPlain` says whether the file is `PlainText`; it is asked only where that matters.
  func count(in text: FileBytes, _ range: ByteRange, limit: Int, isPlain: () -> Bool) -> Int {
    if needle.probe.isEmpty { return count(in: text.slice(range), limit: limit) }
    let probed = text.withBytes { bytes -> Int? in
      let part = UnsafeBufferPointer(rebasing: bytes[range.indices])
      let isExact = needle.isProbe && !isRegex
      if isExact, limit == 1, ByteSearch.contains(needle.probe, in: part, .ignoringASCIICase) { return 1 }
      guard isPlain() || PlainText.isPlain(part) else { return nil }
      if isExact, limit == 1 { return 0 }
      if isExact { return ByteSearch.count(of: needle.probe, in: part, .ignoringASCIICase) }
      return ByteSearch.contains(needle.probe, in: part, .ignoringASCIICase) ? nil : 0
    }
    return probed ?? count(in: text.slice(range), limit: limit)
  }

  /// The same by folding, exact for every text and pattern.
  private func count(in bytes: ArraySlice<UInt8>, limit: Int) -> Int {
    if needle.folded.isEmpty, !isRegex { return 1 }
    scratch.removeAll(keepingCapacity: true)
    if isRegex { Folding.fold(bytes, into: &scratch) } else { FoldedText.append(bytes, to: &scratch) }
    return ranges(inFolded: scratch, limit: limit).count
  }

  /// The matches in comparable text, from the left, none overlapping.
  func ranges(inFolded folded: [UInt8], limit: Int = .max) -> [Range<Int>] {
    folded.withUnsafeBufferPointer { bytes in
      if let found = machine?.ranges(in: bytes, limit: limit) { return found }
      guard !needle.folded.isEmpty else { return [] }
      return ByteSearch.matches(of: needle.folded, in: bytes, limit: limit).map { $0..<$0 + needle.folded.count }
    }
  }
}
