import Testing
import TextCore
@testable import Reader

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("see https://a.example/b.", ["https://a.example/b"]),
    ("(https://a.example/b_(c)) and", ["https://a.example/b_(c)"]),
    ("“http://a.example”, she said", ["http://a.example"]),
    ("HTTPS://A.example/?q=1&r=2#x;", ["HTTPS://A.example/?q=1&r=2#x"]),
    ("东京http://a.example/港 opened", ["http://a.example/"]),
    ("https://a.example/港", ["https://a.example/"]),
    ("xhttp://a.example http://", []),
    ("http://a.example http://b.example!", ["http://a.example", "http://b.example"]),
    ("ftp://a.example httpx https:/a", []),
    ("", []),
  ])
  func findsAddresses(text: String, expected: [String]) {
    let found = WebAddress.find(in: text)
    #expect(found.map(\.address.text) == expected)
    let bytes = Array(text.utf8)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    ("www.a.example/b", "https://www.a.example/b"), ("http://a.example", "http://a.example"), ("a.example", nil),
    ("https://a b", nil), ("https://a\u{1B}[2J", nil), ("https://a\u{7}", nil), ("javascript:alert(1)", nil),
    ("file:///etc/passwd", nil), ("https://", nil), ("https://\u{9B}x", nil), ("-https://a.example", nil),
  ])
  func takesFieldsThatAreAddresses(field: String, expected: String?) {
    #expect(WebAddress(field)?.text == expected)
  }

  @Test func isNoLongerThanBrowsersTake() {
    let host = "https://a.example/"
    let longest = host + String(repeating: "b", count: WebAddress.limit - host.utf8.count)
    #expect(WebAddress(longest)?.text == longest)
    #expect(WebAddress(longest + "b") == nil)
    #expect(WebAddress.find(in: longest + "b").isEmpty)
  }

  @Test(arguments: [
    ("https://www.a.example/b", "a.example"), ("http://a.example?x", "a.example"), ("http://a.example", "a.example"),
  ])
  func namesItsHost(text: String, host: String) { #expect(WebAddress(text)?.host == host) }

  @Test func numbersStandBehindAddresses() {
    let text = "At https://a.example, and at https://b.example too"
    let numbered = NumberedText(text, from: 9)
    #expect(numbered.text == "At https://a.example\u{A0}[9], and at https://b.example\u{A0}[10] too")
    let bytes = Array(numbered.text.utf8)
    #expect(
      numbered.addresses.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == numbered.addresses.map(\.address.text))
    #expect(numbered.labels.map { String(decoding: bytes[$0], as: UTF8.self) } == ["\u{A0}[9]", "\u{A0}[10]"])
  }
}
