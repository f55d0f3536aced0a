/// Why the state cannot be read or written; each names the file.
package enum ReadingStateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or its folder cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The content is no database, or a broken one.
  case damaged(path: String, reason: String)
  /// A newer version of the program wrote it.
  case newerSchema(path: String, version: Int)
  /// The file that was named is something else, not a damaged state.
  case noState(path: String)
  /// It is the database of another program.
  case foreign(path: String)
  /// Another program held it for longer than one waits.
  case busy(path: String)
  /// Anything else that SQLite reports, such as a full disk.
  case failed(path: String, reason: String)

  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): cannot open the reading state: \(reason)"
    case .damaged(let path, let reason): "\(path): the reading state is damaged: \(reason)"
    case .newerSchema(let path, let version): "\(path): written by a newer version (schema \(version)); it is only read"
    case .noState(let path): "\(path): is no reading state; it is left as it is"
    case .foreign(let path): "\(path): belongs to another program"
    case .busy(let path): "\(path): in use by another program"
    case .failed(let path, let reason): "\(path): cannot keep the reading state: \(reason)"
    }
  }
}
