extension ArticleStore {
  /// Makes what the first filter by title would have to make; copies of the store share it. Meant for a worker when
  /// loading ends. `isCancelled` is asked every some thousand articles. O(length of the titles).
  package func prepareTitles(isCancelled: () -> Bool = { false }) {
    for segment in segments where !isCancelled() { _ = segment.titles }
  }
}
