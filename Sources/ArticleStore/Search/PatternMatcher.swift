internal import TextCore

/// A text pattern made ready to be looked for again and again. Keeps its working memory, so one for each thread.
final class PatternMatcher {
  let needle: TextNeedle
  /// What bounds the work of an expression.
  let budget: StepBudget
  private var machine: RegexMachine?
  private var scratch: [UInt8] = []

  /// An expression that is none, which only a query made by hand can hold, matches nowhere.
  init(_ pattern: TextPattern, _ budget: StepBudget = StepBudget()) {
    self.budget = budget
    switch pattern {
    case .literal(let text):
      needle = TextNeedle(text)
    case .regex(let expression):
      let node = (try? RegexParser.parse(expression)) ?? .set(ByteSet())
      needle = TextNeedle(folded: node.requiredText)
      machine = RegexProgram(node).map { RegexMachine($0, budget) }
    }
  }

  var isRegex: Bool { machine != nil }

  /// Whether the pattern occurs in a text.
  func matches(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer { countByFolding($0, limit: 1) } > 0 }

  /// Whether the pattern occurs in a part of a file. A pattern that folds to nothing occurs everywhere.
  ///
  /// `inAccents` says whether the accented words of the part hold a probe; it is asked only where that matters.
  func occurs(in text: FileBytes, _ range: ByteRange, inAccents: ([UInt8]) -> Bool) -> Bool {
    if !needle.probe.isEmpty {
      guard text.contains(needle.probe, range, .ignoringASCIICase) || inAccents(needle.probe) else { return false }
      if needle.isProbe, !isRegex { return true }
    }
    return text.withBytes(range) { part in
      (!needle.probe.isEmpty || canHoldFolded(part)) && countByFolding(part, limit: 1) > 0
    }
  }

  /// Whether a text may hold a needle without a probe, so that it is worth folding.
  private func canHoldFolded(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard needle.isBeyondASCII else { return true }
    return needle.letters.isEmpty ? !PlainText.isASCII(part) : RawForms.mayHold(needle.letters, in: part)
  }

  /// How often the pattern occurs in a part of a file, none overlapping; stops at `limit`. A pattern that folds to
  /// nothing occurs once. `isPlain` says whether the part is `PlainText`; it is asked only where that matters.
  func count(
    in text: FileBytes, _ range: ByteRange, limit: Int, isPlain: () -> Bool
  ) -> Int {
    text.withBytes(range) { part in
      guard needle.isProbe, !isRegex, !needle.probe.isEmpty, isPlain() else {
        return countByFolding(part, limit: limit)
      }
      return ByteSearch.matches(of: needle.probe, in: part, .ignoringASCIICase, limit: limit).count
    }
  }

  /// The same by folding, exact for every text and pattern.
  private func countByFolding(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
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
