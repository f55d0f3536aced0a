import Foundation
import Screen
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    "\u{5}", "\u{9B}", "\u{FF}", "\u{1B}[99~", "\u{1B}[?1;2c", "|cat\r", "o",
  ]

  /// What it starts writes down that it ran, and no other program can be found; nothing it writes lies anywhere else, and
  /// the keys that quit do not.
  private func start(_ folder: String, _ size: Size) throws -> PtySession {
    var launch = try Newsreader.launch([
      "--config", folder + "/config", "--state", folder + "/state", Newsreader.seeds, folder + "/page.md",
    ])
    launch.size = size
    launch.environment["PATH"] = folder + "/bin"
    launch.environment["BROWSER"] = folder + "/bin/browser"
    launch.environment["HOME"] = folder
    launch.directory = folder
    let session = try PtySession(launch)
    try session.waitFor("6 articles")
    return session
  }

  private func withSurroundings(_ body: (_ folder: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/config", "unbind list q\nunbind list Q\nunbind reading Q\nunbind help Q\n")
      let page = "---\nheadline: Of addresses\nurl: https://a.example/1\n---\n\nSee https://a.example/2 for more.\n"
      try writeFile(folder + "/page.md", page)
      for (name, rest) in [("cat", "exec /bin/cat"), ("browser", ":")] {
        try writeFile(folder + "/bin/" + name, "#!/bin/sh\necho >> '\(folder)/\(name).ran'\n\(rest)\n")
        #expect(chmod(folder + "/bin/" + name, 0o700) == 0)
      }
      try body(folder)
    }
  }

  @Test func randomKeys() throws {
    try withSurroundings { folder in
      var random = SplitMix(state: UInt64(Soak.keys))
      var session = try start(folder, Size(columns: 80, rows: 24))
      var (pressed, runs, judged) = (0, 1, 0)
      var memory = MemoryCourse()
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
          // A ^C behind the end throws away what the terminal has not read yet, the way back with it.
          let isWhole = session.isRestored || keys.contains("\u{3}")
          #expect(session.exitStatus == .exited(0) && isWhole, "\(end)")
          judged += memory.judge()
          session = try start(folder, Size(columns: 80, rows: 24))
          (runs, memory) = (runs + 1, MemoryCourse())
        }
        if pressed % (Soak.keys / 40) == 0, let now = session.memory {
          memory.samples.append(now)
          if Soak.isLong {
            print("\(pressed) keys, \(runs) runs: \(now >> 10) KiB")
            fflush(nil)
          }
        }
      }
      judged += memory.judge()
      // Runs too short to be judged must be the fewest of the keys.
      #expect(judged >= 30 || session.memory == nil, "\(judged) of 40 parts in \(runs) runs")
      let (piped, opened) = (readFile(folder + "/cat.ran"), readFile(folder + "/browser.ran"))
      #expect(piped?.isEmpty == false && opened?.isEmpty == false, "programs were started")
      // What shows the output of a program waits for this. A ^C behind the key that started it may have thrown away the
      // way out of the screen, which ends when the reader is back.
      try session.waitUntil("the reader back") { _ in
        guard session.areModesRestored else { return session.unreadInput == 0 }
        try? session.send("\r")
        return false
      }
      session.signal(15)
      #expect(try session.waitForExit() == .killed(signal: 15))
      #expect(session.isRestored)
    }
  }
}

/// The memory of one run at even distances of keys.
private struct MemoryCourse {
  var samples: [Int] = []

  /// What the second half may need more than the first, once what is made once – tables, histories – is there; a short run
  /// still makes some of it in its second half.
  private static let allowance = Soak.isLong ? 1 << 20 : 2 << 20

  /// Expects that the memory does not grow; how many parts of the run that covers, none where there are too few.
  func judge() -> Int {
    let settled = samples.dropFirst(samples.count / 4)
    let middle = settled.startIndex + settled.count / 2
    guard samples.count >= 8, let early = settled[..<middle].max(), let late = settled[middle...].max() else {
      return 0
    }
    guard !Newsreader.isSanitized else { return samples.count }
    #expect(late <= early + Self.allowance, "\(early >> 10) KiB have become \(late >> 10)")
    return samples.count
  }
}
