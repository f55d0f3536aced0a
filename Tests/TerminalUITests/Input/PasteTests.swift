import Screen
import Testing

@testable import TerminalUI

@Suite struct PasteTests {
  private func events(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    for byte in text.utf8 { decoder.feed(byte) }
    decoder.settle()
    return decoder.take()
  }

  @Test(arguments: [
    ("one two", "one two"), ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"), ("é日😀", "é日😀"), ("", ""),
    ("\u{1B}[31mred\u{7}\u{0}\u{7F}", "[31mred"), ("\u{85}\u{9B}x", "x"), ("\u{1B}[201", "[201"),
    ("\u{1B}\u{1B}[20", "[20"), ("q\r\r\n\n", "q\n\n\n"),
  ])
  func textIsFreedOfControls(pasted: String, text: String) {
    #expect(events("\u{1B}[200~" + pasted + "\u{1B}[201~q") == [.paste(text), .key(KeyPress(.character("q")))])
  }

  @Test func aPasteMayTakeSeveralReads() {
    var decoder = KeyDecoder()
    decoder.beginPaste()
    for byte in "first ".utf8 { decoder.feed(byte) }
    decoder.settle()
    #expect(decoder.take() == [])
    decoder.feed(KeyPress(.up))
    decoder.feed(.focus(true))
    for byte in "second".utf8 { decoder.feed(byte) }
    decoder.endPaste()
    #expect(decoder.take() == [.paste("first second")])
    decoder.endPaste()
    #expect(decoder.take() == [])
  }

  /// What is never ended is over when nothing has come for long enough; anything that comes begins the time anew.
  @Test func silenceHasALimit() {
    var silence = Silence()
    #expect(silence.remaining(at: 0) == nil)
    silence.note(hasCome: true, isExpected: true, at: 1000)
    #expect(silence.remaining(at: 1000) == Silence.longest && silence.remaining(at: 1500) == Silence.longest - 500)
    silence.note(hasCome: false, isExpected: true, at: 1900)
    #expect(silence.remaining(at: 1000 + Silence.longest) == 0 && silence.remaining(at: .max / 2) == 0)
    silence.note(hasCome: true, isExpected: true, at: 2000)
    #expect(silence.remaining(at: 2000) == Silence.longest)
    silence.note(hasCome: true, isExpected: false, at: 2100)
    #expect(silence.remaining(at: 9000) == nil)
    silence.note(hasCome: false, isExpected: true, at: 9000)
    #expect(silence.remaining(at: 9000) == Silence.longest)
  }

  @Test func aPasteWithoutEndHasALimit() {
    var collector = PasteCollector()
    var hasEnded = false
    for _ in 0..<PasteCollector.limit + 10 where collector.append(UInt8(ascii: "x")) { hasEnded = true }
    #expect(!hasEnded)
    #expect(collector.text.utf8.count == PasteCollector.limit)
  }
}
