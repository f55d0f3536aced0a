import ArticleStore
import CPlatform
import ReadingState

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A saved filter together with what it needs to know of the reader.
struct StoredFilter {
  let query: Query
  let reading: ReadingRecord

  /// Why there is none, one line.
  struct Problem: Error {
    let text: String
  }

  /// Looks a saved filter up. A state that does not exist yet is not begun for it.
  static func named(_ name: String, in place: StatePlace) -> Result<StoredFilter, Problem> {
    let unknown = Problem(text: "no filter is saved as \(name): :save NAME in the program saves the one in force")
    guard let path = place.path, access(path, F_OK) == 0 else { return .failure(unknown) }
    do {
      let database = try ReadingState(path: path)
      if let setAside = database.setAside { complain("\(setAside)") }
      let record = try database.record()
      guard let filter = record.filters[name] else { return .failure(unknown) }
      return .success(StoredFilter(query: try Query.parse(filter), reading: record))
    } catch let error as QueryError {
      return .failure(Problem(text: "the filter saved as \(name): column \(error.column): expected \(error.expected)"))
    } catch {
      return .failure(Problem(text: "\(error)"))
    }
  }
}
