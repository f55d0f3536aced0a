import Reader
import Testing

@Suite struct LineEditorTests {
  @Test func typesAtTheCaret() {
    var editor = LineEditor("ab")
    editor.move(by: -1)
    editor.insert("é東")
    #expect(editor.text == "aé東b" && editor.caret == 3 && editor.beforeCaret == "aé東")
  }

  @Test func keepsControlCharactersOut() {
    var editor = LineEditor()
    editor.insert("a\u{1B}[31mb\nc\td\u{7}")
    #expect(editor.text == "a[31mb c d")
  }

  @Test func erasesBothWaysAndStopsAtTheEnds() {
    var editor = LineEditor("abc")
    editor.eraseForward()
    #expect(editor.text == "abc")
    editor.eraseBackward()
    editor.moveToStart()
    editor.eraseBackward()
    editor.eraseForward()
    #expect(editor.text == "b" && editor.caret == 0)
  }

  @Test(arguments: [("one two", "one "), ("one two  ", "one "), ("a,b", "a,"), ("one", ""), ("", ""), ("x, ", "")])
  func erasesAWordAsAShellDoes(before: String, after: String) {
    var editor = LineEditor(before)
    editor.eraseWord()
    #expect(editor.text == after)
  }

  @Test func erasesToTheStart() {
    var editor = LineEditor("abcd")
    editor.move(by: -1)
    editor.eraseToStart()
    #expect(editor.text == "d" && editor.caret == 0)
  }

  @Test func severalPastesAreNoLongerThanOne() {
    var editor = LineEditor()
    let paste = String(repeating: "é", count: 300_000)
    for _ in 0..<3 { editor.insert(paste) }
    #expect(editor.text.utf8.count == LineEditor.limit)
    editor.insert("a")
    #expect(editor.text.utf8.count == LineEditor.limit)
    editor.eraseBackward()
    editor.insert("a")
    #expect(editor.text.last == "a")
  }
}
