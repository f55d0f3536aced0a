import Testing
@testable import TerminalUI

@Suite struct Base64Tests {
  /// The vectors of RFC 4648, and bytes from both ends of the alphabet.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("“é”", "4oCcw6nigJ0="),
  ])
  func encodesText(text: String, encoded: String) { #expect(Base64.text(of: Array(text.utf8)) == encoded) }

  @Test func encodesAllBytes() {
    #expect(Base64.text(of: [0xFB, 0xFF, 0xBF, 0x00, 0x10, 0x83]) == "+/+/ABCD")
  }
}
