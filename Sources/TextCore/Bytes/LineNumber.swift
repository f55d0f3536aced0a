/// A 1-based line number in a file, as editors and error messages count.
package struct LineNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var value: UInt32

  package init(_ value: Int) { self.value = UInt32(clamping: value) }

  /// The number of the line at a 0-based index.
  package init(index: Int) { self.init(index + 1) }

  /// The 0-based index of the line.
  package var index: Int { Int(value) - 1 }
  package var description: String { String(value) }
  package static func < (left: LineNumber, right: LineNumber) -> Bool { left.value < right.value }
}
