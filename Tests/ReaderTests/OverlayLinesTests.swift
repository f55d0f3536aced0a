import Testing
@testable import Reader

/// Rows of an overlay are made one by one, in the order of their groups.
@Suite struct OverlayLinesTests {
  private func group(_ texts: String...) -> OverlayLines { OverlayLines(texts.map { .text($0) }) }

  @Test func groupsFollowEachOther() {
    let lines = OverlayLines([group(), group("a", "b"), group(), group(), group("c"), group()])
    #expect(lines.count == 3)
    #expect((0..<lines.count).map { lines[$0] } == [.text("a"), .text("b"), .text("c")])
  }

  @Test func onlyWhatIsAskedForIsMade() {
    var made: [Int] = []
    let many = OverlayLines(count: 1_000_000_000) { index in
      made.append(index)
      return .text("\(index)")
    }
    let lines = OverlayLines([group("head"), many])
    #expect(lines.count == 1_000_000_001)
    #expect(lines[999_999_999] == .text("999999998"))
    #expect(made == [999_999_998])
  }

  @Test func nothingHasNoRows() {
    #expect(OverlayLines([] as [OverlayLines]).count == 0)
  }
}
