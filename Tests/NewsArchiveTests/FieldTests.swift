import Testing
@testable import NewsArchive
import TextCore

/// Lends a text as the view that fields are read from.
private func withView<R>(_ text: String, _ body: (ByteView) -> R) -> R {
  Array(text.utf8).withUnsafeBufferPointer { body(ByteView($0, 0..<$0.count)) }
}

@Suite struct DateTests {
  @Test(arguments: [
    ("20/08/2016", "2016-08-20"), ("10/14/88", "1988-10-14"), ("2019-05-06", "2019-05-06"),
    ("16 February, 2019", "2019-02-16"), ("11-Feb-88", "1988-02-11"), ("1st July 2017", "2017-07-01"),
    ("May 6, 2019", "2019-05-06"), ("Sept. 3, 2001", "2001-09-03"), ("Dec 2012", "2012-12"), ("July, 2017", "2017-07"),
    ("4 Mar 93", "1993-03-04"), ("Mar 2 '19", "2019-03-02"), ("Mar  6 10:11:00 1993", "1993-03-06"),
    ("3.4.2019", "2019-04-03"), ("2019-05", "2019-05"),
  ])
  func readsWrittenDates(text: String, iso: String) {
    let date = withView(text) { view in
      var cursor = Cursor(view)
      let date = DateText.read(&cursor)
      return cursor.isAtEnd ? date : nil
    }
    #expect(date?.resolved(dayFirst: true)?.iso == iso)
  }

  @Test(arguments: [
    "Monday", "32/13/2019", "May", "30 February 2019", "12 boats", "Mayor 5", "1/2", "2019", "14 Comments",
  ])
  func readsNothingElse(text: String) {
    let date = withView(text) { view in
      var cursor = Cursor(view)
      return DateText.read(&cursor)?.resolved(dayFirst: true)
    }
    #expect(date == nil)
  }

  @Test(arguments: [
    "20/08/2016", "PUBLISHED : Saturday, 16 February, 2019, 6:02pm", "Posted on May 17, 2012", "May 6, 2019 by ada",
    "2019-05-06 Morrow Post", "- date published: 2020-02-11 08:15:00+00:00", "Saturday, July 1st, 2017",
    "Date: Mon, 4 Mar 93 09:11:00 GMT", "Date: Tue, 4 Mar 2003 10:00:01 +0100", "May 6", "Monday",
    "Morrow Post, May 17, 2012", "*Morrow Post, 17 May 2012*", "May 6, 2019 at 12:00 am",
  ])
  func takesWholeLinesOnly(text: String) {
    #expect(withView(text) { DateLine.read($0) != nil })
    #expect(withView(text + " and the boats came in that day") { DateLine.read($0) == nil })
  }

  @Test func namesByAndSourceBesideTheDate() {
    #expect(withView("May 6, 2019 by ada") { DateLine.read($0)?.byline?.string } == "ada")
    #expect(withView("2019-05-06 Morrow Post") { DateLine.read($0)?.source?.string } == "Morrow Post")
    #expect(withView("May 6, 2019 Monday") { DateLine.read($0).map { $0.source == nil } } == true)
    #expect(withView("May 6, 2019 Sunday Herald") { DateLine.read($0)?.source?.string } == "Sunday Herald")
    for dash in ["—", "–", "-", "|", "·"] {
      #expect(withView("6 May 2019 \(dash) Quay Wire") { DateLine.read($0)?.source?.string } == "Quay Wire")
    }
    #expect(withView("May 6, 2019 at 4:40 pm | Reply") { DateLine.read($0) == nil })
  }

  @Test func orderOfDayAndMonthComesFromTheWholePage() {
    func dates(_ first: String, _ second: String) -> [String?] {
      let text =
        "\(first)\n\nBridge opens\n\nThe bridge opened on a fine day, the board said.\n\n"
        + "\(second)\n\nLamps for the quay\n\nThe quay will have lamps by winter, it said.\n"
      return page(text).outlines.map { $0.date?.iso }
    }
    #expect(dates("03/04/2019", "25/03/2019") == ["2019-04-03", "2019-03-25"])
    #expect(dates("04/03/2019", "03/25/2019") == ["2019-04-03", "2019-03-25"])
    #expect(dates("03/04/2019", "02/04/2019") == ["2019-04-03", "2019-04-02"])
  }
}

@Suite struct SourceTests {
  @Test(arguments: [
    ("Source: SCMP", "SCMP"), ("SOURCE : The Guardian", "The Guardian"), ("source: AP / Xinhua", "AP / Xinhua"),
    ("(Source: Morrow Post)", "Morrow Post"), ("Source: Bank of the Quay", "Bank of the Quay"),
    ("Source: Bridge opens after years | World | Morrow Post", "Morrow Post"),
    ("Source: Bridge opens after years - Morrow Post.", "Morrow Post"),
    ("Source: https://www.example.org/a", "example.org"),
    ("SOURCE: MORROW POST, 9/7/88 \"The bridge\" by Ada Vane, p. 3", "MORROW POST"),
  ])
  func readsTheWholeLine(text: String, name: String) {
    #expect(withView(text) { SourceLine.read($0)?.name.string } == name)
  }

  @Test(arguments: [
    "Source: Reuters was the word that somebody had painted on the wall at night.",
    "Source: what the gulls told us on the quay", "Sourced: X", "The source: Reuters", "Source:", "Source",
  ])
  func aSentenceIsNoSourceLine(text: String) {
    #expect(withView(text) { SourceLine.read($0) == nil })
  }

  @Test func aliasesAreOneOutletShownAsWritten() {
    let text =
      "Bridge opens\n\nThe bridge opened on a fine day, the board said.\n\nSource: HN\n\n\n"
      + "Lamps for the quay\n\nThe quay will have lamps by winter, it said.\n\nSource: Harbour News\n\n\n"
      + "Fog\n\nThere was fog on the quay on Friday, the board said.\n\nSource: Harbour Newsletter\n"
    let page = page(text)
    #expect(page.outlines.indices.map { page.source(at: $0) } == ["HN", "Harbour News", "Harbour Newsletter"])
    #expect(page.outlets == ["HN", "Harbour Newsletter"])
    #expect(page.outlines.compactMap(\.outlet) == [0, 0, 1])
  }

  @Test func fullNamesAreTheirShortNames() {
    let aliases = SourceAliases.forTests
    #expect(aliases.canonicalName(of: "The  Harbour News Agency") == "HN")
    #expect(aliases.canonicalName(of: "mp") == "Morrow Post")
    #expect(aliases.canonicalName(of: "Morrow Post Dispatch") == "Morrow Post Dispatch")
    #expect(aliases.outlet(named: "harbour news")?.fullName == "Harbour News")
  }

  @Test func badAliasLinesNameFileLineAndWhatWasExpected() {
    var errors: [SourceAliases.ParseError] = []
    let aliases = SourceAliases(
      text: "# outlets\nQuay Times = QT\nno equals sign\n= X\nA =\nQuay Post = QT\n", file: "f", errors: &errors)
    #expect(errors.map(\.line.value) == [3, 4, 5, 6])
    #expect(errors.first?.description == "f:3: expected 'name = other name; …'")
    #expect(aliases.canonicalName(of: "QT") == "Quay Times")
    #expect(aliases.canonicalName(of: "Quay Post") == "Quay Post")
  }
}

@Suite struct DatelineTests {
  @Test func comesApart() {
    withView("NEW QUAY, Fla., May 6, 2019 (QW) -- The boats") { view in
      let dateline = DatelineText.read(view)
      #expect(dateline?.place.string == "NEW QUAY, Fla.")
      #expect(dateline?.dateText?.string == "May 6, 2019")
      #expect(dateline?.agency?.string == "QW")
      #expect(dateline?.raw.string == "NEW QUAY, Fla., May 6, 2019 (QW) --")
    }
  }

  @Test(arguments: [
    "QUAY (QW) – The", "QUAY, Lantern Coast (QW) _ The", "QUAY — The boats came", "TWO/THREE, Jan. 5 (QW) - A",
  ])
  func isKnown(text: String) {
    #expect(withView(text) { DatelineText.read($0) != nil })
  }

  @Test(arguments: [
    "The quay (QW) – it", "NATO (the alliance) said", "A boat (QW) - x", "• About – the blog", "QUAY, QUAY",
  ])
  func isNotSeenElsewhere(text: String) {
    #expect(withView(text) { DatelineText.read($0) == nil })
  }

  @Test func takesItsYearFromANeighbourOnThePage() {
    let text =
      "Bridge opens\n\nQUAY, Jan 3, 2019 (QW) — The bridge opened.\n\nSource: QW\n\n\n"
      + "Lamps for the quay\n\nQUAY, Dec 28 (QW) — The quay will have lamps.\n\nSource: QW\n"
    let dates = page(text).outlines.map(\.date)
    #expect(dates.map { $0?.iso } == ["2019-01-03", "2018-12-28"])
    #expect(dates.map { $0?.certainty } == [.stated, .inferred])
  }
}

@Suite struct CaptionTests {
  @Test(arguments: [
    ("A boat in fog. Photo: QW", "QW"), ("A boat in fog, PHOTO: ADA VANE/QW", "ADA VANE/QW"),
    ("A boat in fog on Friday. (QW/Ada Vane)", "QW/Ada Vane"), ("A boat in fog. [Photo/Agency]", "Agency"),
    ("A boat in fog. Photo by Ada Vane", "Ada Vane"), ("Image copyright QWImage caption A boat", "QW"),
  ])
  func readsCredits(text: String, credit: String) {
    #expect(withView(text) { CaptionText.read($0)?.credit?.string } == credit)
  }

  @Test(arguments: ["A boat in fog. File photo", "Image caption A boat"])
  func knowsCaptionsWithoutCredit(text: String) {
    #expect(withView(text) { CaptionText.isCaption($0) })
  }

  @Test(arguments: [
    "He said: “Take the photo: now.”", "The boats came in (and/or went out).", "It cost 4 and/or 5 (see a/b)",
    "The photo by the door was hers.",
  ])
  func aSentenceIsNoCaption(text: String) {
    #expect(!withView(text) { CaptionText.isCaption($0) })
  }
}
