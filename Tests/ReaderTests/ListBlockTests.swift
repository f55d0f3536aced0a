import Reader
import Testing

@Suite struct ListBlockTests {
  private static let page = """
    Three things to do at the harbour

    The council asked for ideas last spring and chose these three of them:

    - Paint the lamps
    - Count the boats
    - Feed nobody

    All of it will be done by the end of the year, the council said.
    """

  @Test func everyItemHasABulletOfItsOwn() {
    let driver = ReaderDriver(columns: 80, rows: 30, pages: [ReaderDriver.page(Self.page)])
    let rows = driver.screen.split(separator: "\n").filter { $0.contains("•") }
    #expect(
      rows.map { $0.split(separator: "• ").last.map(String.init) } == [
        "Paint the lamps", "Count the boats", "Feed nobody",
      ])
  }
}
