/// A regular expression as instructions for a machine that follows all ways at once: time is bytes · instructions,
/// whatever the expression.
struct RegexProgram: Sendable {
  enum Instruction: Sendable {
    case byte(UInt8)
    case set(ByteSet)
    /// Goes on at both places.
    case split(Int, Int)
    case jump(Int)
    case assertion(RegexNode.Assertion)
    case match
  }

  /// More instructions than this make an expression too long.
  private static let limit = 4000

  private(set) var instructions: [Instruction] = []
  /// How many nodes were emitted: nested repetitions of nothing take time without adding instructions.
  private var work = 0
  /// Bytes that a match can begin with; nil where an empty text may match.
  private(set) var firstBytes: ByteSet?

  /// Nil if the expression is too long.
  init?(_ node: RegexNode) {
    guard emit(node), instructions.count < RegexProgram.limit else { return nil }
    instructions.append(.match)
    firstBytes = findFirstBytes()
  }

  /// False when the limit is passed.
  private mutating func emit(_ node: RegexNode) -> Bool {
    work += 1
    guard work < RegexProgram.limit, instructions.count < RegexProgram.limit else { return false }
    switch node {
    case .bytes(let bytes): instructions += bytes.map(Instruction.byte)
    case .set(let set): instructions.append(.set(set))
    case .assertion(let assertion): instructions.append(.assertion(assertion))
    case .sequence(let parts): return parts.allSatisfy { emit($0) }
    case .alternatives(let parts): return emit(alternatives: parts)
    case .repeated(let inner, let least, let most): return emit(inner, least: least, most: most)
    }
    return true
  }

  private mutating func emit(alternatives parts: [RegexNode]) -> Bool {
    var jumps: [Int] = []
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      let split = instructions.count
      if !isLast { instructions.append(.split(split + 1, split + 1)) }
      guard emit(part) else { return false }
      if !isLast {
        jumps.append(instructions.count)
        instructions.append(.jump(0))
        instructions[split] = .split(split + 1, instructions.count)
      }
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
    return true
  }

  private mutating func emit(_ inner: RegexNode, least: Int, most: Int?) -> Bool {
    for _ in 0..<least { guard emit(inner) else { return false } }
    guard let most else {
      let split = instructions.count
      instructions.append(.split(split + 1, split + 1))
      guard emit(inner) else { return false }
      instructions.append(.jump(split))
      instructions[split] = .split(split + 1, instructions.count)
      return true
    }
    var splits: [Int] = []
    for _ in least..<max(least, most) {
      splits.append(instructions.count)
      instructions.append(.jump(0))
      guard emit(inner) else { return false }
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    return true
  }

  private func findFirstBytes() -> ByteSet? {
    var set = ByteSet()
    var seen: Set<Int> = []
    var open = [0]
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      switch instructions[place] {
      case .byte(let byte): set.insert(byte)
      case .set(let bytes): set.formUnion(bytes)
      case .split(let one, let other): open += [one, other]
      case .jump(let target): open.append(target)
      case .assertion: open.append(place + 1)
      case .match: return nil
      }
    }
    return set
  }
}
