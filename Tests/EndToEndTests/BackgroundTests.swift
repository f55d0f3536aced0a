import ArticleStore
import CPlatform
import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import Reader
@testable import newsreader

/// What workers post.
@Suite struct BackgroundTests {
  /// Under its own name, by a link, and what is kept beside it.
  @Test func savingReplacesNoStateInUse() throws {
    try withTemporaryFolder { folder in
      let state = folder + "/st.txt"
      for path in [state, state + "-wal"] { try "kept".write(toFile: path, atomically: true, encoding: .utf8) }
      try FileManager.default.createSymbolicLink(atPath: folder + "/link.txt", withDestinationPath: state)
      for name in ["st.txt", "link.txt", "st.txt-wal"] {
        let mailbox = try Mailbox<Message>()
        let parts = PartsText(parts: [], store: ArticleStore(), related: nil)
        let target = SaveTarget(path: folder + "/" + name, format: .text, isReplacing: true)
        Background(mailbox: mailbox, stateFile: state).save(parts, in: target)
        _ = platform_wait([mailbox.descriptor], 1, 60_000)
        let texts = mailbox.takeAll().map { message in if case .notice(let text) = message { text } else { "" } }
        #expect(texts == ["Not replaced, the reading state is kept there: \(folder)/\(name)"])
      }
      #expect(try String(contentsOfFile: state, encoding: .utf8) == "kept")
    }
  }

  @Test func thousandsOfSavedFiltersComeInFewMessages() throws {
    let mailbox = try Mailbox<Message>()
    let filters = (0..<10_000).map { NamedFilter(name: "f\($0)", query: "korea") }
    let saved = Dictionary(uniqueKeysWithValues: filters.map { ($0.name, $0.query) })
    Background(mailbox: mailbox).count(filters, using: saved, in: ArticleStore(), context: QueryContext())
    var (messages, counted) = (0, 0)
    while counted < filters.count, platform_wait([mailbox.descriptor], 1, 60_000).readable == 1 {
      for case .savedCounts(let counts) in mailbox.takeAll() {
        messages += 1
        counted += counts.count
      }
    }
    #expect(counted == filters.count && messages < 200, "\(messages) messages")
  }
}
