import Foundation
import Screen
import TestSupport
import Testing

/// Addresses that the terminal itself can follow.
@Suite struct HyperlinkTests {
  private static let page = """
    Lamp lit again

    The drawings are at https://skarvik.example/lamp since Monday, they said.

    \((1...40).map { "Line \($0) of what they said about it.\n\n" }.joined())Source: Quay Wire
    """

  private func link(_ number: Int, _ address: String) -> String { "\u{1B}]8;id=\(number);\(address)\u{1B}\\" }

  private func count(_ text: String, in session: PtySession) -> Int {
    String(decoding: session.written, as: UTF8.self).components(separatedBy: text).count - 1
  }

  @Test func anAddressIsALinkWhereverItIsDrawnAnew() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/page.txt", Self.page)
      var launch = try Newsreader.launch([folder])
      launch.environment["TERM"] = "xterm-256color"
      let session = try PtySession(launch)
      try session.waitFor("1 article")
      let start = link(1, "https://skarvik.example/lamp")
      try session.waitUntil("the link") { _ in count(start, in: session) == 1 }
      // Scrolled away and back it is made again; the text on the screen is never another for it.
      try session.send("\r\u{4}")
      try session.waitUntil("no link in sight") { !$0.text.contains("skarvik.example") }
      try session.send("\u{15}")
      try session.waitUntil("the link again") { screen in
        screen.text.contains("at https://skarvik.example/lamp [1] since") && count(start, in: session) == 2
      }
      // Below a menu it is none, and what is drawn over it is not written into it.
      try session.send("q?")
      try session.waitFor("Next headline")
      #expect(!session.screen.text.contains("skarvik"))
      try session.send("q")
      try session.waitUntil("the link behind the help") { _ in count(start, in: session) == 3 }
      #expect(count("\u{1B}]8;;\u{1B}\\", in: session) == 3)
      try session.quit()
    }
  }

  @Test func aTerminalThatKnowsNothingOfItGetsNone() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/page.txt", Self.page)
      var launch = try Newsreader.launch([folder])
      launch.environment["TERM"] = "vt100"
      let session = try PtySession(launch)
      try session.waitFor("skarvik.example/lamp")
      try session.quit()
      #expect(count("\u{1B}]", in: session) == 0)
    }
  }
}
