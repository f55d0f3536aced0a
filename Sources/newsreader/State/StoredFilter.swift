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
      let record = try place.read(path).record()
      guard record.filters[name] != nil else { return .failure(unknown) }
      let query = try Query.term(.saved(name)).expanded(using: record.filters)
      return .success(StoredFilter(query: query, reading: record))
    } catch let error as SavedFilterError {
      return .failure(Problem(text: "\(error)"))
    } catch {
      return .failure(Problem(text: "\(error)"))
    }
  }
}
