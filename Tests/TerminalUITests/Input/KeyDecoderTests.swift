import Screen
import Testing

@testable import TerminalUI

@Suite struct KeyDecoderTests {
  /// What a series of bytes means, read in one go.
  private func events(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

  private func events(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = KeyDecoder()
    for byte in bytes { decoder.feed(byte) }
    decoder.settle()
    return decoder.take()
  }

  /// What they mean in several reads.
  private func events(inReads reads: ArraySlice<UInt8>...) -> [InputEvent] {
    var decoder = KeyDecoder()
    for read in reads {
      for byte in read { decoder.feed(byte) }
      decoder.settle()
    }
    return decoder.take()
  }

  private func keys(_ notation: String) throws -> [InputEvent] {
    try KeyNotation.parse(notation).map { .key($0) }
  }

  @Test(arguments: [
    ("a", "a"), ("Zé日😀", "Zé日😀"), (" ", "<Space>"), ("\t", "<Tab>"), ("\r", "<Enter>"), ("\u{7F}\u{8}", "<BS><BS>"),
    ("\u{1}\u{4}\u{1A}", "<C-a><C-d><C-z>"), ("\n", "<C-j>"), ("\u{0}", "<C-Space>"), ("\u{1C}\u{1F}", "<C-\\><C-_>"),
    ("\u{1B}", "<Esc>"), ("\u{1B}\u{1B}", "<Esc><Esc>"), ("\u{1B}x", "<A-x>"), ("\u{1B}é", "<A-é>"),
    ("\u{1B}\r", "<A-Enter>"), ("\u{1B}\u{7F}", "<A-BS>"), ("\u{1B}\u{4}", "<C-A-d>"), ("\u{1B}[", "<A-[>"),
    ("\u{1B}O", "<A-O>"), ("\u{1B}\u{1B}[A", "<Esc><Up>"),
  ])
  func bytesAreKeys(bytes: String, notation: String) throws {
    #expect(events(bytes) == (try keys(notation)))
  }

  @Test(arguments: [
    ("\u{1B}[A\u{1B}OB", "<Up><Down>"), ("\u{1B}[H\u{1B}OF", "<Home><End>"), ("\u{1B}[1~\u{1B}[4~", "<Home><End>"),
    ("\u{1B}[2~\u{1B}[3~", "<Ins><Del>"), ("\u{1B}[5~\u{1B}[6~", "<PgUp><PgDn>"),
    ("\u{1B}[1;5A", "<C-Up>"), ("\u{1B}[1;2D", "<S-Left>"), ("\u{1B}[1;3C", "<A-Right>"), ("\u{1B}[3;5~", "<C-Del>"),
    ("\u{1B}[1;8F", "<C-A-S-End>"), ("\u{1B}[1;9B", "<A-Down>"), ("\u{1B}[Z", "<S-Tab>"), ("\u{1B}[1;2Z", "<S-Tab>"),
    ("\u{1B}OP\u{1B}OS", "<F1><F4>"), ("\u{1B}[15~\u{1B}[17~\u{1B}[24~", "<F5><F6><F12>"), ("\u{1B}[1;2P", "<S-F1>"),
    ("\u{1B}[[A\u{1B}[[E", "<F1><F5>"), ("\u{1B}OM\u{1B}Oq", "<Enter>1"), ("\u{1B}[97;5u", "<C-a>"),
    ("\u{1B}[97;2u", "A"), ("\u{1B}[13;3u", "<A-Enter>"), ("\u{1B}[9;2u", "<S-Tab>"), ("\u{1B}[27;5;106~", "<C-j>"),
  ])
  func controlSequencesAreKeys(bytes: String, notation: String) throws {
    #expect(events(bytes) == (try keys(notation)))
  }

  /// What terminals answer in words, whole and cut at every place, says nothing, and what is typed behind it is a key.
  @Test(arguments: [
    "\u{1B}]52;c;QUFB\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}P>|XTerm(388)\u{1B}\\",
    "\u{1B}P1+r524742=38\u{1B}\\", "\u{1B}]lA “title”\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[" + String(repeating: "1;", count: 100) + "m",
  ])
  func answersOfTheTerminalAreNoKeys(answer: String) throws {
    let key = try keys("j")
    #expect(events(answer + "j") == key)
    let bytes = Array(answer.utf8)
    for cut in 3..<bytes.count {
      #expect(events(inReads: bytes[..<cut], bytes[cut...], [UInt8(ascii: "j")]) == key, "\(cut)")
    }
  }

  @Test func answersThatBeginWithASingleByte() throws {
    #expect(events([0x9D] + Array("52;c;A".utf8) + [0x9C] + Array("j".utf8)) == (try keys("j")))
    #expect(events([0x90] + Array("A".utf8)) == (try keys("A")))
    #expect(events([0x9D]) == [])
  }

  /// The end of an answer can be lost: any control character gives the keys back, as does a special key.
  @Test(arguments: ["\u{3}", "\r", "\u{1B}[A", "\u{1B}x"]) func anAnswerWithoutEnd(key: String) throws {
    let events = events("\u{1B}]52;c;AAAA" + String(repeating: "Q", count: 1000) + key + "j")
    #expect(events.last == .key(KeyPress(.character("j"))) && events.count <= 2)
  }

  @Test(arguments: [
    ("\u{1B}]", "<A-]>"), ("\u{1B}P", "<A-P>"), ("\u{1B}_", "<A-_>"), ("\u{1B}]j", "<A-]>j"), ("\u{1B}PX", "<A-P>X"),
    ("\u{1B}_\u{1B}[A", "<A-_><Up>"),
  ])
  func keysThatBeginAsAnswersDo(bytes: String, notation: String) throws {
    #expect(events(bytes) == (try keys(notation)))
  }

  @Test(arguments: [
    ("\u{1B}[<0;3;4M", MouseEvent.Kind.press), ("\u{1B}[<0;3;4m", .release), ("\u{1B}[<32;3;4M", .drag),
    ("\u{1B}[<64;3;4M", .wheelUp), ("\u{1B}[<65;3;4M", .wheelDown), ("\u{1B}[<20;3;4M", .press),
    ("\u{1B}[M #$", .press), ("\u{1B}[M##$", .release), ("\u{1B}[M@#$", .drag), ("\u{1B}[M`#$", .wheelUp),
  ])
  func reportsOfTheMouse(bytes: String, kind: MouseEvent.Kind) {
    let expected = InputEvent.mouse(MouseEvent(kind, at: Position(row: 3, column: 2)))
    #expect(events(bytes) == [expected])
    #expect(events(bytes + "j").count == 2)
    // However it is cut, the next thing typed is a key again.
    for length in 3..<bytes.utf8.count {
      let cut = String(decoding: bytes.utf8.prefix(length), as: UTF8.self)
      #expect(events(cut + "\u{1B}[Ajj").last == .key(KeyPress(.character("j"))), "\(length)")
    }
  }

  @Test(arguments: [
    "\u{1B}[?62;c", "\u{1B}[<2;3;4M", "\u{1B}[<35;3;4M", "\u{1B}[<0;0;4M", "\u{1B}[<0;3M",
    "\u{1B}[<;;;M", "\u{1B}[M\u{1}!!", "\u{1B}[99~", "\u{1B}[2 q", "\u{1B}[1;5", "\u{1B}[55357u", "\u{1B}[200u",
    "\u{1B}[99999999999999999999~", "\u{1B}Oz",
  ])
  func answersAndUnknownSequencesAreNothing(bytes: String) {
    #expect(events(bytes).allSatisfy { $0 == .key(KeyPress(.character("È"))) })
    #expect(events(bytes + "j").last == .key(KeyPress(.character("j"))) || bytes == "\u{1B}[1;5")
  }

  @Test func whatIsNoCharacterLeavesNothingHeld() {
    #expect(events([0x1B, 0xC2, 0x8D, 0x6B]) == [.key(KeyPress(.character("k")))])
  }

  /// Three bytes belong to a report of the old form, whatever they are, but a special key ends one.
  @Test func aSpecialKeyEndsACutReportOfTheMouse() {
    for cut in ["", "A", "AA"] {
      #expect(events("\u{1B}[M\(cut)\u{1B}[A") == [.key(KeyPress(.up))])
      #expect(events("\u{1B}[M\(cut)kkkk").last == .key(KeyPress(.character("k"))))
    }
  }

  @Test func focusIsReported() {
    #expect(events("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test func aCharacterCutByTheEndOfAReadIsKept() {
    for character in ["é", "日", "😀"] {
      let bytes = Array(character.utf8)
      for cut in 1..<bytes.count {
        var decoder = KeyDecoder()
        for byte in bytes[..<cut] { decoder.feed(byte) }
        decoder.settle()
        #expect(decoder.take() == [])
        for byte in bytes[cut...] { decoder.feed(byte) }
        decoder.settle()
        #expect(decoder.take() == [.key(KeyPress(.character(Character(character))))])
      }
    }
  }

  /// The rest of a sequence is no key, wherever a read ends behind its first parameter.
  @Test(arguments: [
    ("\u{1B}[97;5u", "<C-a>"), ("\u{1B}[[A", "<F1>"), ("\u{1B}[1;5A", "<C-Up>"), ("\u{1B}[?62;c", ""),
    ("\u{1B}[200~ab\u{1B}[201~", ""),
  ])
  func aSequenceCutByTheEndOfAReadIsKept(text: String, notation: String) throws {
    let bytes = Array(text.utf8)
    let expected = text.contains("ab") ? [.paste("ab")] : try keys(notation)
    for cut in 3..<bytes.count {
      #expect(events(inReads: bytes[..<cut], bytes[cut...]) == expected, "cut at \(cut)")
    }
  }

  @Test func aKeyEndsASequenceThatIsNotComplete() throws {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[1;".utf8 { decoder.feed(byte) }
    decoder.settle()
    decoder.feed(KeyPress(.up))
    decoder.feed(UInt8(ascii: "k"))
    #expect(decoder.take() == (try keys("<Up>k")))
  }

  @Test(
    arguments: [
      ([0xE9, 0x6A], "j"), ([0xFF, 0x6A], "j"), ([0x80, 0x6A], "j"), ([0xC3, 0x0D], "<Enter>"),
      ([0xED, 0xA0, 0x80, 0x6A], "j"), ([0xC2, 0x9B, 0x6A], "j"), ([0xC0, 0x80, 0x6A], "j"),
      ([0x1B, 0xC3, 0x6A], "j"),
    ] as [([UInt8], String)])
  func illFormedBytesAreDropped(bytes: [UInt8], notation: String) throws {
    #expect(events(bytes) == (try keys(notation)))
  }
}
