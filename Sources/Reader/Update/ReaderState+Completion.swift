import ArticleStore

extension ReaderState {
  /// What can stand at the caret of the command prompt; nil where no such prompt is open, or its caret is not at the
  /// end.
  package var completion: Completion? {
    guard let prompt, prompt.scope == .command else { return nil }
    if let completion = prompt.completion { return completion }
    guard prompt.editor.beforeCaret == prompt.editor.text else { return nil }
    return Completion(prompt.editor.text, names: completionNames(prompt))
  }

  private func completionNames(_ prompt: Prompt) -> CompletionNames {
    CompletionNames(
      mode: focus == .list ? .list : .reading, aliases: aliases, settings: settings,
      savedFilters: savedFilters, store: store, record: prompt.record, files: fileNames)
  }

  /// Asks for the names of the folder that a path is being typed of, once while the prompt is open.
  mutating func askForFiles() {
    guard let prompt, prompt.scope == .command else {
      fileNames = nil
      askedFolder = nil
      return
    }
    guard prompt.completion == nil,
      let folder = Completion.folder(in: prompt.editor.text, names: completionNames(prompt)), folder != askedFolder
    else { return }
    askedFolder = folder
    outbox.append(.listFiles(folder))
  }

  /// Takes in the names of a folder, if they are still asked for.
  mutating func take(_ names: FileNames) {
    if names.folder == askedFolder { fileNames = names }
  }

  /// Writes a candidate by its place, and begins the next word behind it.
  mutating func complete(place: Int) {
    guard var current = prompt, var completion, completion.candidates.indices.contains(place) else { return }
    completion.picked = place
    let text = completion.completed
    current.editor = LineEditor(text.hasSuffix(":") || text.hasSuffix("/") ? text : text + " ")
    current.completion = nil
    current.historyPlace = nil
    prompt = current
  }

  /// Writes the next or previous candidate; behind the last one, and before the first, stands what was typed. One that
  /// is alone is taken, and the next word begins.
  mutating func complete(by step: Int) {
    guard var current = prompt, var completion, !completion.candidates.isEmpty else { return }
    let count = completion.candidates.count
    if count == 1, completion.picked == nil {
      completion.picked = 0
      let text = completion.completed
      current.editor = LineEditor(text.hasSuffix(":") || text.hasSuffix("/") ? text : text + " ")
      current.completion = nil
    } else {
      // One place more than there are candidates: that of what was typed.
      let place = ((completion.picked ?? (step > 0 ? -1 : count)) + step + count + 1) % (count + 1)
      completion.picked = place == count ? nil : place
      current.editor = LineEditor(completion.completed)
      current.completion = completion.picked == nil ? nil : completion
    }
    current.historyPlace = nil
    prompt = current
  }
}
