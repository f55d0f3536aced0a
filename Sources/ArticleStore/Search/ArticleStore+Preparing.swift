internal import NewsArchive
internal import TextCore

extension ArticleStore {
  /// Makes what the first filter by title and the first search would have to make; copies of the store share it. Meant
  /// for a worker when loading ends. O(text).
  package func prepareFilters() {
    for segment in segments {
      _ = (segment.titles, segment.extents)
      for number in segment.pages.indices {
        _ = segment.accents(ofPage: number)
        segment.pages[number].text.letGo()
      }
    }
  }
}
