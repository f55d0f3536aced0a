import Reader
import Screen
import Testing

@Suite struct KeyMachineTests {
  /// Feeds a script and returns the result of its last key.
  private func feed(_ script: String, _ machine: inout KeyMachine, mode: Mode = .list) throws -> KeyResult? {
    var result: KeyResult?
    for key in try KeyNotation.parse(script) { result = machine.feed(key, mode: mode, keymap: .standard) }
    return result
  }

  private func feed(_ script: String, mode: Mode = .list) throws -> KeyResult? {
    var machine = KeyMachine()
    return try feed(script, &machine, mode: mode)
  }

  @Test func singleKeysMatchAtOnce() throws {
    #expect(try feed("j") == .matched(.down, count: nil))
    #expect(try feed("<Down>") == .matched(.down, count: nil))
    #expect(try feed("<Enter>") == .matched(.read, count: nil))
    #expect(try feed("<C-d>") == .matched(.halfPageDown, count: nil))
  }

  @Test func modesHaveTheirOwnKeys() throws {
    #expect(try feed("q", mode: .list) == .matched(.quit, count: nil))
    #expect(try feed("q", mode: .reading) == .matched(.back, count: nil))
    #expect(try feed("J", mode: .list) == .matched(.scrollPaneDown, count: nil))
    #expect(try feed("J", mode: .reading) == .matched(.nextArticle, count: nil))
    #expect(try feed("q", mode: .prompt) == .unbound(KeyNotation.parse("q")))
  }

  @Test func sequencesWaitForTheirRest() throws {
    var machine = KeyMachine()
    #expect(try feed("g", &machine) == .pending)
    #expect(machine.isPending && machine.text(.signs) == "g")
    let following = machine.continuations(mode: .list, keymap: .standard)
    #expect(following.map { KeyNotation.text($0.keys) } == ["b", "f", "g", "m"])
    #expect(following.map(\.action) == [.command(.goBack), .command(.goForward), .command(.top), .command(.messages)])
    #expect(try feed("g", &machine) == .matched(.top, count: nil))
    #expect(!machine.isPending)
  }

  @Test func countsPrecedeKeysAndSequences() throws {
    #expect(try feed("12j") == .matched(.down, count: 12))
    #expect(try feed("3gg") == .matched(.top, count: 3))
    #expect(try feed("10G") == .matched(.bottom, count: 10))
    #expect(try feed("0") == .unbound(KeyNotation.parse("0")))
  }

  @Test func hugeCountsStopGrowing() throws {
    #expect(try feed(String(repeating: "9", count: 40) + "j") == .matched(.down, count: KeyMachine.largestCount))
  }

  @Test func escapeCancelsWhatIsPendingAndIsAKeyOtherwise() throws {
    #expect(try feed("g<Esc>") == .cancelled)
    #expect(try feed("4<Esc>") == .cancelled)
    #expect(try feed("<Esc>") == .matched(.cancel, count: nil))
  }

  @Test func anUnknownKeyEndsASequence() throws {
    var machine = KeyMachine()
    #expect(try feed("5gx", &machine) == .unbound(KeyNotation.parse("gx")))
    #expect(!machine.isPending)
    #expect(try feed("j", &machine) == .matched(.down, count: nil))
  }

  @Test func digitsAreTextInThePrompt() throws {
    #expect(try feed("5", mode: .prompt) == .unbound(KeyNotation.parse("5")))
  }

  @Test func aLongerSequenceDisplacesItsPrefixAndTheOtherWayRound() throws {
    var trie = KeyTrie()
    trie.bind(try KeyNotation.parse("g"), to: .command(.top))
    trie.bind(try KeyNotation.parse("gg"), to: .command(.bottom))
    #expect(trie.bindings.map { KeyNotation.text($0.keys) } == ["gg"])
    trie.bind(try KeyNotation.parse("ga"), to: .command(.down))
    trie.bind(try KeyNotation.parse("g"), to: .command(.up))
    #expect(trie.bindings.map { KeyNotation.text($0.keys) } == ["g"])
  }
}
