import ArgumentParser
import ArticleStore
import CPlatform
import NewsArchive
import Reader

/// Which articles a command is about, and in what order.
struct Selection {
  /// Text as the source prompt takes it; nil for all sources.
  var filter: String?
  /// The query as it was written.
  var queryText = ""
  var query = Query.everything
  var order = SortOrder.file
  /// The day that `today` in the query means.
  var today = SystemDay.today
  /// What the reader did, where a saved filter asks for it.
  var reading: (any ReadingFacts)?

  /// Keeps only what a query finds as well. What is none is told of, by the option it was given with, and ends the
  /// command.
  mutating func add(_ text: String, option: String) throws(ExitCode) {
    do throws(QueryError) {
      query = .and([query, try Query.parse(text)])
    } catch {
      throw QueryComplaint(error, in: text, option: option).end()
    }
    queryText = queryText.isEmpty ? text : "(\(queryText)) (\(text))"
  }

  /// Lets the query ask what was read, starred and tagged, and use saved filters. One that uses a filter that is not
  /// there is told of and ends the command.
  mutating func consult(_ place: StatePlace) throws(ExitCode) {
    guard query.asksForReading else { return }
    let record = try place.record()
    reading = record
    guard query.usesSaved else { return }
    let saved = record?.filters ?? [:]
    do throws(QueryError) {
      query = try Query.parse(queryText, using: saved)
    } catch {
      throw QueryComplaint(error, in: queryText, option: "--query").end()
    }
    do throws(SavedFilterError) {
      query = try query.expanded(using: saved)
    } catch {
      complain("--query: \(error)")
      throw ExitCode(ExitStatus.trouble)
    }
  }

  /// Keeps only what a saved filter finds as well.
  mutating func narrow(to saved: StoredFilter?) {
    guard let saved else { return }
    query = .and([query, saved.query])
    reading = saved.reading
  }

  /// The articles of a store. A source that is not there finds nothing.
  func articles(in store: ArticleStore) -> [ArticleIndex] {
    let sources = filter.flatMap { SourceTerms.filter($0, in: store).query } ?? .everything
    return store.results(.and([sources, query]), order: order, context: QueryContext(today: today, reading: reading))
      .articles
  }
}

/// The clock of the system, as a calendar of days.
enum SystemDay {
  /// Today in the user's time zone; nil where the clock cannot be read.
  static var today: ArticleDate? {
    var day = platform_day()
    guard platform_today(&day) else { return nil }
    return ArticleDate(year: Int(day.year), month: Int(day.month), day: Int(day.day), certainty: .stated)
  }
}

/// A text that is no query, as it is told on standard error.
struct QueryComplaint {
  /// What was expected and where, for the line that names the program.
  let message: String
  /// The text, and a caret under the place.
  let details: [String]

  init(_ error: QueryError, in text: String, option: String) {
    let said = "\(option): \(error)"
    message = said.count > QueryComplaint.longestMessage ? said.prefix(QueryComplaint.longestMessage) + "…" : said
    let characters = Array(text)
    let place = min(error.column - 1, characters.count)
    // A text may be as long as a command line: what matters is what stands around the place.
    let start = max(0, place - QueryComplaint.surroundings)
    let end = min(characters.count, place + QueryComplaint.surroundings)
    let before = (start > 0 ? "…" : "") + PlainText.clean(String(characters[start..<place]))
    let after = PlainText.clean(String(characters[place..<end])) + (end < characters.count ? "…" : "")
    details = ["  " + before + after, "  " + String(repeating: " ", count: PlainText.columns(before)) + "^"]
  }

  /// Characters shown on either side of the place, as far as there are so many.
  private static let surroundings = 100
  private static let longestMessage = 1_000

  /// Tells of it, and gives how the command ends.
  func end() -> ExitCode {
    complain(message, details: details)
    return ExitCode(ExitStatus.trouble)
  }
}
