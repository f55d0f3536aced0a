import Foundation
import Reader
import Screen
import TestSupport
import Testing
@testable import newsreader

/// Other programs and files, as the interactive program uses them.
@Suite struct ProgramTests {
  private func start(_ environment: [String: String] = [:]) throws -> PtySession {
    var launch = try Newsreader.launch([Newsreader.seeds])
    for (name, value) in environment { launch.environment[name] = value }
    return try Newsreader.start(launch)
  }

  /// A command that runs a script with the address behind it, by a program of this name. The program is a link: one
  /// that was just written cannot be run while another test, started meanwhile, still has it open.
  private func browser(_ script: String, in folder: String, named name: String) throws -> String {
    try script.write(toFile: folder + "/script", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: folder + "/" + name, withDestinationPath: "/bin/sh")
    return "\(folder)/\(name) \(folder)/script --new %s"
  }

  /// What a file says as soon as it is there and ends in a line end.
  private func contents(_ path: String, _ session: PtySession) throws -> String {
    try session.waitUntil("\(path) written") { _ in
      (try? String(contentsOfFile: path, encoding: .utf8))?.hasSuffix("\n") == true
    }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func aPipedProgramHasTheTerminalUntilEnter() throws {
    let session = try start()
    try session.send("|head -n 1\r")
    try session.waitFor("[head: done – Enter goes on]")
    #expect(session.screen.text.contains("Xi Jinping’s state visit to North Korea aims for"))
    #expect(!session.screen.modes.isAlternateScreen)
    try session.send("\r")
    try session.waitFor(" LIST ")
    #expect(session.screen.modes.isAlternateScreen)
    try session.quit()
  }

  @Test func interruptingAPipedProgramDoesNotEndTheReader() throws {
    let session = try start()
    try session.send("|sh -c 'echo ready; exec sleep 100'\r")
    try session.waitFor("ready")
    try session.send("\u{3}")
    try session.waitFor("[sh: status 130 – Enter goes on]")
    try session.send("\u{3}\r")
    try session.waitFor(" LIST ")
    try session.quit()
  }

  /// The terminal is not lent for it, so that nothing is to be seen but the notice.
  @Test(arguments: [("no-such-program-anywhere", "no such program"), ("/etc", "cannot be run")])
  func aProgramThatDoesNotExistIsANotice(name: String, reason: String) throws {
    let session = try start()
    let before = session.written.count
    try session.send("|\(name)\r")
    try session.waitFor("\(name): \(reason)")
    let sent = String(decoding: session.written[before...], as: UTF8.self)
    #expect(!sent.contains("1049"))
    try session.quit()
  }

  /// One signal is enough, while a program has the terminal as when it has ended.
  @Test(arguments: [SIGTERM, SIGHUP], ["echo ready; exec sleep 100", "echo ready"])
  func aSignalEndsTheReaderBesideAProgram(signal: Int32, script: String) throws {
    let session = try start()
    try session.send("|sh -c '\(script)'\r")
    try session.waitFor(script.contains("sleep") ? "ready" : "Enter goes on")
    session.signal(signal)
    #expect(try session.waitForExit() == .killed(signal: signal))
    #expect(!session.screen.modes.isAlternateScreen)
  }

  @Test func anArticleIsSavedOnceAndReplacedWhenAsked() throws {
    try withTemporaryFolder { folder in
      let session = try start()
      let file = folder + "/talks.md"
      try session.send(":w \(file)\r")
      try session.waitFor("Saved in ")
      let text = try contents(file, session)
      #expect(text.hasPrefix("---\nid: ") && text.contains("\nheadline: Xi Jinping’s state visit"))
      try "mine\n".write(toFile: file, atomically: true, encoding: .utf8)
      try session.send(":w \(file)\r")
      try session.waitFor("Exists already, :w! replaces it")
      #expect(try contents(file, session) == "mine\n")
      try session.send(":w! \(file)\r")
      try session.waitFor("Saved in ")
      #expect(try contents(file, session) == text)
      try session.quit()
    }
  }

  @Test(arguments: ["firefox", "w3m"]) func anAddressGoesToTheBrowserAsOneWord(name: String) throws {
    try withTemporaryFolder { folder in
      let page = folder + "/page.md"
      try """
      ---
      headline: Tide mill turns again
      url: https://wire.example/mill?a=1&b=$(touch%20x);y
      ---

      The wheel moved at noon.
      """.write(toFile: page, atomically: true, encoding: .utf8)
      let script = "printf '%s\\n' \"$#\" \"$@\" > \(folder)/arguments"
      var launch = try Newsreader.launch([page])
      launch.environment["BROWSER"] = "/no/such/browser:" + (try browser(script, in: folder, named: name))
      let session = try PtySession(launch)
      try session.waitFor("1 article")
      try session.send("o")
      let arguments = try contents(folder + "/arguments", session)
      #expect(arguments == "2\n--new\nhttps://wire.example/mill?a=1&b=$(touch%20x);y\n")
      try session.waitFor(" LIST ")
      try session.send("q")
      #expect(try session.waitForExit() == .exited(0))
    }
  }

  @Test func aBrowserThatFailsIsANotice() throws {
    try withTemporaryFolder { folder in
      let page = folder + "/page.txt"
      try "A mill\n\nSee https://a.example/b for it.\n".write(toFile: page, atomically: true, encoding: .utf8)
      var launch = try Newsreader.launch([page])
      launch.environment["BROWSER"] = try browser("exit 7", in: folder, named: "browser")
      let session = try PtySession(launch)
      try session.waitFor("1 article")
      try session.send("o")
      try session.waitFor("ended with status 7")
      try session.send("q")
      #expect(try session.waitForExit() == .exited(0))
    }
  }
}

@Suite struct BrowserTests {
  @Test(
    arguments: [
      ("firefox", [["firefox", "https://a.example"]]),
      ("a -n:b", [["a", "-n", "https://a.example"], ["b", "https://a.example"]]),
      ("x --url=%s -q", [["x", "--url=https://a.example", "-q"]]), (":: ", nil),
      (#"firefox --new-window "%s""#, [["firefox", "--new-window", "https://a.example"]]),
      (
        #"'/opt/my browser/run' -p"%s" ::"b: c" 'd:'"#,
        [["/opt/my browser/run", "-phttps://a.example"], ["b: c", "d:", "https://a.example"]]
      ),
    ] as [(String, [[String]]?)])
  func readsTheVariable(value: String, words: [[String]]?) throws {
    let address = try #require(WebAddress("https://a.example"))
    let found = try Browser.candidates(for: address) { $0 == "BROWSER" ? value : nil }
    if let words { #expect(found.map(\.words) == words) } else { #expect(!found.isEmpty) }
  }

  @Test func aTerminalIsLentToBrowsersThatDrawOnIt() throws {
    let address = try #require(WebAddress("https://a.example"))
    let found = try Browser.candidates(for: address) { $0 == "BROWSER" ? "/usr/bin/w3m:firefox:lynx -x" : nil }
    #expect(found.map(\.needsTerminal) == [true, false, true])
  }

  @Test(arguments: [#"a:firefox "%s"#, "a:firefox '%s"]) func aQuoteWithoutAnEndIsSaid(value: String) throws {
    let address = try #require(WebAddress("https://a.example"))
    let error = #expect(throws: Browser.OpenQuote.self) {
      try Browser.candidates(for: address) { $0 == "BROWSER" ? value : nil }
    }
    #expect(error?.description == "BROWSER: expected a second quote for the first of \(value.dropFirst(10))")
  }
}
