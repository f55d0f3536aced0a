import ArticleStore
import NewsArchive
import Reader

/// What a file came to when it was looked at again.
struct FileUpdate: Sendable {
  let part: Loader.Part
  /// The place of its page among those of before, where it is the same page.
  let oldPlace: Int?

  var page: Page? { part.page }
}

/// Makes the store of an archive that has changed, and finds where the articles of before went.
struct ArchiveUpdate {
  private let files: [FileUpdate]
  private let before: ArticleStore

  init(_ files: [FileUpdate], _ before: ArticleStore) {
    self.files = files
    self.before = before
  }

  /// What has changed; nil if nothing has. O(articles).
  func change(knowing problems: Set<String>, _ skipped: Set<String>) -> ArchiveChange? {
    let pages = files.filter { $0.page != nil }
    let isSame = pages.count == before.pageCount && pages.indices.allSatisfy { pages[$0].oldPlace == $0 }
    let found = Set(files.compactMap { $0.part.path == nil ? nil : $0.part.problem })
    let passedOver = files.compactMap(\.part.skipped)
    if isSame, found == problems, Set(passedOver) == skipped { return nil }
    var store = ArticleStore(aliases: before.aliases)
    for file in files { if let page = file.page { store.append(page) } }
    return ArchiveChange(
      store: store, problems: files.compactMap(\.part.problem), skipped: passedOver, places: places(in: store))
  }

  /// The place in the new store of each article of the old one: that of the same page, else of an article with the same
  /// id on a page that is not one of the old ones.
  private func places(in store: ArticleStore) -> [ArticleIndex?] {
    var starts: [Int] = [0]
    for page in before.pages { starts.append(starts[starts.count - 1] + page.outlines.count) }
    var places = [ArticleIndex?](repeating: nil, count: before.count)
    var isKept = [Bool](repeating: false, count: before.pageCount)
    var changed: [ArticleID: [ArticleIndex]] = [:]
    var next = 0
    for file in files {
      guard let page = file.page else { continue }
      for (index, outline) in page.outlines.enumerated() {
        if let old = file.oldPlace {
          places[starts[old] + index] = ArticleIndex(next + index)
        } else {
          changed[outline.id, default: []].append(ArticleIndex(next + index))
        }
      }
      if let old = file.oldPlace { isKept[old] = true }
      next += page.outlines.count
    }
    for (place, page) in before.pages.enumerated() where !isKept[place] {
      for (index, outline) in page.outlines.enumerated() where changed[outline.id]?.isEmpty == false {
        places[starts[place] + index] = changed[outline.id]?.removeFirst()
      }
    }
    return places
  }
}
