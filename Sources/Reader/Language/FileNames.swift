/// The names of what a folder has, for the completion of paths.
package struct FileNames: Equatable, Sendable {
  /// As it was typed, up to the last slash; empty for the working folder.
  package let folder: String
  /// Those of folders end with a slash.
  package let names: [String]

  package init(folder: String, names: [String]) {
    self.folder = folder
    self.names = names
  }

  /// The folder of a path that is being typed, as it is written.
  static func folder(of typed: String) -> String {
    typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
  }
}

extension CompletionNames {
  /// The folder whose names complete the word that is typed behind others; nil where none do.
  func folder(after words: [String], typed: String) -> String? {
    guard let (kind, words) = argument(after: words), takesPath(kind, after: words, typed: typed) else { return nil }
    return FileNames.folder(of: typed)
  }

  /// The paths there are; of those that begin with a dot only where one was typed.
  func files(_ kind: ArgumentKind, after words: [String], typed: String) -> [Completion.Candidate] {
    let folder = FileNames.folder(of: typed)
    guard takesPath(kind, after: words, typed: typed), let files, files.folder == folder else { return [] }
    let showsHidden = typed.dropFirst(folder.count).first == "."
    return files.names.filter { showsHidden || !$0.hasPrefix(".") }
      .map { Completion.Candidate(Words.quoted(folder + $0)) }
  }

  /// What runs is found by its name; only behind it, or where a slash says so, stand files.
  private func takesPath(_ kind: ArgumentKind, after words: [String], typed: String) -> Bool {
    guard typed.first != "\"", typed.first != "'" else { return false }
    return kind == .file || kind == .program && (words.count > 1 || typed.contains("/"))
  }
}
