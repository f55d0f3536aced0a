import Foundation
import Screen
import TestSupport
import Testing

@testable import ReadingState

/// Every pair of bytes in names that are listed and offered: of saved filters, tags, sources, files and commands.
@Suite struct BytePairNameTests {
  private func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02x", $0) }.joined() }

  /// A state that somebody else has written: the list of saved filters, what is offered at the prompts, and what is
  /// exported.
  @Test func ofFiltersAndTags() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/state"
      let texts = HostileText.texts(of: 240)
      do {
        let database = try ReadingState(path: path).database
        for (number, bytes) in texts.enumerated() {
          let text = "CAST(x'\(hex(bytes))' AS TEXT)"
          try database.run("INSERT INTO filter VALUES (\(text), \(text))")
          try database.run("INSERT INTO tag VALUES (\(number), \(text))")
        }
      }
      let export = try PtySession(Newsreader.launch(["state", "export", "--state", path]))
      #expect(try export.waitForExit() == .exited(0))
      #expect(export.transcript.offences == [] && export.transcript.sequences.isEmpty)
      #expect(export.written.count > 200_000)

      let size = Size(columns: 600, rows: 40)
      var model = ModelScreen(paths: [Newsreader.seeds], size: size)
      try model.read(state: path)
      let twin = try ScreenTwin(Newsreader.launch(["--state", path, Newsreader.seeds], size: size), model)
      for (opening, steps) in [(":load<Space>", texts.count / 8), (":tag<Space>", texts.count / 4)] {
        // What is offered is there when the state is.
        try twin.press(opening)
        try twin.expectSame(opening)
        try expectSame(twin, after: "<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>", times: steps)
        try twin.press("<C-c><C-c>")
      }
      try twin.press("fv")
      try expectSame(twin, after: "<C-f>", times: texts.count / 30)
      try twin.end()
    }
  }

  /// Sources as they are offered at a prompt.
  @Test func ofSources() throws {
    try withTemporaryFolder { folder in
      // A longer one is no name, nor one that is mostly controls, and a NUL is in no text.
      let names = HostileText.texts(of: 32).map { $0.filter { $0 != 0 } }
      let page = names.flatMap {
        HostileText.ascii("---\nheadline: H\n---\nA sentence of it.\n\nSource: ") + $0 + HostileText.ascii("\n\n")
      }
      try HostileText.write(page, to: HostileText.ascii(folder + "/page.txt"))
      let twin = try ScreenTwin([folder], size: Size(columns: 60, rows: 14))
      let header = twin.model.frame.text(ofRow: 0)
      let count = try #require(header.firstMatch(of: /([0-9,]+) sources/)).1.replacing(",", with: "")
      #expect(try #require(Int(count)) >= 1900, "\(header)")
      try twin.press(":filter<Space>source:")
      try expectSame(twin, after: "<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>", times: names.count / 8)
      try twin.end()
    }
  }

  /// Files that cannot be read, in the health and the messages.
  @Test func ofFilesThatCannotBeRead() throws {
    try withTemporaryFolder { folder in
      try HostileText.write(HostileText.page([[]]), to: HostileText.ascii(folder + "/page.txt"))
      let names = HostileText.texts(of: 200).map { $0.filter { $0 != 0 && $0 != 0x2F } }
      for name in names { try HostileText.write([0, 1], to: HostileText.ascii(folder + "/") + name) }
      let twin = try ScreenTwin([folder], size: Size(columns: 500, rows: 60))
      for overlay in ["H", "gm"] {
        try twin.press(overlay)
        try expectSame(twin, after: "<C-f>", times: names.count / 50)
        try twin.press("q")
      }
      try twin.end()
    }
  }

  /// Names of files as they are offered, which only those are that are texts without controls.
  @Test func ofFilesToWrite() throws {
    try withTemporaryFolder { folder in
      let texts = HostileText.texts(of: 200).map { $0.filter { $0 >= 0x20 && $0 < 0x7F && $0 != 0x2F } }
      let characters = (0xA0...0x7FF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        .filter { ModelScreen.isPlaced($0) }.map { HostileText.ascii("." + String($0)) }
      let others = stride(from: 0, to: characters.count, by: 60).map { start in
        characters[start..<min(start + 60, characters.count)].flatMap { $0 }
      }
      let names = texts + others.enumerated().map { HostileText.ascii("N\(9000 + $0)") + $1 }
      // The others are not offered: no key types them.
      for name in names + HostileText.texts(of: 200).map({ $0.filter { $0 != 0 && $0 != 0x2F } }) {
        try HostileText.write([], to: HostileText.ascii(folder + "/") + name)
      }
      let twin = try ScreenTwin([Newsreader.seeds], size: Size(columns: 700, rows: 14))
      try twin.press(":w<Space>" + folder + "/")
      try expectSame(twin, after: "<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>", times: names.count / 8)
      let isOffered = twin.model.shows("N90")
      #expect(isOffered)
      try twin.end()
    }
  }

  /// Commands of the user's own in the help.
  @Test func ofCommands() throws {
    try withTemporaryFolder { folder in
      let lines = HostileText.texts(of: 240).enumerated().map { number, text in
        HostileText.ascii("alias A\(number) filter ") + text.filter { $0 != 0x0A && $0 != 0x0D } + [0x0A]
      }
      let path = folder + "/config"
      try HostileText.write(lines.flatMap { $0 }, to: HostileText.ascii(path))
      let size = Size(columns: 400, rows: 60)
      let model = ModelScreen(paths: [Newsreader.seeds], configuration: path, size: size)
      let twin = try ScreenTwin(Newsreader.launch(["--config", path, Newsreader.seeds], size: size), model)
      for key in ["gm", "?"] {
        try twin.press(key)
        try expectSame(twin, after: "<C-f>", times: 14)
        try twin.press("<C-c><C-c>")
      }
      let isShown = twin.model.rows > 1000
      #expect(isShown)
      try twin.end()
    }
  }

  private func expectSame(_ twin: ScreenTwin, after keys: String, times: Int) throws {
    try twin.expectSame("before \(keys)")
    for number in 0..<times {
      try twin.press(keys)
      try twin.expectSame("\(number) \(keys)")
    }
    let leftOut = twin.model.rowsLeftOut
    #expect(leftOut == 0)
  }
}
