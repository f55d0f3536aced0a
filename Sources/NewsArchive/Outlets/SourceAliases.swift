package import TextCore

/// Which names mean the same outlet: `Harbour Post` and `HP`.
///
/// Only whole names are equal, so that aliases never merge outlets that merely share a word.
package struct SourceAliases: Sendable {
  /// A line of an alias file that could not be read.
  package struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    package var line: LineNumber
    package var expected: String

    package var description: String { "\(file):\(line): expected \(expected)" }
  }

  /// An outlet's short name for lists, and its full name where that is another.
  package struct Outlet: Hashable, Sendable {
    package var name: String
    package var fullName: String?
  }

  /// What the files say, in one place: every page holds it, and copies are handed on for every article.
  private final class Listing: Sendable {
    let table: OutletListing
    init(_ table: OutletListing) { self.table = table }
  }

  private var listing = Listing(OutletListing())
  private var table: OutletListing { listing.table }

  /// Knows no outlet.
  package init() {}

  /// Reads alias files in order; a later file adds to the earlier ones and may rename their outlets.
  ///
  /// A line is `Short name = Full name; another name; …`; `#` begins a comment. Bad lines are reported and left out.
  package init(text: String, file: String, errors: inout [ParseError]) {
    add(text, file: file, errors: &errors)
  }

  /// Adds the outlets of another file. O(text and all that is known).
  package mutating func add(_ text: String, file: String, errors: inout [ParseError]) {
    var table = table
    errors += table.add(text).map { ParseError(file: file, line: $0.line, expected: $0.expected) }
    listing = Listing(table)
  }

  /// Number of outlets.
  package var count: Int { table.outlets.count }

  /// The outlet a name stands for; nil for a name no file knows.
  package func outlet(named name: some StringProtocol) -> Outlet? {
    let bytes = Array(name.utf8)
    let index = bytes.withUnsafeBufferPointer { table.names.outlet(OutletNames.Key(NameFolding($0, 0..<$0.count))) }
    return index.map { table.outlets[$0] }.map {
      Outlet(name: table.string($0.name), fullName: $0.fullName.map(table.string))
    }
  }

  /// The one name for filtering: the outlet's, or the name as written without blanks at its ends.
  package func canonicalName(of name: String) -> String { outlet(named: name)?.name ?? name }

  /// The place of a name's outlet among those of the files; nil for a name no file knows. O(name), without allocation.
  func listing(of name: OutletNames.Key) -> Int? { table.names.outlet(name) }

  /// The one name of an outlet by its place.
  func name(of listing: Int) -> String { table.string(table.outlets[listing].name) }

  /// Whether a piece of text is an outlet's name: a known one, or one that ends as names of papers do.
  func isOutlet(_ view: ByteView) -> Bool {
    guard view.count >= 2, view.count <= 60 else { return false }
    if isKnown(view) { return true }
    guard view[0].isUpper || view[0].isHigh, view.wordCount() >= 2, view.wordCount() <= 5, SourceLine.isName(view)
    else { return false }
    return Self.endings.contains { ending in
      view.hasCaselessSuffix(ending) && view.fromEnd(ending.utf8CodeUnitCount).isBlank
    } || view.hasCaselessSuffix(".com") || view.hasCaselessSuffix(".org") || view.hasCaselessSuffix(".net")
  }

  /// Whether a name stands in an alias file. O(name), without allocation.
  func isKnown(_ view: ByteView) -> Bool {
    // A name as written may be longer than folded by its article and some dots and blanks.
    guard view.count <= table.names.longest + 8 else { return false }
    return table.names.outlet(OutletNames.Key(NameFolding(view))) != nil
  }

  /// Length in bytes of the longest known name at the beginning of a text.
  func outletPrefix(of view: ByteView) -> Int? {
    var best: Int?
    for offset in 1...max(1, min(view.count, table.names.longest + 1))
    where offset == view.count || view[offset].isBlank {
      if isKnown(view.prefix(offset)) { best = offset }
    }
    return best
  }

  /// Words that end names of newspapers, agencies and broadcasters.
  private static let endings: [StaticString] = [
    "news", "times", "post", "daily", "herald", "journal", "tribune", "gazette", "review", "telegraph", "guardian",
    "observer", "standard", "chronicle", "express", "mail", "press", "agency", "tv", "radio", "online", "magazine",
    "weekly", "today", "star", "sun", "mirror", "globe", "monitor", "register", "courier", "diplomat", "economist",
  ]

  /// Lower case (ASCII), without a leading `the`, dots, and with one space between words.
  static func folded(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var folding = NameFolding(bytes, 0..<bytes.count)
      var folded: [UInt8] = []
      while let byte = folding.next() { folded.append(byte) }
      return String(decoding: folded, as: UTF8.self)
    }
  }
}
