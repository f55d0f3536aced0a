/// Names of files as texts. Bytes that have no place in a text stand there as characters for private use, U+10FF00 and
/// their value, so that each name has a text of its own.
package enum FileName {
  /// Whether a character stands for a byte.
  package static func standsForByte(_ scalar: Unicode.Scalar) -> Bool { (0x10FF00...0x10FFFF).contains(scalar.value) }

  /// The name as it is shown: such a byte is U+FFFD.
  package static func shown(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { scalars.append(standsForByte(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}
