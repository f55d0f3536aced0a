import Screen
import Testing

@testable import TerminalUI

@Suite struct CursesKeysTests {
  @Test(arguments: [
    (1, "<F1>"), (12, "<F12>"), (13, "<S-F1>"), (25, "<C-F1>"), (48, "<C-S-F12>"), (49, "<A-F1>"), (63, "<A-S-F3>"),
  ])
  func functionKeysAreCountedOn(number: Int, notation: String) throws {
    #expect(CursesKeys.functionKey(number).map { [$0] } == (try KeyNotation.parse(notation)))
  }

  @Test func thereIsNoFunctionKeyBelowOne() {
    #expect(CursesKeys.functionKey(0) == nil)
    #expect(CursesKeys.functionKey(-11) == nil)
    #expect(CursesKeys.functionKey(73) == nil)
  }

  @Test(arguments: [
    ("kUP5", "<C-Up>"), ("kUP", "<S-Up>"), ("kDN3", "<A-Down>"), ("kDC2", "<S-Del>"), ("kNXT6", "<C-S-PgDn>"),
    ("kHOM7", "<C-A-Home>"), ("kLFT8", "<C-A-S-Left>"),
  ])
  func extendedNamesAreKeys(name: String, notation: String) throws {
    #expect(CursesKeys.extendedKey(name).map { [$0] } == (try KeyNotation.parse(notation)))
  }

  @Test(arguments: ["KEY_RESIZE", "kUP1", "kUP9", "k", "", "kxIN"])
  func otherNamesAreNone(name: String) { #expect(CursesKeys.extendedKey(name) == nil) }

  @Test func aSecondPressInTimeAtTheSamePlaceIsDouble() {
    var counter = PressCounter()
    let (here, there) = (Position(row: 1, column: 2), Position(row: 1, column: 3))
    let start: Int64 = 1000
    #expect(counter.press(at: here, start) == .press)
    #expect(counter.press(at: here, start + 400) == .doublePress)
    #expect(counter.press(at: here, start + 410) == .press)
    #expect(counter.press(at: there, start + 420) == .press)
    #expect(counter.press(at: there, start + 821) == .press)
  }
}
