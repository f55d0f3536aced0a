import Reader
import Screen
import Testing

/// The headline has the room it needs; date and source give way.
@Suite struct ListColumnTests {
  private func page(_ year: Int) -> String {
    """
    ---
    headline: The tide mill turns again after \(year) years of rust and rain
    source: Harbour Post of Port Ellis
    date: \(year)-11-05
    ---

    The wheel moved at noon.
    """
  }

  @Test(arguments: [100, 110, 120, 140, 80]) func aHeadlineHasHalfOfTheRow(columns: Int) throws {
    let driver = ReaderDriver(
      columns: columns, rows: 30,
      pages: [2009, 1998].map { ReaderDriver.page(page($0), path: "\($0).md") })
    let list = driver.state.layout.list
    let row = String(driver.row(list.row).prefix(list.columns))
    let start = try #require(row.firstRange(of: "The tide")).lowerBound
    let width = row.distance(from: start, to: row.endIndex)
    #expect(width * 20 >= list.columns * 9, "\(row)")
    #expect(row.contains(list.columns >= 80 ? "2009-11-05" : "05 Nov 09"), "\(row)")
  }
}
