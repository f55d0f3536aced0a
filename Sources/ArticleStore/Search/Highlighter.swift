internal import TextCore

/// Finds what a query asks for in text that is shown, to mark it. Keeps its working memory, so one for each thread.
package struct Highlighter {
  private let matchers: [PatternMatcher]

  package init(_ query: Query, _ budget: StepBudget = StepBudget()) {
    matchers = query.patterns.map { PatternMatcher($0, budget) }
  }

  /// Whether there is nothing to mark anywhere.
  package var isEmpty: Bool { matchers.isEmpty }

  /// The parts of a text that match, in UTF-8 offsets, ascending and apart; of expressions those found before the
  /// budget is spent. O(length · patterns).
  package func ranges(in text: String) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let collapsed = FoldedText.withOffsets(text)
    let exact = matchers.contains { $0.isRegex } ? Folding.foldedWithOffsets(text) : collapsed
    var found: [Range<Int>] = []
    for matcher in matchers {
      let folded = matcher.isRegex ? exact : collapsed
      found += matcher.ranges(inFolded: folded.bytes).map { Folding.originalRange($0, offsets: folded.offsets) }
    }
    return found.joined
  }
}

extension [Range<Int>] {
  /// The same places as ranges in order that neither overlap nor touch.
  var joined: [Range<Int>] {
    sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }.reduce(into: []) { joined, range in
      if let last = joined.last, last.upperBound >= range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
  }
}
