internal import NewsArchive

extension ArticleStore {
  /// Makes what the first filter by title and the first search would have to make; copies of the store share it. Meant
  /// for a worker when loading ends. O(text).
  package func prepareFilters() {
    for segment in segments { _ = segment.titles }
    for segment in segments {
      for number in segment.pages.indices { _ = segment.texts(ofPage: number) }
    }
  }
}
