import Screen

@testable import TerminalUI

/// What must hold of any bytes from a terminal: they mean the same in however many reads they come, keep no more than a
/// paste may be long, and leave the decoder ready for the next key.
enum KeyboardChecks {
  static func violation(of bytes: [UInt8]) -> String? {
    let whole = events(bytes, cutAt: { _ in false })
    guard events(bytes, cutAt: { isUnambiguous(bytes[..<$0]) }) == whole else {
      return "byte by byte it is another key"
    }
    for step in 2...5 {
      let cut = events(bytes) { $0 % step == 0 && isUnambiguous(bytes[..<$0]) }
      guard cut == whole else { return "in reads of \(step) bytes it is another key" }
    }
    return readinessViolation(bytes) ?? eventViolation(whole)
  }

  /// The events of some bytes, with the end of a read where `cutAt` says so.
  private static func events(_ bytes: [UInt8], cutAt isCut: (Int) -> Bool) -> [InputEvent] {
    var decoder = KeyDecoder()
    var events: [InputEvent] = []
    for (place, byte) in bytes.enumerated() {
      if isCut(place) {
        decoder.settle()
        events += decoder.take()
      }
      decoder.feed(byte)
    }
    decoder.settle()
    return events + decoder.take()
  }

  /// Whether a read may end behind some bytes: Escape, and Alt with `[`, `O`, `P`, `]` or `_`, are keys as well as
  /// beginnings, which only waiting tells apart.
  private static func isUnambiguous(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.last != 0x1B else { return false }
    return !(bytes.dropLast().last == 0x1B && [0x5B, 0x4F, 0x50, 0x5D, 0x5F].contains(bytes.last ?? 0))
  }

  /// Whether an answer in words may have begun in some bytes.
  private static func mayHoldAnswer(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x1B && [0x50, 0x5D, 0x5F].contains($1) }
      || bytes.contains { [0x90, 0x9D, 0x9F].contains($0) }
  }

  /// A sequence without an end swallows one key at most, and a report of the mouse in its old form, which goes on for
  /// three bytes whatever they are, three. Esc ends either, and an answer in words, which else goes on until a control
  /// character.
  private static func readinessViolation(_ bytes: [UInt8]) -> String? {
    for (keys, number) in [(mayHoldAnswer(bytes) ? "\rkkkk" : "kkkk", 1), ("\u{1B}[Ak", 2)] {
      var decoder = KeyDecoder()
      for byte in bytes { decoder.feed(byte) }
      decoder.endPaste()
      decoder.settle()
      _ = decoder.take()
      for byte in keys.utf8 { decoder.feed(byte) }
      let wanted = [KeyPress(.up), KeyPress(.character("k"))].suffix(number).map { InputEvent.key($0) }
      guard decoder.take().suffix(number).elementsEqual(wanted) else { return "a key behind it is lost" }
    }
    return nil
  }

  private static func eventViolation(_ events: [InputEvent]) -> String? {
    for event in events {
      switch event {
      case .key(let press):
        if press.canonical != press { return "a key that is not canonical" }
        if case .character(let character) = press.key, character.unicodeScalars.contains(where: isControl) {
          return "a control character as a key"
        }
      case .paste(let text):
        let kept: Set<Unicode.Scalar> = ["\t", "\n"]
        if text.unicodeScalars.contains(where: { isControl($0) && !kept.contains($0) }) {
          return "a control character in a paste"
        }
      case .mouse, .resize, .focus: continue
      }
    }
    return nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }
}
