import TestSupport
import Testing
@testable import NewsArchive

@Suite struct JSONTests {
  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), (#"a"b\c"#, #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("a\u{2028}\u{2029}\u{2027}b", "\"a\\u2028\\u2029\u{2027}b\""),
    ("“é漢🚢”", "\"“é漢🚢”\""), ("â\u{E2}€", "\"â\u{E2}€\""),
  ])
  func escapesWhatJSONReservesAndNothingElse(text: String, quoted: String) {
    #expect(JSONLine.quoted(text) == quoted)
  }

  /// Against a rule-by-rule oracle on random scalars.
  @Test func quotesAsTheOracleDoes() {
    var random = SplitMix(state: 7)
    let alphabet: [Unicode.Scalar] = ["a", "\"", "\\", "\n", "\u{1}", "\u{7F}", "\u{2028}", "\u{2029}", "–", "é", "🚢"]
    for _ in 0..<500 {
      var text = ""
      var expected = "\""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        guard let scalar = alphabet.randomElement(using: &random) else { continue }
        text.unicodeScalars.append(scalar)
        switch scalar.value {
        case 0x22, 0x5C: expected += "\\" + String(scalar)
        case 0x0A: expected += "\\n"
        case 0x01, 0x7F, 0x2028, 0x2029:
          let digits = String(scalar.value, radix: 16)
          expected += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: expected.unicodeScalars.append(scalar)
        }
      }
      #expect(JSONLine.quoted(text) == expected + "\"")
    }
  }
}
