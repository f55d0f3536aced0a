internal import CPlatform
internal import TextCore

/// A piece of a page's bytes while the page is read. Every access is clamped to the piece, so that no rule can read
/// beyond it; it must not outlive the `withBytes` that lent the bytes.
///
/// 24 bytes: an article taken apart holds a dozen of them, and is handed on by those who read it. Texts end below 4 GiB.
struct ByteView {
  private let base: UnsafePointer<UInt8>
  private let limit: UInt32
  private var start: UInt32
  private var end: UInt32

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let limit = bytes.baseAddress == nil ? 0 : min(bytes.count, Int(UInt32.max))
    base = bytes.baseAddress ?? ByteView.nothing
    self.limit = UInt32(truncatingIfNeeded: limit)
    let lower = max(0, min(range.lowerBound, limit))
    start = UInt32(truncatingIfNeeded: lower)
    end = UInt32(truncatingIfNeeded: max(lower, min(range.upperBound, limit)))
  }

  /// A piece of the same bytes.
  private init(_ view: ByteView, _ range: Range<Int>) {
    base = view.base
    limit = view.limit
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// An address for views of no bytes; nothing is read there.
  private static var nothing: UnsafePointer<UInt8> { UnsafePointer(bitPattern: 1).unsafelyUnwrapped }

  /// All bytes that this is a piece of.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: Int(limit)) }
  private(set) var lower: Int {
    get { Int(start) }
    set { start = UInt32(truncatingIfNeeded: newValue) }
  }
  private(set) var upper: Int {
    get { Int(end) }
    set { end = UInt32(truncatingIfNeeded: newValue) }
  }

  var count: Int { upper - lower }
  var isEmpty: Bool { upper == lower }
  var range: ByteRange { ByteRange(lower..<upper) }
  /// The bytes of the piece.
  var own: Slice<UnsafeBufferPointer<UInt8>> { bytes[lower..<upper] }
  var string: String { String(decoding: own, as: UTF8.self) }

  /// The byte at an offset from the piece's beginning; 0 outside.
  @inline(__always)
  subscript(_ offset: Int) -> UInt8 { offset >= 0 && lower + offset < upper ? base[lower + offset] : 0 }

  /// The byte at an offset back from the piece's last byte; 0 outside.
  @inline(__always)
  func fromEnd(_ offset: Int) -> UInt8 { self[count - 1 - offset] }

  func dropping(first count: Int) -> ByteView { ByteView(self, min(lower + max(count, 0), upper)..<upper) }
  func dropping(last count: Int) -> ByteView { ByteView(self, lower..<max(upper - max(count, 0), lower)) }
  func prefix(_ count: Int) -> ByteView { ByteView(self, lower..<min(lower + max(count, 0), upper)) }
  func suffix(_ count: Int) -> ByteView { ByteView(self, max(upper - max(count, 0), lower)..<upper) }
  /// The piece between two offsets.
  func slice(_ from: Int, _ to: Int) -> ByteView { dropping(first: from).prefix(to - from) }

  // Nearly all comparisons fail at the first byte that is looked at, which is done where they are asked for.

  @inline(__always)
  func hasPrefix(_ text: StaticString) -> Bool { self[0] == text.utf8Start[0] && matches(text, at: 0, caseless: false) }
  /// `text` must be in lower case.
  @inline(__always)
  func hasCaselessPrefix(_ text: StaticString) -> Bool {
    self[0].asciiLowercased == text.utf8Start[0] && matches(text, at: 0, caseless: true)
  }
  @inline(__always)
  func hasSuffix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    return fromEnd(0) == text.utf8Start[length - 1] && matches(text, at: count - length, caseless: false)
  }
  /// `text` must be in lower case.
  @inline(__always)
  func hasCaselessSuffix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    return fromEnd(0).asciiLowercased == text.utf8Start[length - 1] && matches(text, at: count - length, caseless: true)
  }
  /// Whether this is all of `text` (lower case), whatever the case here.
  @inline(__always)
  func equals(caseless text: StaticString) -> Bool { count == text.utf8CodeUnitCount && hasCaselessPrefix(text) }

  /// Whether `text`, which is not empty, stands at an offset; caseless if it is in lower case.
  @inline(never)
  func matches(_ text: StaticString, at offset: Int, caseless: Bool) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return caseless
      ? scan_equal_caseless(base + lower + offset, text.utf8Start, length)
      : memcmp(base + lower + offset, text.utf8Start, length) == 0
  }

  /// Offset of the first occurrence of `text` at or after `start`.
  func find(_ text: StaticString, from start: Int = 0, caseless: Bool = false) -> Int? {
    guard start >= 0, start <= count else { return nil }
    let (first, length) = (base + lower + start, text.utf8CodeUnitCount)
    let found =
      caseless
      ? scan_caseless(first, count - start, text.utf8Start, length)
      : scan_exact(first, count - start, text.utf8Start, length)
    return found == SCAN_NOT_FOUND ? nil : start + found
  }

  func findLast(_ text: StaticString, caseless: Bool = false) -> Int? {
    var offset = count - text.utf8CodeUnitCount
    guard text.utf8CodeUnitCount > 0 else { return nil }
    let first = text.utf8Start[0]
    while offset >= 0 {
      let byte = bytes[lower + offset]
      if (caseless ? byte.asciiLowercased : byte) == first, matches(text, at: offset, caseless: caseless) {
        return offset
      }
      offset -= 1
    }
    return nil
  }

  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, start >= 0 else { return nil }
    guard let found = memchr(base + lower + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base) - lower
  }

  func lastIndex(of byte: UInt8) -> Int? {
    let found = scan_last_byte(base + lower, count, byte)
    return found == SCAN_NOT_FOUND ? nil : found
  }

  /// Whether there is a digit.
  var hasDigit: Bool {
    scan_has_digit(base + lower, count)
  }

  func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) != nil }

  /// Whether what every label of a credit holds, such as `photo by`, may stand somewhere.
  var mayHaveCredit: Bool {
    scan_has_credit(base + lower, count)
  }

  /// Whether what parts a headline from an outlet – a bar, a dash, a colon pair between blanks – may stand somewhere.
  var mayHaveSeam: Bool {
    scan_has_seam(base + lower, count)
  }

  /// Whether both hold the same bytes.
  func equals(_ other: ByteView) -> Bool {
    guard count == other.count else { return false }
    return memcmp(base + lower, other.base + other.lower, count) == 0
  }

  /// Without blanks at both ends: spaces, controls, U+00A0.
  @inline(__always)
  func trimmed() -> ByteView {
    let (first, last) = (self[0], fromEnd(0))
    if !first.isBlank, first != 0xC2, !last.isBlank, last != 0xA0 { return self }
    return trimmedOfBlanks()
  }

  private func trimmedOfBlanks() -> ByteView {
    var view = self
    while true {
      if view[0].isBlank, !view.isEmpty {
        view.lower += 1
      } else if view[0] == 0xC2, view[1] == 0xA0 {
        view.lower += 2
      } else {
        break
      }
    }
    while !view.isEmpty {
      if view.fromEnd(0).isBlank {
        view.upper -= 1
      } else if view.fromEnd(0) == 0xA0, view.fromEnd(1) == 0xC2 {
        view.upper -= 2
      } else {
        break
      }
    }
    return view
  }

  /// How many capitals, small letters and marks of program text there are.
  var shape: scan_counts {
    scan_shape(base + lower, count)
  }

  /// Number of runs between blanks, `limit` where there are more.
  func wordCount(limit: Int = .max) -> Int {
    min(scan_words(base + lower, count), limit)
  }
}

extension UInt8 {
  /// Space, tab or another control character.
  @inline(__always) var isBlank: Bool { self <= 0x20 || self == 0x7F }
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
  @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Part of a character beyond ASCII.
  @inline(__always) var isHigh: Bool { self >= 0x80 }
  @inline(__always) var asciiLowercased: UInt8 { isUpper ? self | 0x20 : self }
}
