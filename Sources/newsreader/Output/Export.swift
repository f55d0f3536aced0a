import ArgumentParser
import ArticleStore
import NewsArchive

/// The forms articles are written in for other programs.
enum ArticleFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, markdown, csv
}

/// `newsreader export`
enum Export {
  /// Writes the articles one after the other to standard output.
  static func stream(_ format: ArticleFormat, paths: [String], selection: Selection) -> Int32 {
    let archive = Archive.readAll(paths)
    let found = selection.articles(in: archive.store)
    var related = RelatedArticles(archive.store)
    var output = StandardOutput()
    for (place, index) in found.enumerated() {
      guard !output.isClosed else { break }
      output.write(text(of: index, in: archive.store, format, isFirst: place == 0, &related))
    }
    return output.end(archive.status(found: !found.isEmpty))
  }

  /// An article as it stands in the stream, with what parts it from the one before or opens the stream.
  private static func text(
    of index: ArticleIndex, in store: ArticleStore, _ format: ArticleFormat, isFirst: Bool,
    _ related: inout RelatedArticles
  ) -> String {
    let article = store.article(index)
    return switch format {
    case .jsonl: ArticleJSON.line(for: article, related: related.targets(of: article, at: index)) + "\n"
    case .markdown: (isFirst ? "" : "\n") + ArticleMarkdown.text(for: article)
    case .csv: (isFirst ? ArticleCSV.header + "\r\n" : "") + ArticleCSV.line(for: article) + "\r\n"
    }
  }

  /// Writes each article into a Markdown file of its own. Nothing is written where a file would have to be replaced
  /// that may not be.
  static func folder(_ folder: String, replacing: Bool, paths: [String], selection: Selection) -> Int32 {
    let archive = Archive.readAll(paths)
    let found = selection.articles(in: archive.store)
    guard !found.isEmpty else { return archive.status(found: false) }
    var names = ExportNames()
    let files = found.map { (article: $0, path: folder + "/" + names.next(for: $0, in: archive.store)) }
    if !replacing {
      let present = files.filter { OutputFile.exists($0.path) }
      if let first = present.first {
        let more = present.count > 1 ? " (and \(present.count - 1) more)" : ""
        complain("\(first.path)\(more): exists already: nothing was written; --force replaces files")
        return ExitStatus.trouble
      }
    }
    do {
      try OutputFile.makeFolder(folder)
      for file in files {
        try OutputFile.write(
          ArticleMarkdown.text(for: archive.store.article(file.article)), to: file.path, replacing: replacing)
      }
    } catch {
      complain(error.description)
      return ExitStatus.trouble
    }
    return archive.status(found: true)
  }
}

/// Finds what related headlines mean; the index over all titles is made when the first of them comes.
private struct RelatedArticles {
  private let store: ArticleStore
  private var index: RelatedIndex?

  init(_ store: ArticleStore) { self.store = store }

  /// The article each related headline means, by its place in the blocks.
  mutating func targets(of article: Article, at place: ArticleIndex) -> [Int: ArticleID] {
    guard article.blocks.contains(where: { $0.kind == .related }) else { return [:] }
    let index = self.index ?? RelatedIndex(store)
    self.index = index
    var targets: [Int: ArticleID] = [:]
    for link in index.links(of: place) { targets[link.block] = link.target.map { store.outline($0).id } }
    return targets
  }
}
