import Testing
@testable import NewsArchive
import TextCore

/// What a page says of its dates besides the dates themselves.
@Suite struct DateOrderTests {
  /// A page of articles with a line above each headline, and its first words before the text.
  private func page(top: String = "", _ dates: [String], lead: [String] = [], source: String = "") -> Page {
    let items = [
      ("Bridge opens after nine years", "The bridge opened on a fine day, and the board was glad of it."),
      ("Lamps for the quay", "The quay will have lamps by winter, the board said of it."),
      ("Fog on the whole coast", "There was fog on the coast on Friday, and on Sunday as well."),
    ]
    var text = top
    for (index, date) in dates.enumerated() {
      let (headline, body) = items[index % items.count]
      text += "\(date)\n\(headline)\n\n\(lead.isEmpty ? "" : lead[index])\(body)\n\(source)\n\n"
    }
    return NewsArchiveTests.page(text)
  }

  private func isoDates(_ page: Page) -> [String?] { page.outlines.map { $0.date?.iso } }

  @Test func datelinesTellDaysFromMonths() {
    let places = ["QUAY, March 4 (QW) — ", "QUAY, March 5 (QW) — "]
    #expect(isoDates(page(["03/04/2019", "03/05/2019"], lead: places)) == ["2019-03-04", "2019-03-05"])
    #expect(isoDates(page(["04/03/2019", "06/03/2019"], lead: places)) == ["2019-03-04", "2019-03-06"])
  }

  @Test func theTitlesMonthTellsDaysFromMonths() {
    let top = "Archive for March, 2019\n\n"
    #expect(isoDates(page(top: top, ["03/04/2019", "03/02/2019"])) == ["2019-03-04", "2019-03-02"])
    #expect(isoDates(page(top: top, ["04/03/2019", "02/03/2019"])) == ["2019-03-04", "2019-03-02"])
  }

  @Test func datesCloseTogetherAreLikelier() {
    #expect(isoDates(page(["04/03/98", "05/03/98", "06/03/98"])) == ["1998-03-04", "1998-03-05", "1998-03-06"])
    #expect(isoDates(page(["03/04/2019", "03/05/2019"])) == ["2019-03-04", "2019-03-05"])
  }

  @Test func aContradictionIsReported() {
    let page = page(["13/03/2019", "14/03/2019", "03/25/2019"])
    #expect(isoDates(page) == ["2019-03-13", "2019-03-14", "2019-03-25"])
    #expect(page.diagnostics.map(\.rule) == ["date order"])
    #expect(self.page(["13/03/2019", "14/04/2019"]).diagnostics.isEmpty)
  }

  @Test func theTitlesYearIsThatOfDatesWithoutOne() {
    let page = page(top: "Archive for May, 2019\n\n", ["May 6", "May 5"], source: "Source: QW")
    #expect(page.articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(
      page.outlines.map { $0.date } == [6, 5].map { ArticleDate(year: 2019, month: 5, day: $0, certainty: .inferred) })
    let filed = self.page(
      top: "Archive for January, 2019\n\n\n", ["", ""], lead: ["QUAY, Jan. 1 (QW) — ", "QUAY, Dec. 31 (QW) — "],
      source: "Source: QW\n")
    #expect(isoDates(filed) == ["2019-01-01", "2018-12-31"])
  }

  @Test func oneDayWithoutAYearIsAnEntryInTheText() {
    let text = """
      Bridge opens after nine years

      The bridge opened at last, and the board was glad of it.

      May 6
      Masons come to the quay

      The masons came with their granite, the board said.

      Source: QW


      Lamps for the quay

      The quay will have lamps by winter, the board said of it.

      Source: QW
      """
    let page = NewsArchiveTests.page(text)
    #expect(page.articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(page.article(at: 0).blocks.map(\.text).contains { $0.hasPrefix("May 6") })
  }

  @Test func weekdaysAboveHeadlinesAreNoHeadlines() {
    let page = page(["Monday", "Tuesday, 6:02pm"], source: "Source: QW")
    #expect(page.articles.map(\.headline) == ["Bridge opens after nine years", "Lamps for the quay"])
    #expect(isoDates(page) == [nil, nil])
  }

  @Test func theTitlesYearsTellTheCentury() {
    #expect(
      isoDates(page(top: "Quay cuttings, 1923–1931\n\n", ["13/3/29", "14/3/30"])) == ["1929-03-13", "1930-03-14"])
  }
}
