import Testing

@testable import TerminalUI

@Suite struct CharacterEncodingTests {
  @Test(
    arguments: [
      ([:], true), (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false),
      (["LANG": "POSIX"], false), (["LANG": "de_DE"], false), (["LANG": "de_DE.ISO-8859-1"], false),
      (["LANG": "de_DE.UTF-8@euro"], true), (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
      (["LC_CTYPE": "C.UTF-8", "LANG": "C"], true), (["LC_ALL": "", "LC_CTYPE": "", "LANG": "C"], false),
      (["LC_ALL": "C.UTF-8", "LC_CTYPE": "C"], true),
    ] as [([String: String], Bool)])
  func theFirstVariableThatIsSetDecides(variables: [String: String], isUnicode: Bool) {
    #expect(CharacterEncoding.isUnicode { variables[$0] } == isUnicode)
  }
}
