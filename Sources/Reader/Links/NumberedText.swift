import TextCore

/// A text with a number behind each of its addresses: ` [3]`, held by a no-break space.
struct NumberedText {
  private(set) var text = ""
  /// The addresses, and the numbers behind them, in UTF-8 offsets of `text`.
  private(set) var addresses: [(range: Range<Int>, address: WebAddress)] = []
  private(set) var labels: [Range<Int>] = []

  /// Numbers from `first` on. O(length).
  init(_ original: String, from first: Int) {
    let found = WebAddress.find(in: original)
    guard !found.isEmpty else {
      text = original
      return
    }
    let bytes = Array(original.utf8)
    var result: [UInt8] = []
    var place = 0
    for (offset, item) in found.enumerated() {
      result += bytes[place..<item.range.lowerBound]
      let start = result.count
      result += bytes[item.range]
      addresses.append((start..<result.count, item.address))
      let end = result.count
      result += Self.label(first + offset).utf8
      labels.append(end..<result.count)
      place = item.range.upperBound
    }
    result += bytes[place...]
    text = String(decoding: result, as: UTF8.self)
  }

  /// What stands behind a link: ` [3]`.
  static func label(_ number: Int) -> String { "\u{A0}[\(number)]" }
}
