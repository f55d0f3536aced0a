import ArgumentParser
import ArticleStore
import ReadingState

extension StatePlace {
  /// What is kept; nil where nothing is. A state that does not exist yet is not begun for it; one that cannot be read is
  /// told of and ends the command.
  func record() throws(ExitCode) -> ReadingRecord? {
    guard let path, OutputFile.exists(path) else { return nil }
    do {
      return try read(path).record()
    } catch {
      complain("\(error)")
      throw ExitCode(ExitStatus.trouble)
    }
  }

  /// Opens the file that is there for the commands that only read, and leaves a damaged one where it is. That one is of
  /// a newer version is told of; that it cannot be written otherwise is no matter to them.
  func read(_ path: String) throws(ReadingStateError) -> ReadingState {
    let (state, obstacle) = try ReadingState.toRead(path, isNamed: isNamed)
    if case .newerSchema? = obstacle, let obstacle { complain("\(obstacle)") }
    return state
  }
}
