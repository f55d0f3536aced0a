import Screen
import Testing

@Suite struct GeometryTests {
  private let rect = Rect(row: 2, column: 3, columns: 4, rows: 5)

  @Test(
    arguments: [
      (Rect(row: 0, column: 0, columns: 10, rows: 10), Rect(row: 2, column: 3, columns: 4, rows: 5)),
      (Rect(row: 4, column: 5, columns: 10, rows: 10), Rect(row: 4, column: 5, columns: 2, rows: 3)),
      (Rect(row: -9, column: -9, columns: 13, rows: 12), Rect(row: 2, column: 3, columns: 1, rows: 1)),
      (Rect(row: 0, column: 0, columns: .max, rows: .max), Rect(row: 2, column: 3, columns: 4, rows: 5)),
    ])
  func intersects(other: Rect, expected: Rect) {
    #expect(rect.intersection(other) == expected)
    #expect(other.intersection(rect) == expected)
  }

  @Test func emptyWhereTheyDoNotMeet() {
    #expect(rect.intersection(Rect(row: 7, column: 3, columns: 4, rows: 5)).isEmpty)
    #expect(rect.intersection(Rect(row: 2, column: 0, columns: 3, rows: 5)).isEmpty)
    #expect(Rect(row: 0, column: 0, columns: -4, rows: 2).isEmpty)
  }

  @Test func containsItsCells() {
    #expect(rect.contains(Position(row: 2, column: 3)) && rect.contains(Position(row: 6, column: 6)))
    #expect(!rect.contains(Position(row: 7, column: 3)) && !rect.contains(Position(row: 2, column: 7)))
    #expect(!rect.contains(Position(row: 1, column: 3)) && !rect.contains(Position(row: 2, column: 2)))
  }
}
