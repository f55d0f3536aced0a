import ArticleStore
import Benchmark
import NewsArchive
import Reader
import Screen
import TextCore

// One number for each thing that is done often; `Scripts/compare-peers` says how that feels beside other programs.

benchmark("cut a page of 20 articles") {
  let text = Archive.thousand.texts[0]
  _ = Page(path: "page.txt", file: FileBytes(text), aliases: SourceAliases())
}

benchmark("append 1,000 articles to a store") {
  var store = ArticleStore()
  for page in Archive.thousand.pages { store.append(page) }
}

benchmark("parse a query") {
  _ = try? Query.parse(#"source:quay,morrow date:1995..2005 ("grain market" OR tariff) -storm is:unread"#)
}

benchmark("filter 10,000 articles by headline") {
  let query = (try? Query.parse("title:museum")) ?? .everything
  _ = Archive.tenThousand.store.results(query, order: .file, context: QueryContext())
}

benchmark("search the texts of 10,000 articles") {
  let store = Archive.tenThousand.store
  _ = store.search(Query.typed("zeppelin"), pages: 0..<store.pageCount, context: QueryContext())
}

benchmark("open the next article and wrap it") {
  var state = Opened.reading
  for key: KeyPress in [KeyPress(.enter), KeyPress(.character("J"))] { _ = state.update(.input(.key(key))) }
}

benchmark("draw a frame at 120 × 40") {
  _ = ReaderView.frame(Opened.reading)
}

benchmark("a step down the list") {
  var state = Opened.reading
  _ = state.update(.input(.key(KeyPress(.down))))
}

/// A reader with an archive open.
struct Opened {
  static let reading = Opened().state
  let state: ReaderState

  init() {
    var state = ReaderState(size: Size(columns: 120, rows: 40), traits: TerminalTraits(colors: 256, isUnicode: true))
    let pages = Archive.thousand.pages
    _ = state.update(.loaded(pages, progress: LoadProgress(filesRead: pages.count, filesInAll: pages.count)))
    _ = state.update(.loadingFinished(problems: []))
    self.state = state
  }
}

Benchmark.main()
