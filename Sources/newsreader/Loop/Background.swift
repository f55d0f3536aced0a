import ArticleStore
import CPlatform
import Reader
import ReadingState
import Synchronization
import TerminalUI
import TextCore

/// Work that may take long, each piece on a thread of its own with a copy of the store; the answers go to the mailbox.
/// What nobody waits for steps back for the screen.
final class Background: Sendable {
  private let mailbox: Mailbox<Message>
  /// Counts the searches for back-links; one that is not the newest any more is given up.
  private let newestBackLinks = Atomic<Int>(0)
  /// The same for counts of the saved filters.
  private let newestCount = Atomic<Int>(0)
  /// The same for questions why a filter leaves nothing.
  private let newestQuestion = Atomic<Int>(0)
  /// The same for counts of the sources.
  private let newestSourceCount = Atomic<Int>(0)

  /// Held by who goes through the whole archive for what is asked later: one at a time, so that a core is left for the
  /// screen. It guards nothing else, but a value without a size would stand where the lock keeps its own.
  private let preparing = Lock(true)

  /// The most saved filters that are counted before they are told of.
  private static let countsAtOnce = 256

  /// The file of the reading state, which nothing that is saved may replace; nil where there is none.
  private let stateFile: String?

  init(mailbox: Mailbox<Message>, stateFile: String? = nil) {
    self.mailbox = mailbox
    self.stateFile = stateFile
  }

  func measureHealth(of store: ArticleStore, problems: [String]) {
    Worker.start(steppingBack: true) { [mailbox] in
      guard let health = ArchiveHealth(store, problems: problems) else { return }
      mailbox.post(.health(health))
    }
  }

  func prepareFilters(of store: ArticleStore) {
    Worker.start(steppingBack: true) { [preparing] in preparing.withLock { _ in store.prepareFilters() } }
  }

  /// Looks at the archive's files anew; that nothing has changed is said where the user asked for it.
  func reload(_ archive: LiveArchive, from store: ArticleStore, isAsked: Bool) {
    Worker.start { [mailbox] in
      _ = archive.reload(from: store, isAsked: isAsked) { look in
        switch look {
        case .same: mailbox.post(.archiveChanged(nil, isAsked: isAsked))
        case .changed(let change): mailbox.post(.archiveChanged(change, isAsked: isAsked))
        case .failed(let why): if isAsked { mailbox.post(.notice("Not read anew: \(why)")) }
        }
      }
    }
  }

  /// Follows the archive's files until told to stop.
  func follow(_ archive: LiveArchive, from store: ArticleStore) -> ArchiveFollower? {
    ArchiveFollower { [mailbox] in
      archive.reload(from: store) { look in
        switch look {
        case .same: break
        case .changed(let change): mailbox.post(.archiveChanged(change, isAsked: false))
        case .failed(let why): mailbox.post(.notice("Not read anew: \(why)"))
        }
      }
    }
  }

  func indexRelated(_ store: ArticleStore) {
    Worker.start(steppingBack: true) { [mailbox, preparing] in
      mailbox.post(.related(preparing.withLock { _ in RelatedIndex(store) }))
    }
  }

  /// How long an article has to be open before all texts are read for it, in milliseconds: whoever goes from one to the
  /// next waits for none of them.
  private static let pauseBeforeBackLinks: Int32 = 100

  func findBackLinks(to article: ArticleIndex, with index: RelatedIndex) {
    let number = newestBackLinks.add(1, ordering: .relaxed).newValue
    Worker.start(steppingBack: true) { [self] in
      let isCancelled = { self.newestBackLinks.load(ordering: .relaxed) != number }
      _ = platform_wait(nil, 0, Background.pauseBeforeBackLinks)
      if isCancelled() { return }
      guard let links = index.backLinks(to: article, isCancelled: isCancelled) else { return }
      mailbox.post(.backLinks(links, to: article, revision: index.revision))
    }
  }

  func readConfiguration(_ path: String, aliases: Aliases, keymap: Keymap) {
    Worker.start { [mailbox] in
      mailbox.post(.configured(ConfigurationPlace.read(path, aliases: aliases, keymap: keymap)))
    }
  }

  /// Lists a folder for a path that is being typed; one that cannot be read has nothing.
  func listFiles(in folder: String) {
    Worker.start { [mailbox] in
      let path = folder.hasPrefix("~/") ? (UserFolder.home() ?? "~") + folder.dropFirst() : folder
      mailbox.post(.filesListed(FileNames(folder: folder, names: OutputFile.names(in: path.isEmpty ? "." : path))))
    }
  }

  /// Writes articles into a file and says how that went.
  func save(_ text: PartsText, in target: SaveTarget) {
    Worker.start { [mailbox, stateFile] in
      let path = target.path.hasPrefix("~/") ? (UserFolder.home() ?? "~") + target.path.dropFirst() : target.path
      if let stateFile, ReadingState.files(of: stateFile).contains(where: { OutputFile.isSame(path, $0) }) {
        mailbox.post(.notice("Not replaced, the reading state is kept there: \(target.path)"))
        return
      }
      do throws(OutputError) {
        try OutputFile.write(text.text(target.format), to: path, replacing: target.isReplacing)
        let what = text.parts.count == 1 ? "Saved" : "Saved \(Counted.text(text.parts.count, "article"))"
        mailbox.post(.told("\(what) in \(target.path)"))
      } catch {
        mailbox.post(.notice(error.isTaken ? "Exists already, :w! replaces it: \(target.path)" : "\(error)"))
      }
    }
  }

  /// Finds out which part of a filter excludes everything; a newer call makes an older one void.
  func explain(_ question: Emptiness.Question, in store: ArticleStore, context: QueryContext) {
    let number = newestQuestion.add(1, ordering: .relaxed).newValue
    Worker.start(steppingBack: true) { [self] in
      let isCancelled = { self.newestQuestion.load(ordering: .relaxed) != number }
      let reason = store.emptyReason(of: question.parts, context: context, isCancelled: isCancelled)
      if !isCancelled() { mailbox.post(.emptinessExplained(reason, question)) }
    }
  }

  /// Makes every such question void.
  func cancelExplaining() { newestQuestion.add(1, ordering: .relaxed) }

  /// Counts the articles of each source that a query finds; a newer call makes an older one void.
  func countSources(of query: Query, in store: ArticleStore, context: QueryContext) {
    let number = newestSourceCount.add(1, ordering: .relaxed).newValue
    Worker.start(steppingBack: true) { [self] in
      let found = store.search(query, pages: 0..<store.pageCount, context: context) {
        self.newestSourceCount.load(ordering: .relaxed) != number
      }
      guard let found else { return }
      mailbox.post(.sourcesCounted(store.counts(of: found), of: query, revision: store.revision))
    }
  }

  /// Counts what each filter finds, one after the other, and tells of a run of them at a time, so that the screen is not
  /// drawn for each of thousands; a newer call makes an older one void.
  func count(_ filters: [NamedFilter], using saved: [String: String], in store: ArticleStore, context: QueryContext) {
    let number = newestCount.add(1, ordering: .relaxed).newValue
    Worker.start(steppingBack: true) { [self] in
      let isCancelled = { self.newestCount.load(ordering: .relaxed) != number }
      for portion in OrderedWork<Void>.doubling(filters.indices, longest: Background.countsAtOnce) {
        var counts: [NamedFilter: Int?] = [:]
        for filter in filters[portion] {
          let query = try? Query.term(.saved(filter.name)).expanded(using: saved)
          let hits = query.flatMap { query in
            store.search(query, pages: 0..<store.pageCount, context: context, isCancelled: isCancelled)
          }
          if isCancelled() { return }
          counts.updateValue(hits?.count, forKey: filter)
        }
        mailbox.post(.savedCounts(counts))
      }
    }
  }
}
