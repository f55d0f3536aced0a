import ArgumentParser
import ArticleStore
import ReadingState

extension StatePlace {
  /// What is kept; nil where nothing is. A state that does not exist yet is not begun for it; one that cannot be read is
  /// told of and ends the command.
  func record() throws(ExitCode) -> ReadingRecord? {
    guard let path, OutputFile.exists(path) else { return nil }
    do {
      return try ReadingState.read(path).record()
    } catch {
      complain("\(error)")
      throw ExitCode(ExitStatus.trouble)
    }
  }
}

extension ReadingState {
  /// Opens a file for the commands that only read. What was done about a damaged one is told of, and that one is of a
  /// newer version; that it cannot be written otherwise is no matter to them.
  static func read(_ path: String) throws(ReadingStateError) -> ReadingState {
    let (state, obstacle) = try ReadingState.toRead(path)
    if let setAside = state.setAside { complain("\(setAside)") }
    if case .newerSchema? = obstacle, let obstacle { complain("\(obstacle)") }
    return state
  }
}
