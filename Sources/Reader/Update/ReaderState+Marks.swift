import ArticleStore
import NewsArchive
import Screen

extension ReaderState {
  /// Waits for the letter of a mark; `jump` only where there is somewhere to go.
  mutating func expectLetter(_ request: LetterRequest) {
    switch request {
    case .setMark: if !hasArticles() { return }
    case .jump:
      guard !kept.record.marks.isEmpty || jumpedFrom != nil else {
        tell("No mark is set" + (label(for: .setMark).map { "; \($0) and a letter set one" } ?? ""))
        return
      }
    }
    awaited = request
  }

  /// Takes the key that was waited for. Esc, and whatever is no letter, gives it up.
  mutating func take(letter press: KeyPress, for request: LetterRequest) {
    awaited = nil
    guard case .character(let letter) = press.key, press.modifiers.isEmpty else { return }
    if request == .jump, letter == "'" || letter == "`" {
      jumpBack()
    } else if !letter.isLetter && !letter.isNumber {
      tell("A mark is a letter or a digit")
    } else if request == .setMark {
      setMark(letter)
    } else {
      jump(to: letter)
    }
  }

  /// The article a command is about, and in the text its block at the top of the pane.
  private var place: ReadingPlace? {
    guard let subject else { return nil }
    guard focus == .reading else { return ReadingPlace(article: store.id(of: subject), paragraph: nil) }
    let block = pane.open.flatMap { $0.index == subject ? pane.progress?.block : nil } ?? 1
    return ReadingPlace(article: store.id(of: subject), paragraph: block - 1)
  }

  private mutating func setMark(_ letter: Character) {
    guard let place, let subject else { return }
    let old = kept.record.marks[letter]
    guard place != old else {
      tell("\(letter) marks this place already")
      return
    }
    perform("mark \(letter) at “\(store.title(of: subject))”", [.marked(letter, from: old, to: place)])
    tell("Marked \(letter) " + (place.paragraph.map { "at \(symbols.paragraph)\($0 + 1)" } ?? "in the list"))
  }

  /// Takes marks away, each named by its letter.
  mutating func unmark(_ letters: String) {
    let known = Set(letters.filter { kept.record.marks[$0] != nil }).sorted()
    guard !known.isEmpty else {
      notice = Notice(text: "unmark: no such mark is set", isProblem: true)
      return
    }
    let names = known.map { String($0) }.joined(separator: " ")
    perform("take off mark \(names)", known.map { .marked($0, from: kept.record.marks[$0], to: nil) })
    tell("Mark \(names) taken off")
  }

  private mutating func jump(to letter: Character) {
    guard let mark = kept.record.marks[letter] else {
      tell("\(letter) is not set")
      return
    }
    go(to: mark, named: "\(letter)")
  }

  private mutating func jumpBack() {
    guard let from = jumpedFrom else {
      tell("No jump was made yet")
      return
    }
    go(to: from, named: "That")
  }

  private mutating func go(to target: ReadingPlace, named name: String) {
    guard let article = store.index(of: target.article) else {
      tell("\(name) is in an article that is not in this archive")
      return
    }
    jumpedFrom = place
    // A headline that the filter hides can only be read.
    if target.paragraph == nil, let position = list.results.position(of: article) {
      overlay = nil
      focusPane(.list)
      list.moveCursor(to: position)
      return
    }
    if let subject { trail.leave(subject) }
    go(to: article)
    if let paragraph = target.paragraph { pane.scroll(toParagraph: paragraph) }
  }

  // MARK: - Positions

  /// Goes to where the open article was left in an earlier run, if it still stands at its start.
  mutating func resume() {
    guard let open = pane.open, pane.viewport.top == 0 else { return }
    if let position = kept.record.positions[open.article.id] { pane.resume(at: position) }
  }

  /// Says where the text goes on, once, when an article that was left there gets the focus. What becomes known of it
  /// only then may still move it: that stands there as long as nothing else is said.
  mutating func sayResumed() {
    let resumed = pane.resumed
    if resumed?.article != saidResumed?.article { saidResumed = nil }
    guard focus == .reading else { return }
    defer { saidResumed = resumed }
    guard let resumed, resumed != saidResumed else { return }
    guard saidResumed == nil ? notice == nil : notice?.text == saidResumed.map(text) else { return }
    tell(text(resumed))
  }

  private func text(_ resumed: PaneState.Resumption) -> String {
    "resumed at " + (resumed.block.map { "\(symbols.paragraph)\($0)" } ?? "the end")
  }

  /// Notes where the article that is being read stands. A position is a paragraph, and it is noted when that changes,
  /// or when the end comes in sight: no run through the text writes more than it has paragraphs.
  mutating func notePosition() {
    guard focus == .reading, prompt == nil, let open = pane.open else { return }
    let old = kept.record.positions[open.article.id]
    let new = pane.position
    guard old?.paragraph != new?.paragraph || (old?.percent == 100) != (new?.percent == 100) else { return }
    note(.left(open.article.id, from: old, to: new))
  }
}
