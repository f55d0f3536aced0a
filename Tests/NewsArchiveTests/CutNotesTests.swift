import NewsArchive
import Testing

@Suite struct CutNotesTests {
  @Test func aSoundCutHasNoNote() {
    let page = page("Bridge opens at last\n\nThe bridge opened on Saturday.\n\nSource: QW\n")
    #expect(page.outlines.count == 1)
    #expect(page.cutNotes == [])
  }

  @Test func aMissingHeadlineAndAnUnsureCutAreNoted() {
    let notes = page("no\n").cutNotes
    #expect(notes.map(\.rule) == ["no headline", "low confidence"])
    #expect(notes.allSatisfy { $0.severity == .note && $0.file == "page.txt" && $0.lines != nil })
    #expect(notes.last?.description.hasPrefix("page.txt:1: note: the article may begin or end elsewhere: ") == true)
  }

  @Test(arguments: [
    ("6/28/19", "; month before day; two-digit years from 1970 to 2069"), ("28/06/2019", "; day before month"),
    ("June 28, 2019", ""),
  ])
  func theHabitSaysHowDatesAreRead(date: String, words: String) {
    let habit = page(
      "\(date)\n\nBridge opens at last\n\nThe bridge opened on Saturday.\n\nSource: QW\n"
    ).habit.text
    #expect(habit.hasSuffix(words))
    #expect(words != "" || !habit.contains("month"), "\(habit)")
  }

  @Test(arguments: [
    // Nothing else is known: as usual.
    (["3/4/19"], "Men met in 1945 there.", "1970 to 2069", [2019]),
    // Years that run on tell that those before 70 are not a hundred years later.
    (["3/4/67", "3/4/71"], "Men met there.", "1920 to 2019", [1967, 1971]),
    (["3/4/99", "3/4/01"], "Men met there.", "1970 to 2069", [1999, 2001]),
    // The years written in full tell, unless later ones contradict.
    (["3/4/19"], "Since 1914, and in 1917 and 1918, men met there.", "1870 to 1969", [1919]),
    (["3/4/19"], "Since 1914, in 1917, 1918 and 2017 too, men met there.", "1970 to 2069", [2019]),
    (["9/7/88"], "After 1987 men look to 2000, 2010, 2020 and 2030.", "1970 to 2069", [1988]),
    // Amounts are no years.
    (["3/4/19"], "It cost $1914, 2,1914, 1914kg and 1914.5 of 19141914191419.", "1970 to 2069", [2019]),
  ])
  func thePageTellsTheCentury(dates: [String], sentence: String, window: String, years: [Int]) {
    let articles = dates.enumerated().map {
      "\($0.element)\n\nBridge \($0.offset) opens at last\n\n\(sentence)\n\nSource: QW\n\n"
    }
    let page = page(articles.joined())
    #expect(page.outlines.compactMap { $0.date?.year } == years)
    #expect(page.habit.text.hasSuffix("two-digit years from \(window)"), "\(page.habit.text)")
  }
}
