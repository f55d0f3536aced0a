import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What no terminal must get, as bytes: a file may hold any.
enum HostileText {
  /// Known ways to make a terminal do something: each is one piece of text.
  static let attacks: [[UInt8]] =
    sequences.map { Array($0.utf8) } + characters.map { Array($0.utf8) } + rawControls + illFormed + [marks, spread]

  /// Sequences that terminals obey, in seven bits, and with C1 controls in UTF-8.
  private static let sequences: [String] = [
    "\u{1B}[31m", "\u{1B}[2J", "\u{1B}[6n", "\u{1B}[21t", "\u{1B}[?1049l", "\u{1B}[?1000h", "\u{1B}[5i", "\u{1B}c",
    "\u{1B}#8", "\u{1B}(0", "\u{1B}Z", "\u{1B}]0;owned\u{7}", "\u{1B}]2;owned\u{1B}\\", "\u{1B}]52;c;b3duZWQ=\u{7}",
    "\u{1B}]8;;http://a.example/\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{1B}]1337;File=inline=1:AAAA\u{7}",
    "\u{1B}]4;1;?\u{7}",
    "\u{1B}P$qm\u{1B}\\", "\u{1B}P+q544e\u{1B}\\", "\u{1B}Pq#0;2;0;0;0~\u{1B}\\", "\u{1B}_Ga=T,f=24;AAAA\u{1B}\\",
    "\u{1B}^private\u{1B}\\", "\u{1B}Xstring\u{1B}\\", "\u{9B}31m", "\u{9D}0;owned\u{9C}", "\u{90}$qm\u{9C}",
    "\u{9F}G\u{9C}",
    "\u{9E}p\u{9C}", "\u{98}s\u{9C}", "\u{84}\u{85}\u{8D}",
    "\u{5}\u{7}\u{8}\u{B}\u{C}\u{E}\u{F}\u{11}\u{13}\u{1A}\u{7F}",
  ]

  /// Characters that change what others look like, that nobody sees, or whose width terminals do not agree about.
  private static let characters: [String] = [
    "\u{202E}txt.exe\u{202C}", "\u{2066}a\u{2069}", "\u{2067}\u{2068}", "\u{200E}\u{200F}\u{61C}", "\u{FEFF}", "\u{AD}",
    "\u{2028}\u{2029}", "\u{E0041}\u{E007F}\u{E0001}",
    String(repeating: "\u{200B}\u{200C}\u{200D}\u{2060}", count: 100),
    "👩\u{200D}👩\u{200D}👧", "👍🏽", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "🇨🇳", "\u{1D173}", "\u{FFF9}a\u{FFFA}b\u{FFFB}",
    "\u{E000}",
    "\u{10FFFF}", "\u{FFFE}", "\u{180E}\u{115F}\u{3164}\u{FFA0}", "\u{1160}", "𒐫﷽ဪ",
  ]

  /// The C1 controls as single bytes.
  private static let rawControls: [[UInt8]] = (0x80...0x9F as ClosedRange<UInt8>).map { [$0, 0x33, 0x31, 0x6D] }

  /// Overlong forms of ESC, NUL and `/`, surrogates, values beyond Unicode, lone and missing tails.
  private static let illFormed: [[UInt8]] = [
    [0xC0, 0x9B], [0xC1, 0x9B], [0xE0, 0x80, 0x9B], [0xF0, 0x80, 0x80, 0x9B], [0xC0, 0x80], [0xC0, 0xAF],
    [0xED, 0xA0, 0x80],
    [0xED, 0xB0, 0x80], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xFF, 0xFE], [0xBF], [0xC2], [0xE2, 0x80], [0xF0, 0x9F, 0x98],
  ]

  /// A letter with more marks on it than anyone can see.
  private static let marks = Array(("e" + String(repeating: "\u{301}", count: 10_000)).utf8)
  private static let spread = Array(String(repeating: "x\u{300}\u{336}\u{20DD}", count: 300).utf8)

  /// All pairs of bytes, so many to a line, with something harmless before each.
  static func pairs(toALine count: Int, after separator: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: 65_536, by: count).map { start in
      (start..<start + count).flatMap { separator + [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  /// All pairs of bytes. In `chain` each of two neighbours is one; `apart` are those that have a byte, or make a
  /// character, which ends a name or a word somewhere, or make a mark, which is not seen behind others; `misplaced` make a
  /// character that the emulator places elsewhere than curses does, so that what stands behind one on the screen says
  /// nothing any more.
  static let pairs: (chain: [UInt8], apart: [[UInt8]], misplaced: [[UInt8]]) = {
    let signs = Set(ascii(" \t\n\r\u{B}\u{C}\"',\\"))
    var chain: [UInt8] = []
    var (apart, misplaced): ([[UInt8]], [[UInt8]]) = ([], [])
    for first in UInt8.min...UInt8.max {
      if signs.contains(first) { apart.append([first, first]) } else { chain += [first, first] }
      for second in UInt8.min...UInt8.max where second > first {
        let both = [[first, second], [second, first]]
        let characters = both.compactMap { String(validating: $0, as: UTF8.self)?.unicodeScalars.first }
        if characters.contains(where: { !$0.isASCII && !ModelScreen.isPlaced($0) }) {
          misplaced += both
        } else if !signs.isDisjoint(with: [first, second]) || characters.contains(where: needsOwnPlace) {
          apart += both
        } else {
          chain += [second, first]
        }
      }
    }
    return (chain, apart, misplaced)
  }()

  /// All pairs but the misplaced ones in texts of about so many bytes, each with a number of its own before it.
  static func texts(of count: Int) -> [[UInt8]] {
    let (chain, apart, _) = pairs
    let runs = stride(from: 0, to: chain.count, by: count).map { chain[$0..<min($0 + count + 1, chain.count)] }
    let rests = stride(from: 0, to: apart.count, by: count / 3).map { start in
      apart[start..<min(start + count / 3, apart.count)].flatMap { ascii(".") + $0 }[...]
    }
    return (runs + rests).enumerated().map { number, text in ascii("N\(1000 + number)") + text }
  }

  /// Whether a character is a mark, or a blank, which ends words.
  private static func needsOwnPlace(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .enclosingMark, .spaceSeparator].contains(scalar.properties.generalCategory)
  }

  /// A page of articles with these headlines, each with its headline in text and source as well.
  static func page(_ headlines: [[UInt8]]) -> [UInt8] {
    headlines.enumerated().flatMap { number, evil -> [UInt8] in
      let day = number % 28 + 1
      return ascii("\(day)/2/2018\n\nHeadline \(number) ") + evil + ascii(" end\n\nA sentence with ") + evil
        + ascii(" in its middle, long enough to be a paragraph of its own. It goes on for a while.\n\nSource: Paper ")
        + evil.prefix(60) + ascii("\n\n")
    }
  }

  static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Whether a character makes a terminal do something, or nobody sees it; joiners of signs are left to other programs.
  static func commands(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200D}" && scalar != "\u{200C}"
    default: false
    }
  }

  /// Writes a file whose name need not be text; one that the file system refuses is left out.
  static func write(_ bytes: [UInt8], to path: [UInt8]) throws {
    let name = path.map { CChar(bitPattern: $0) } + [0]
    let descriptor = open(name, O_WRONLY | O_CREAT, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    try #require(platformWrite(descriptor, bytes, bytes.count) == bytes.count)
  }
}

/// The C library's function, which `HostileText.write` hides.
private func platformWrite(_ descriptor: Int32, _ bytes: [UInt8], _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
