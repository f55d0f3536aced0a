import ArticleStore
import CPlatform
import Reader
import TerminalUI
import Testing

@testable import newsreader

/// What workers post.
@Suite struct BackgroundTests {
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
