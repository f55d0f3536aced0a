import ArticleStore

extension ReaderState {
  /// Opens the source prompt with the filter in force as its text.
  mutating func openPrompt() {
    prompt = SourcePrompt(filter: filter, list: list)
  }

  /// Changes the prompt's text; the list follows.
  mutating func editPrompt(_ edit: (inout LineEditor) -> Void) {
    guard var current = prompt else { return }
    var editor = current.editor
    edit(&editor)
    let addsTerm = editor.text == current.editor.text + ","
    if addsTerm, current.picked != nil {
      current.settlePick(in: store)
      editor = current.editor
      editor.moveToEnd()
      editor.insert(",")
    }
    current.editor = editor
    current.picked = nil
    prompt = current
    apply(current.filter(in: store))
  }

  /// Moves the caret; what is picked stays only while the term stays.
  mutating func moveCaret(_ move: (inout LineEditor) -> Void) {
    guard var current = prompt else { return }
    current.settlePick(in: store)
    move(&current.editor)
    prompt = current
  }

  /// Picks the next or previous of the sources that match; before the first none is picked.
  mutating func pick(by step: Int) {
    guard var current = prompt else { return }
    let count = current.matches(in: store).count
    guard count > 0 else { return }
    let place = (current.picked ?? -1) + step
    current.picked = place < 0 ? nil : min(place, count - 1)
    prompt = current
    apply(current.filter(in: store))
  }

  /// Keeps what the prompt stands for; an empty prompt clears the filter, one that matches nothing stays open.
  mutating func acceptPrompt() {
    guard var current = prompt else { return }
    startFilter = nil
    current.settlePick(in: store)
    if let unknown = current.unmatched(in: store).first {
      prompt = current
      notice = Notice(text: "No source matches “\(unknown)”", isProblem: true)
      return
    }
    prompt = nil
    apply(current.filter(in: store))
  }

  /// Puts filter, list, cursor and scroll back exactly as they were before the prompt.
  mutating func cancelPrompt() {
    guard let current = prompt else { return }
    prompt = nil
    filter = current.previousFilter
    list = current.previousList
    if list.results.revision != store.revision { refreshResults(keeping: list.selected) }
  }

  mutating func clearFilter() {
    guard !filter.isEmpty else {
      notice = Notice(text: "There is no filter to clear", isProblem: false)
      return
    }
    startFilter = nil
    apply(SourceFilter())
  }

  /// Puts a filter in force. While the prompt is open the cursor stays as near as can be to where it was before.
  private mutating func apply(_ new: SourceFilter) {
    filter = new
    refreshResults(keeping: prompt?.previousList.selected ?? list.selected)
  }

  /// Finds anew what the filter leaves.
  mutating func refreshResults(keeping article: ArticleIndex?) {
    list.replace(store.results(filter.query), keeping: article)
  }
}
