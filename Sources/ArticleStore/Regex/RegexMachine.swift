/// Runs a `RegexProgram` over folded text. Keeps its working memory between runs; one machine for one thread.
///
/// All ways through the program are followed at once, each with the place it began at, so that the time is bytes ·
/// instructions up to the end of a match, whatever the expression. A `StepBudget` bounds it.
struct RegexMachine {
  /// A match is at most this long, so that the way back from a long try stays short.
  private static let lengthLimit = 4096

  /// A way through the program: the next instruction, and where in the text it began.
  private struct Way {
    let place: Int
    let start: Int
  }

  private let program: RegexProgram
  /// The ways at this byte and at the next, those that began first in front.
  private var now: [Way] = []
  private var next: [Way] = []
  /// The step at which each instruction was last put on a list.
  private var marks: [Int]
  private var step = 0
  private var open: [Int] = []
  private let budget: StepBudget
  /// Steps that the budget has not been told of.
  private var untold = 0

  init(_ program: RegexProgram, _ budget: StepBudget = StepBudget()) {
    self.program = program
    self.budget = budget
    marks = Array(repeating: -1, count: program.instructions.count)
  }

  /// The matches in a text, each as early and then as long as it can be, none overlapping and none empty; those
  /// found so far where the budget is spent.
  mutating func ranges(in text: UnsafeBufferPointer<UInt8>, limit: Int = .max) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while found.count < limit, let match = firstMatch(in: text, from: position) {
      found.append(match)
      position = match.upperBound
    }
    return found
  }

  private mutating func firstMatch(in text: UnsafeBufferPointer<UInt8>, from first: Int) -> Range<Int>? {
    var position = first
    var best: Range<Int>?
    now.removeAll(keepingCapacity: true)
    while position < text.count, goesOn() {
      if best == nil {
        if now.isEmpty {
          position = nextStart(in: text, from: position)
          if position == text.count { break }
          step += 1
        }
        swap(&now, &next)
        _ = follow(0, from: position, at: position, in: text)
        swap(&now, &next)
      } else if now.isEmpty {
        break
      }
      advance(over: text[position], to: position + 1, in: text, &best)
      position += 1
    }
    return best
  }

  /// Whether there is budget for another byte.
  private mutating func goesOn() -> Bool {
    if untold >= StepBudget.portion {
      budget.take(untold)
      untold = 0
    }
    return !budget.isSpent
  }

  /// The first place from `position` on where a match can begin.
  private func nextStart(in text: UnsafeBufferPointer<UInt8>, from position: Int) -> Int {
    guard let first = program.firstBytes else { return position }
    return text[position...].firstIndex { first.contains($0) } ?? text.count
  }

  /// Moves every way that can take the byte to the next place, and notes the best end reached.
  private mutating func advance(
    over byte: UInt8, to position: Int, in text: UnsafeBufferPointer<UInt8>, _ best: inout Range<Int>?
  ) {
    step += 1
    untold += now.count + 1
    next.removeAll(keepingCapacity: true)
    for way in now where takes(way.place, byte) {
      if let best, way.start > best.lowerBound { break }
      guard position - way.start < RegexMachine.lengthLimit else { continue }
      if follow(way.place + 1, from: way.start, at: position, in: text) { best = way.start..<position }
    }
    swap(&now, &next)
  }

  private func takes(_ place: Int, _ byte: UInt8) -> Bool {
    switch program.instructions[place] {
    case .byte(let wanted): byte == wanted
    case .set(let wanted): wanted.contains(byte)
    case .split, .jump, .assertion, .match: false
    }
  }

  /// Puts what can be reached without a byte on the list `next`; true if that is the end of the program.
  private mutating func follow(
    _ place: Int, from start: Int, at position: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var isMatch = false
    open.removeAll(keepingCapacity: true)
    open.append(place)
    while let place = open.popLast() {
      untold += 1
      guard marks[place] != step else { continue }
      marks[place] = step
      switch program.instructions[place] {
      case .byte, .set: next.append(Way(place: place, start: start))
      case .split(let one, let other):
        open.append(other)
        open.append(one)
      case .jump(let target): open.append(target)
      case .assertion(let assertion):
        if RegexMachine.holds(assertion, at: position, in: text) { open.append(place + 1) }
      case .match: isMatch = true
      }
    }
    return isMatch
  }

  private static func holds(
    _ assertion: RegexNode.Assertion, at position: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let before = position > 0 ? text[position - 1] : 0x0A
    let after = position < text.count ? text[position] : 0x0A
    // Bytes beyond ASCII belong to words, as `\w` has it.
    let isWordBefore = before >= 0x80 || ByteSet.wordBytes.contains(before)
    let isWordAfter = after >= 0x80 || ByteSet.wordBytes.contains(after)
    return switch assertion {
    case .lineStart: isLineEnd(before)
    case .lineEnd: isLineEnd(after)
    case .wordBoundary: isWordBefore != isWordAfter
    case .noWordBoundary: isWordBefore == isWordAfter
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0C || byte == 0x0D }
}
