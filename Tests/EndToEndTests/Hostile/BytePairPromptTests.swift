import Foundation
import Reader
import Screen
import TestSupport
import Testing

/// Every pair of bytes pasted into the prompts, and in what is said of it when it is entered.
@Suite struct BytePairPromptTests {
  private struct Piece {
    let text: [UInt8]
    /// What stands behind all that must be in a message.
    let end: String
    /// Whether a message has it whatever the language of the prompt: quotes may be missing their other half.
    var isSaid = true
    /// Whether the emulator places something elsewhere, so that parts of it stay.
    var isMisplaced = false

    init(_ number: Int, _ run: some Sequence<UInt8>, apart pairs: some Sequence<[UInt8]>) {
      end = "end\(number)."
      text =
        HostileText.ascii("x") + run + HostileText.ascii("." + end)
        + pairs.flatMap { $0 + HostileText.ascii(".") }
    }
  }

  /// How many bytes of the chain are pasted at once, and how many pairs that have to stand apart.
  private static let (bytesAtOnce, pairsAtOnce) = (1024, 80)
  /// A prompt's text has half of the row, and a message almost all of it.
  private static let size = Size(
    columns: 2 * (bytesAtOnce + 3 * pairsAtOnce) + 50, rows: ScreenLayout.smallest.rows)

  private static let pieces: [Piece] = {
    let (chain, apart, misplaced) = HostileText.pairs
    let isQuote = { (pair: [UInt8]) in !Set(HostileText.ascii("\"'")).isDisjoint(with: pair) }
    let (quotes, others) = (apart.filter(isQuote), apart.filter { !isQuote($0) })
    var pieces = stride(from: 0, to: chain.count, by: bytesAtOnce).enumerated().map { number, start in
      // With the first byte of the next piece, so that no pair is cut.
      Piece(
        number, chain[start..<min(start + bytesAtOnce + 1, chain.count)],
        apart: others.dropFirst(number * pairsAtOnce).prefix(pairsAtOnce))
    }
    for start in stride(from: 0, to: quotes.count, by: bytesAtOnce / 3) {
      pieces.append(Piece(pieces.count, [], apart: quotes[start..<min(start + bytesAtOnce / 3, quotes.count)]))
      pieces[pieces.count - 1].isSaid = false
    }
    pieces.append(Piece(pieces.count, [], apart: misplaced))
    pieces[pieces.count - 1].isMisplaced = true
    return pieces
  }()

  @Test func allPairsArePasted() {
    var found = Set<[UInt8]>()
    for piece in Self.pieces { found.formUnion(zip(piece.text, piece.text.dropFirst()).map { [$0, $1] }) }
    #expect(found.count == 65_536)
  }

  /// Where a prompt shows what was entered: the filter in the row above the last one, messages in the last.
  private enum Answer: Int { case filter = 2, message = 1 }

  @Test(arguments: ["\\", "fh", ":filter "]) func asFilters(prompt: String) throws {
    try compare(prompt, .filter)
  }

  @Test(arguments: [
    ":", "/", "?/", ":load ", ":w /nonexistent/", ":source /nonexistent/", ":pipe /nonexistent/",
  ])
  func inMessages(prompt: String) throws { try compare(prompt, .message, ending: prompt.hasPrefix(":w") ? ".txt" : "") }

  /// Pastes piece after piece and enters each; both pictures must be cell by cell what the state says.
  private func compare(_ prompt: String, _ answer: Answer, ending: String = "") throws {
    // An empty folder, so that what completes paths there is nothing on either side.
    try withTemporaryFolder { folder in
      var launch = try Newsreader.launch([Newsreader.seeds], size: Self.size)
      launch.directory = folder
      try compare(prompt, answer, ending, in: ScreenTwin(launch, [Newsreader.seeds]))
    }
  }

  private func compare(_ prompt: String, _ answer: Answer, _ ending: String, in twin: ScreenTwin) throws {
    let row = Self.size.rows - answer.rawValue
    for piece in Self.pieces {
      try twin.press(prompt.replacing(" ", with: "<Space>"))
      try twin.paste(piece.text + HostileText.ascii(ending))
      try twin.expectSame("\(piece.end) pasted")
      let isPasted = twin.model.shows(piece.end)
      #expect(isPasted, "\(piece.end) is not in the prompt")
      try twin.press("<Enter>")
      if piece.isMisplaced { break }
      try twin.expectSame("\(piece.end) entered")
      let isSaid = twin.model.shows(piece.end, inRow: row)
      #expect(isSaid || !piece.isSaid, "\(piece.end) is not in what is said")
      try twin.press("<C-c><C-c><C-c>")
    }
    let leftOut = twin.model.rowsLeftOut
    #expect(leftOut <= 2)
    try twin.end()
  }
}
