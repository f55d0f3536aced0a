import ArticleStore
import NewsArchive
import TextCore

/// Names for the files of an export: date, source and headline, in letters that every file system takes.
struct ExportNames {
  /// The longest name in bytes, without number and extension; file systems take 255.
  private static let limit = 120

  private var taken: Set<String> = []
  /// The number the next file of the same name gets.
  private var nextNumber: [String: Int] = [:]

  /// The name of an article's file, one that no other article has got.
  mutating func next(for article: ArticleIndex, in store: ArticleStore) -> String {
    let outline = store.outline(article)
    let parts = [outline.date?.iso, store.sourceName(of: article), store.title(of: article)]
    let stem = ExportNames.stem(parts.compactMap { $0 }) ?? outline.id.description
    var number = nextNumber[stem] ?? 1
    var name = stem
    while !taken.insert(name).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    nextNumber[stem] = number
    return name + ".md"
  }

  /// Letters and digits of the parts, case and accents folded, all else as single hyphens between them; nil where there
  /// are none. Folded, because some file systems take names for the same that differ in case or in the form of an accent.
  static func stem(_ parts: [String]) -> String? {
    let folded = String(decoding: parts.flatMap { Folding.fold($0) + [0x20] }, as: UTF8.self)
    var stem = String.UnicodeScalarView()
    var bytes = 0
    for scalar in folded.unicodeScalars {
      let isSafe = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      guard isSafe || !stem.isEmpty && stem.last != "-" else { continue }
      let next: Unicode.Scalar = isSafe ? scalar : "-"
      bytes += UTF8.width(next)
      guard bytes <= limit else { break }
      stem.append(next)
    }
    if stem.last == "-" { stem.removeLast() }
    return stem.isEmpty ? nil : String(stem)
  }
}
