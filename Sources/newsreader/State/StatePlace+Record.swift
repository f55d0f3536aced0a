import ArgumentParser
import ArticleStore
import ReadingState

extension StatePlace {
  /// What is kept; nil where nothing is. A state that does not exist yet is not begun for it; one that cannot be read is
  /// told of and ends the command.
  func record() throws(ExitCode) -> ReadingRecord? {
    guard let path, OutputFile.exists(path) else { return nil }
    do {
      let database = try ReadingState(path: path)
      if let setAside = database.setAside { complain("\(setAside)") }
      return try database.record()
    } catch {
      complain("\(error)")
      throw ExitCode(ExitStatus.trouble)
    }
  }
}
