internal import TextCore

/// The outlets of one page under their one names, found again by the bytes of the names as written.
struct OutletTable {
  private(set) var names: [String] = []
  /// The names as written and as they are called, both folded.
  private var known = OutletNames(firstPlaces: 32)
  /// Names as they were written last: most pages have few.
  private var written: [(view: ByteView, index: UInt16)] = []
  /// The outlets of the alias files that the page names.
  private var listed: [(outlet: Int, index: UInt16)] = []

  /// The index of a name's outlet; nil when a page has more than 65,535. O(name).
  mutating func index(of view: ByteView, _ aliases: SourceAliases) -> UInt16? {
    for name in written where name.view.equals(view) { return name.index }
    let index = foldedIndex(of: view, aliases)
    if let index, written.count < 16 { written.append((view, index)) }
    return index
  }

  private mutating func foldedIndex(of view: ByteView, _ aliases: SourceAliases) -> UInt16? {
    let name = OutletNames.Key(NameFolding(view))
    if let index = known.outlet(name) { return UInt16(index) }
    let outlet = aliases.listing(of: name)
    if let outlet, let index = listed.first(where: { $0.outlet == outlet })?.index { return index }
    guard names.count < Int(UInt16.max) else { return nil }
    var canonical = outlet.map(aliases.name(of:)) ?? TextBuilder.text(view)
    let index = canonical.withUTF8 { bytes in
      let called = ByteView(bytes, 0..<bytes.count)
      return called.equals(view)
        ? known.insert(name, outlet: names.count) : insert(name, called: OutletNames.Key(NameFolding(called)))
    }
    if index == names.count { names.append(canonical) }
    if let outlet { listed.append((outlet, UInt16(index))) }
    return UInt16(index)
  }

  /// Makes both names stand for one outlet, a new one unless the second is known, whose index it gives.
  private mutating func insert(_ name: OutletNames.Key, called: OutletNames.Key) -> Int {
    let index = known.insert(called, outlet: names.count)
    known.insert(name, outlet: index)
    return index
  }
}
