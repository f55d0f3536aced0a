import Testing
import TextCore

@testable import ArticleStore

@Suite("Regular expressions") struct RegexTests {
  private func ranges(_ expression: String, _ text: String) throws -> [Range<Int>] {
    let program = try #require(RegexProgram(RegexParser.parse(expression)))
    var machine = RegexMachine(program)
    return Folding.fold(text).withUnsafeBufferPointer { machine.ranges(in: $0) }
  }

  private static let cases: [(String, String, [Range<Int>]?)] = [
    ("a", "banana", [1..<2, 3..<4, 5..<6]), ("an*", "banana", [1..<3, 3..<5, 5..<6]), ("(an)+", "banana", [1..<5]),
    ("a|ab|abc", "abc", [0..<3]), ("x*", "aaa", []), ("a{2}", "aaaaa", [0..<2, 2..<4]), ("a{2,}", "aaaaa", [0..<5]),
    ("a{0,2}b", "aaab", [1..<4]), ("[b-d]+", "abcde", [1..<4]), ("[^b-d]+", "abcde", [0..<1, 4..<5]),
    ("[]a]+", "a]", [0..<2]),
    ("[a-]+", "a-b", [0..<2]), (".", "é\n北", [0..<1, 2..<5]), ("\\d+", "ab12c3", [2..<4, 5..<6]),
    ("\\bto\\b", "to tom to", [0..<2, 7..<9]),
    ("\\Bo", "o to", [3..<4]), ("^a", "ab\nab", [0..<1, 3..<4]), ("b$", "ab\nab", [1..<2, 4..<5]),
    ("A", "aA", [0..<1, 1..<2]),
    ("É", "eé", [0..<1, 1..<2]), ("[北京]+", "北京!", [0..<6]), ("a.c", "a\nc", []), ("\\w+", "naïve 北", [0..<5, 6..<9]),
    ("\\.", "a.b", [1..<2]), ("(a|b)*c", "abac", [0..<4]), ("", "a", nil), ("(a*)*b", "aab", [0..<3]),
    ("\\S+", "a b", [0..<1, 2..<3]),
  ]

  @Test("match as early and then as long as they can", arguments: cases)
  func matching(expression: String, text: String, expected: [Range<Int>]?) throws {
    if let expected {
      #expect(try ranges(expression, text) == expected)
    } else {
      #expect(throws: RegexError.self) { try ranges(expression, text) }
    }
  }

  @Test(
    "what they need is looked for first",
    arguments: [
      ("sanction(s|ed)", "sanction"), ("a|b", ""), ("(abc)+d", "abc"), ("x*yz", "yz"), ("\\bword\\b", "word"),
      (".", ""),
    ])
  func required(expression: String, expected: String) throws {
    #expect(try RegexParser.parse(expression).requiredText == Array(expected.utf8))
  }

  @Test("take linear time where others take for ever") func linear() throws {
    let text = String(repeating: "a", count: 3000) + "!"
    #expect(try ranges("(a+)+$", text) == [])
    #expect(try ranges("(a|aa)*b", String(repeating: "a", count: 2000)) == [])
  }

  private func budgeted(_ expression: String, _ text: String, _ budget: StepBudget) throws -> [Range<Int>] {
    let program = try #require(RegexProgram(RegexParser.parse(expression)))
    var machine = RegexMachine(program, budget)
    return Folding.fold(text).withUnsafeBufferPointer { machine.ranges(in: $0) }
  }

  @Test("end where the budget is spent, with what was found") func budget() throws {
    let text = "ab" + String(repeating: "a", count: 100_000)
    let hard = "((a{1,10}){1,10}){1,10}b"
    let budget = StepBudget(50_000)
    #expect(try budgeted(hard, text, budget) == [0..<2])
    #expect(budget.isSpent)
    #expect(try budgeted(hard, "ab", budget).isEmpty)
    #expect(try budgeted("ab", text, StepBudget()) == [0..<2])
  }

  @Test("ask within a line whether they may go on") func cancelled() throws {
    let (budget, asked) = (StepBudget(), Counter())
    budget.isCancelled = {
      asked.count += 1
      return asked.count == 3
    }
    #expect(try budgeted("((a{1,10}){1,10}){1,10}b", String(repeating: "a", count: 100_000), budget).isEmpty)
    #expect(asked.count == 3 && budget.isSpent)
  }

  private final class Counter { var count = 0 }
}
