internal import Screen

/// Puts the bytes of one UTF-8 scalar together, over as many reads as they take; ill-formed bytes are dropped.
struct Utf8Assembler {
  private var pending: [UInt8] = []
  private var missing = 0
  /// What was held together with the character whose first byte is waiting.
  var modifiers: KeyPress.Modifiers = []

  /// Whether a scalar has begun and not ended.
  var isIncomplete: Bool { missing > 0 }

  /// The scalar this byte completes. Nil for a part of one, and for a byte below U+0020 or DEL, which is a key's.
  mutating func feed(_ byte: UInt8) -> Unicode.Scalar? {
    if missing > 0 {
      if byte & 0xC0 == 0x80 {
        pending.append(byte)
        missing -= 1
        return missing == 0 ? complete() : nil
      }
      drop()
    }
    switch byte {
    case 0x20...0x7E: return Unicode.Scalar(byte)
    case 0xC2...0xDF: begin(byte, missing: 1)
    case 0xE0...0xEF: begin(byte, missing: 2)
    case 0xF0...0xF4: begin(byte, missing: 3)
    default: break
    }
    return nil
  }

  private mutating func begin(_ byte: UInt8, missing count: Int) {
    pending.append(byte)
    missing = count
  }

  private mutating func drop() {
    pending.removeAll(keepingCapacity: true)
    missing = 0
    modifiers = []
  }

  private mutating func complete() -> Unicode.Scalar? {
    var decoder = UTF8()
    var bytes = pending.makeIterator()
    pending.removeAll(keepingCapacity: true)
    // C1 controls are two bytes in UTF-8 and no characters either.
    guard case .scalarValue(let scalar) = decoder.decode(&bytes), scalar.value >= 0xA0 else {
      modifiers = []
      return nil
    }
    return scalar
  }
}
