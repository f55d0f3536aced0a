import NewsArchive
import Reader
import TestSupport
import Testing
import TextCore

@Suite struct TextSettingTests {
  private func document(_ setting: TextSetting) -> ArticleDocument {
    ArticleDocument(ReaderDriver.page(harbourPage).article(at: 0), setting: setting)
  }

  @Test func aSourceCanHaveSettingsOfItsOwn() throws {
    var driver = ReaderDriver(columns: 120, rows: 40)
    try driver.press(":set<Space>measure<Space>40<Space>source:scmp<Enter>:set<Space>captions<Space>off<Enter>")
    #expect(driver.state.pane.open?.document.setting.columns == 40)
    #expect(driver.state.pane.open?.document.setting.showsCaptions == false)
    try driver.press("j")
    #expect(driver.state.pane.open?.document.setting.columns != 40)
    try driver.press("k:set<Space>measure<Space>50<Space>source:scmp<Enter>")
    #expect(driver.state.pane.open?.document.setting.columns == 50)
    #expect(driver.state.settings.measure == 72)
  }

  @Test(arguments: [
    ("set theme dark source:x", 5), ("set measure 4 source:x", 13), ("set measure 40 source:", 16),
    ("set measure source:x", 13),
  ])
  func whatIsNoSettingOfASourceIsTold(line: String, column: Int) {
    let error = #expect(throws: LanguageError.self) { try Statement.parse(line) }
    #expect(error?.column == column)
  }

  @Test func captionsAreLeftOutAndNumbersStay() {
    let with = document(TextSetting(columns: 40))
    let without = document(TextSetting(columns: 40, showsCaptions: false))
    #expect(with.passages.contains { $0.role == .caption } && !without.passages.contains { $0.role == .caption })
    let left = with.passages.filter { $0.role != .caption }
    #expect(without.passages.map(\.number) == left.map(\.number) && without.blockCount == with.blockCount)
  }

  @Test(arguments: 1...3) func linesStandSoManyRowsApart(spacing: Int) {
    let document = document(TextSetting(columns: 40, lineSpacing: spacing))
    let number = document.passages.firstIndex { $0.rows.count > 2 } ?? 0
    let rows = document.rows.indices.filter { document.rows[$0].passage == number }
    #expect(rows.count > 2 && zip(rows, rows.dropFirst()).allSatisfy { $1 - $0 == spacing })
  }

  @Test(arguments: 20...90) func justifiedRowsEndAtTheEdgeOrAreLeftRagged(columns: Int) {
    let plain = document(TextSetting(columns: columns))
    let justified = document(TextSetting(columns: columns, isJustified: true))
    #expect(justified.rows == plain.rows)
    for passage in justified.passages where !passage.stretches.isEmpty {
      #expect(passage.stretches.count == passage.rows.count && passage.stretches.last == 0)
      for (row, range) in passage.rows.enumerated() {
        let width = DisplayText.width(of: passage.text.glyphs[range])
        let stretch = passage.stretches[row]
        #expect(stretch == 0 || width + stretch == columns - passage.indent)
        let places = range.map { passage.column(of: $0, row: row) }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
        #expect(passage.column(of: range.upperBound, row: row) == width + stretch)
      }
    }
  }

  @Test func changingASettingKeepsTheParagraph() throws {
    var driver = ReaderDriver(columns: 60, rows: 12)
    try driver.press("<Enter>5}")
    let block = driver.state.pane.progress?.block
    for option in ["captions off", "justify on", "line-spacing 2", "captions on", "line-spacing 1"] {
      try driver.press(":set<Space>" + option.replacing(" ", with: "<Space>") + "<Enter>")
      #expect(driver.state.pane.progress?.block == block, "after \(option)")
    }
  }
}
