import Foundation
import Reader
import Screen
import Testing

@Suite struct ThemeTests {
  static let depths = [0, 8, 16, 256, 1 << 24]

  /// Red, green and blue of the 256-colour table from 16 on, as every terminal has them.
  private func components(_ color: Color) throws -> [Double] {
    guard case .indexed(let index) = color, index >= 16 else {
      Issue.record("\(color) is not the same on every terminal")
      return [0, 0, 0]
    }
    if index >= 232 { return Array(repeating: Double(8 + 10 * (Int(index) - 232)), count: 3) }
    let steps = [0.0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    return [steps[place / 36], steps[place / 6 % 6], steps[place % 6]]
  }

  /// Relative luminance by WCAG 2.2.
  private func luminance(_ color: Color) throws -> Double {
    let linear = try components(color).map { value in
      let part = value / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  @Test(arguments: [(ThemeName.light, 4.5), (.dark, 4.5), (.highContrast, 7.0)])
  func textCanBeToldFromItsBackground(name: ThemeName, contrast: Double) throws {
    let theme = Theme(name, colors: 256)
    for element in ScreenElements.entries {
      let style = theme.style(element.role)
      let (one, other) = (try luminance(style.foreground), try luminance(style.background))
      let ratio = (max(one, other) + 0.05) / (min(one, other) + 0.05)
      #expect(ratio >= contrast, "\(element.name): \(ratio)")
      #expect(!style.attributes.contains(.dim), "\(element.name)")
    }
  }

  @Test func nothingIsToldByColourAlone() {
    // What must be told apart is so without any colour.
    for name in ThemeName.allCases {
      let theme = Theme(name, colors: 0)
      let plain = theme.style(.text)
      for role in [ScreenRole.cursorRow, .unread, .picked, .matched, .problem, .chip, .key, .selected] {
        #expect(theme.style(role) != plain, "\(name) \(role)")
      }
      #expect(theme.style(.matched) != theme.style(.currentMatch))
      #expect(theme.style(.selected) != theme.style(.cursorRowUnfocused))
      #expect(theme.style(.selected) != theme.style(.cursorRowSelected))
      for element in ScreenElements.entries {
        let style = theme.style(element.role)
        #expect(style.foreground == .standard && style.background == .standard)
        #expect(Theme(.mono, colors: 256).style(element.role) == style)
      }
    }
  }

  @Test func fewColoursAreThoseOfThePalette() {
    for name in ThemeName.allCases {
      for colors in [8, 16] {
        for element in ScreenElements.entries {
          let style = Theme(name, colors: colors).style(element.role)
          for case .indexed(let index) in [style.foreground, style.background] { #expect(Int(index) < colors) }
        }
      }
    }
  }

  @Test func elementsHaveNamesOfTheirOwn() {
    #expect(Set(ScreenElements.entries.map(\.name)).count == ScreenElements.entries.count)
    #expect(Set(ScreenElements.entries.map(\.role)).count == ScreenElements.entries.count)
    #expect(ScreenElements.entries.allSatisfy { $0.help.count <= 60 && !$0.help.hasSuffix(".") })
  }

  @Test func aThemeCoversTheWholeScreen() throws {
    var driver = ReaderDriver()
    let before = driver.frame
    try driver.press(":set<Space>theme<Space>dark<Enter>")
    let frame = driver.frame
    #expect(frame.text == before.text)
    for row in 0..<24 {
      for column in 0..<80 { #expect(frame[row, column].style.background == .indexed(234)) }
    }
    try driver.press("f")
    #expect((0..<24).allSatisfy { driver.frame[$0, 79].style.background == .indexed(234) })
    try driver.press("<Esc>:set<Space>theme<Space>default<Enter>")
    #expect(driver.frame == before)
  }

  @Test func coloursChangeWhatTheySayAndNothingElse() throws {
    var driver = ReaderDriver()
    try driver.press(
      ":color<Space>unread<Space>red<Enter>:color<Space>title<Space>#ff8000<Space>17<Space>italic<Enter>")
    #expect(driver.frame[2, 40].style.foreground == .standard, "the cursor has its own style")
    #expect(driver.frame[3, 30].style == Style(.indexed(1), .bold))
    #expect(driver.frame[1, 1].style == Style(.rgb(255, 128, 0), on: .indexed(17), .italic))
    try driver.press(":color<Space>text<Space>default<Space>blue<Enter>")
    #expect(driver.frame[20, 79].style.background == .indexed(4))
    var plain = ReaderDriver(colors: 0)
    try plain.press(":color<Space>unread<Space>red<Space>underline<Enter>")
    #expect(plain.frame[3, 30].style == Style(.standard, .underline))
  }
}
