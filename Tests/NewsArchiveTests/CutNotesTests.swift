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
}
