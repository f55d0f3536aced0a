internal import TextCore

/// A picture's caption, as its end or its beginning shows it.
struct CaptionText {
  /// What the reader sees; the credit stays in it where it is part of the sentence's end.
  var text: ByteView
  var credit: ByteView?

  /// How far from a line's end a credit may begin, in bytes.
  private static let reach = 72

  static func isCaption(_ line: ByteView) -> Bool { read(line) != nil }

  static func read(_ line: ByteView) -> CaptionText? {
    if line[0] | 0x20 == 0x69, line.hasCaselessPrefix("image c") { return imageForm(line) }
    let last = line.fromEnd(0)
    if last == 0x29 || last == 0x5D { return bracketed(line, last) }
    if last == 0x2E, line.fromEnd(1) | 0x20 != 0x6F || !line.hasCaselessSuffix("photo.") { return nil }
    if last == 0x9D || last == 0x3F || last == 0x21 { return nil }
    if last.isBlank || last == 0x2C || last == 0x3A { return nil }
    let tail = line.suffix(reach)
    if tail.hasCaselessSuffix("file photo") || tail.hasCaselessSuffix("file photo.")
      || tail.hasCaselessSuffix("handout")
    {
      return line.count <= 600 ? CaptionText(text: line) : nil
    }
    return labelled(line, tail)
  }

  /// `… Photo: AP` · `PHOTO: NAME/AGENCY` · `… Photo by X`
  private static func labelled(_ line: ByteView, _ tail: ByteView) -> CaptionText? {
    let colon = tail.lastIndex(of: 0x3A)
    if let colon, colon >= 5 {
      let credit = tail.dropping(first: colon + 1).trimmed()
      if credit.count >= 2, credit.wordCount() <= 7, isLabel(before: tail.prefix(colon)), credit[0] != 0x2F {
        return CaptionText(text: line, credit: credit)
      }
    }
    guard tail.mayHaveCredit else { return nil }
    for label: StaticString in ["photo by ", "picture by ", "image by ", "photograph by ", "photo courtesy "] {
      guard let at = tail.findLast(label, caseless: true) else { continue }
      guard at == 0 || tail[at - 1].isBlank || tail[at - 1] == 0x28 else { continue }
      let credit = tail.dropping(first: at + label.utf8CodeUnitCount).trimmed()
      if credit.count >= 2, credit[0].isUpper, credit.wordCount() <= 6 {
        return CaptionText(text: line, credit: credit)
      }
    }
    return nil
  }

  /// Whether the word before a credit's colon says that a picture's maker follows.
  private static func isLabel(before: ByteView) -> Bool {
    let view = before.trimmed()
    let labels: [StaticString] = [
      "photo", "photos", "photograph", "picture", "pictures", "image", "images", "illustration", "credit", "graphic",
      "photo credit", "image credit",
    ]
    for label in labels where view.hasCaselessSuffix(label) {
      let length = label.utf8CodeUnitCount
      return view.count == length || !view[view.count - length - 1].isLetter
    }
    return false
  }

  /// `(Agency/A Name)` · `[Photo/Agency]` · `(Photo by X)` · `(AP Photo/X)`
  private static func bracketed(_ line: ByteView, _ close: UInt8) -> CaptionText? {
    let tail = line.suffix(reach)
    guard let open = tail.lastIndex(of: close == 0x29 ? 0x28 : 0x5B), open > 0 || tail.count == line.count
    else { return nil }
    let inner = tail.slice(open + 1, tail.count - 1).trimmed()
    guard inner.count >= 4, inner.wordCount() <= 9 else { return nil }
    if inner.hasCaselessPrefix("photo") || inner.hasCaselessPrefix("image:") || inner.hasCaselessPrefix("picture:")
      || inner.hasCaselessPrefix("file photo") || inner.find(" photo/", caseless: true) != nil
    {
      return CaptionText(text: line, credit: stripLabel(inner))
    }
    guard let slash = inner.firstIndex(of: 0x2F), slash >= 2, slash + 2 < inner.count else { return nil }
    let isNames = inner[0].isUpper && (inner[slash + 1].isUpper || inner[slash + 1].isHigh || inner[slash + 1].isBlank)
    guard isNames, !inner.hasCaselessPrefix("http"), inner.find("://") == nil else { return nil }
    guard let before = lastByte(tail.prefix(open)), before == 0x2E || before == 0x9D || line.count > 40 else {
      return nil
    }
    return CaptionText(text: line, credit: inner)
  }

  private static func lastByte(_ view: ByteView) -> UInt8? {
    let trimmed = view.trimmed()
    return trimmed.isEmpty ? nil : trimmed.fromEnd(0)
  }

  private static func stripLabel(_ view: ByteView) -> ByteView {
    for label: StaticString in ["photo by ", "photo:", "photo/", "image:", "picture:", "photo courtesy of ", "photo "]
    where view.hasCaselessPrefix(label) {
      return view.dropping(first: label.utf8CodeUnitCount).trimmed()
    }
    return view
  }

  /// `Image copyright AGENCYImage caption Text`, on one line or on two.
  private static func imageForm(_ line: ByteView) -> CaptionText? {
    if line.hasCaselessPrefix("image caption") {
      return CaptionText(text: line.dropping(first: 13).trimmed())
    }
    guard line.hasCaselessPrefix("image copyright") else { return nil }
    let rest = line.dropping(first: 15).trimmed()
    guard let seam = rest.find("image caption", caseless: true) else {
      return rest.wordCount() <= 6 ? CaptionText(text: rest.suffix(0), credit: rest) : nil
    }
    return CaptionText(text: rest.dropping(first: seam + 13).trimmed(), credit: rest.prefix(seam).trimmed())
  }
}
