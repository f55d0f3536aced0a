import Foundation
import Screen
import TestSupport
import Testing

/// Random keys in a real terminal, for as long as there are any: it stays whole, and needs no more memory at the end.
@Suite struct SoakTests {
  /// What is pressed. Escape begins other keys here, as lone ones would each be waited for; ^C takes back as well.
  private static let keys: [String] = [
    "j", "k", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA", " ", "b", "\u{6}", "\u{2}", "\u{4}", "\u{15}",
    "g",
    "gg", "G", "5", "0", "\r", "\r", "l", "q", "h", "\u{3}", "\u{3}", "/", "\\", "n", "N", "f", "s", "F", "{", "}", "J",
    "K",
    "\t", "\u{1B}[Z", "z", "+", "_", "E", "H", "?", ":", "x", "i", "!", "\"", "-", "a", "東", "é", "\u{7F}", "\u{1B}[3~",
    "\u{17}", "\u{1B}[H", "\u{1B}[F", "\u{1B}[6~", "\u{1B}[5~", "\u{1B}OP", "\u{C}", "[", "]", "#", "\u{F}", "gf", "o",
    "y", "v",
    "Y", "|", "filter ", "set ", "m", "'", "t", "r", "A", "u", "U", "S", "d", "w", "\u{1B}[I", "\u{1B}[O", "R",
    "\u{1A}",
    "\u{1B}[200~pasted\ntext\u{1B}[201~", "\u{1B}[<0;9;5M", "\u{1B}[<0;9;5m", "\u{1B}[<64;40;9M", "\u{1B}[<65;40;9M",
    "\u{1B}b", "\u{1}",
    "\u{5}", "\u{9B}", "\u{FF}", "\u{1B}[99~", "\u{1B}[?1;2c",
  ]

  /// Nothing it starts can be found, nothing it writes lies anywhere else, and the keys that quit do not.
  private func start(_ folder: String, _ size: Size) throws -> PtySession {
    var launch = try Newsreader.launch(["--config", folder + "/config", "--state", folder + "/state", Newsreader.seeds])
    launch.size = size
    launch.environment["PATH"] = folder + "/none"
    launch.environment["BROWSER"] = folder + "/none/browser"
    launch.environment["HOME"] = folder
    launch.directory = folder
    let session = try PtySession(launch)
    try session.waitFor("5 articles")
    return session
  }

  @Test func randomKeys() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/config", "unbind list q\nunbind list Q\nunbind reading Q\nunbind help Q\n")
      var random = SplitMix(state: UInt64(Soak.keys))
      var session = try start(folder, Size(columns: 80, rows: 24))
      var (pressed, runs, base) = (0, 1, 0)
      while pressed < Soak.keys {
        let keys = (0..<50).map { _ in Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)] }
        try session.send(keys.joined())
        pressed += keys.count
        if Int.random(in: 0..<40, using: &random) == 0 {
          // In a single column the emulator fails over wide characters, in the end.
          let (columns, rows) = (Int.random(in: 2...200, using: &random), Int.random(in: 1...60, using: &random))
          try session.resize(Size(columns: columns, rows: rows))
        }
        try session.waitUntil("the keys read") { _ in session.exitStatus != nil || session.unreadInput == 0 }
        session.forget()
        // A command line can still be typed that quits.
        if session.exitStatus != nil {
          while session.drain(atMost: 65_536) > 0 {}
          let end = "\(String(describing: session.exitStatus)) after \(pressed) keys: \(session.screen.text)"
          #expect(session.exitStatus == .exited(0) && session.isRestored, "\(end)")
          session = try start(folder, Size(columns: 80, rows: 24))
          (runs, base) = (runs + 1, 0)
        }
        // What is made once, tables and histories, is there after a while.
        if pressed % (Soak.keys / 10) == 0 {
          let memory = session.memory ?? 0
          if base == 0, pressed >= Soak.keys / 5 { base = memory }
          if Soak.isLong { print("\(pressed) keys, \(runs) runs: \(memory >> 10) KiB") }
        }
      }
      if let memory = session.memory, base > 0, !Newsreader.isSanitized {
        #expect(memory < base + base / 4 + (4 << 20), "\(base) bytes have become \(memory)")
      }
      session.signal(15)
      #expect(try session.waitForExit() == .killed(signal: 15))
      #expect(session.isRestored)
    }
  }
}
