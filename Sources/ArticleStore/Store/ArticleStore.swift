package import NewsArchive

/// All articles of the archive, in memory, in a stable order: pages in the order they were appended, articles in the
/// order of the page.
///
/// A value: a copy costs a few pointers and never sees what is appended to the original later, so a search can hold one
/// on its own thread while loading goes on. An append after a copy copies at most one segment's columns (some thousand
/// articles) and the list of segments.
package struct ArticleStore: Sendable {
  var segments: [Segment] = []
  private var table = SourceTable()
  /// Number of articles.
  package private(set) var count = 0
  /// Number of pages.
  package private(set) var pageCount = 0
  /// Number of articles whose source is unknown.
  package private(set) var articlesWithoutSource = 0
  /// Changes with every append; result sets carry the revision they were made from.
  package private(set) var revision = 0

  /// The other names of outlets, by which they are found as well.
  package let aliases: SourceAliases

  package init(aliases: SourceAliases = SourceAliases()) { self.aliases = aliases }

  /// The outlets and their counts, in order of appearance.
  package var sources: [SourceEntry] { table.entries }
  package var isEmpty: Bool { count == 0 }

  /// Adds a page and its articles. O(articles of the page).
  package mutating func append(_ page: Page) {
    let outlets = page.outlets.map { table.intern($0) }
    for outline in page.outlines {
      if let outlet = outline.outlet {
        table.count(1, for: outlets[Int(outlet)])
      } else {
        articlesWithoutSource += 1
      }
    }
    if segments.last?.isFull ?? true { segments.append(Segment(firstArticle: count, firstPage: pageCount)) }
    segments[segments.count - 1].append(page, outlets: outlets)
    count += page.outlines.count
    pageCount += 1
    revision += 1
  }

  /// This store in the place of an earlier one, with a revision that no state of that had: what was made from the one is
  /// not taken for the other's.
  package func succeeding(_ earlier: ArticleStore) -> ArticleStore {
    var store = self
    store.revision = max(revision, earlier.revision) + 1
    return store
  }

  /// The place of an outlet by its exact name. O(1).
  package func sourceIndex(named name: String) -> SourceIndex? { table.index(of: name) }
}
