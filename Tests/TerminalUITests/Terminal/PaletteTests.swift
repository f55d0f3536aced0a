import Screen
import Testing

@testable import TerminalUI

@Suite struct PaletteTests {
  private func number(_ color: Color, of colors: Int, isDirect: Bool = false, isForeground: Bool = true) -> Int32 {
    Palette(colors: colors, isDirect: isDirect).number(color, isForeground: isForeground).number
  }

  @Test func theTerminalsOwnColorStaysItsOwn() {
    for colors in [0, 8, 16, 256, 1 << 24] { #expect(number(.standard, of: colors) == -1) }
  }

  @Test func withoutColorsThereAreNone() {
    #expect(number(.indexed(1), of: 0) == -1)
    #expect(number(.rgb(255, 0, 0), of: 0) == -1)
  }

  @Test func eightColorsShowTheBrightHalfAsBold() {
    let palette = Palette(colors: 8, isDirect: false)
    #expect(palette.number(.indexed(9), isForeground: true) == (1, true))
    #expect(palette.number(.indexed(9), isForeground: false) == (1, false))
    #expect(palette.number(.indexed(4), isForeground: true) == (4, false))
  }

  @Test(arguments: [
    (Color.rgb(255, 0, 0), 9, 196), (.rgb(0, 0, 0), 0, 16), (.rgb(255, 255, 255), 15, 231),
    (.rgb(128, 128, 128), 8, 244),
    (.rgb(95, 135, 175), 8, 67), (.indexed(196), 9, 196), (.indexed(21), 4, 21), (.indexed(7), 7, 7),
  ])
  func colorsFindTheNearest(color: Color, inSixteen: Int32, inMany: Int32) {
    #expect(number(color, of: 16) == inSixteen)
    #expect(number(color, of: 256) == inMany)
  }

  @Test func everyEntryOfTheTableIsNearestToItself() {
    for index in UInt8(16)...255 {
      let (red, green, blue) = Palette.components(index)
      let found = Palette.cubeIndex(red, green, blue)
      #expect(Palette.components(found) == (red, green, blue))
    }
  }

  @Test func directColorsAreNumbersBeyondTheTable() {
    #expect(number(.rgb(1, 2, 3), of: 1 << 24, isDirect: true) == 0x010203)
    #expect(number(.rgb(0, 0, 3), of: 1 << 24, isDirect: true) == 8)
    #expect(number(.indexed(3), of: 1 << 24, isDirect: true) == 3)
    #expect(number(.indexed(196), of: 1 << 24, isDirect: true) == 0xFF0000)
  }
}
