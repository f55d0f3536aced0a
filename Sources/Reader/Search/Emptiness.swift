package import ArticleStore

/// Why a filter leaves nothing: asked for once, answered at once or, where texts have to be read, by a worker.
package struct Emptiness: Equatable, Sendable {
  /// The parts of a filter that must all hold, in the state of the store they are asked of.
  package struct Question: Equatable, Sendable {
    package let parts: [Query]
    let revision: Int
    let record: ReadingRecord?
  }

  package let question: Question
  /// The parts as they were written.
  let texts: [String]
  /// Nil while it is not known.
  package internal(set) var reason: EmptyResult?

  /// Lines that name the part that excludes everything; none while there is none to name.
  var lines: [String] {
    guard let reason, let part = reason.part, texts.indices.contains(part) else { return [] }
    let rest = Counted.text(reason.countWithout, "article")
    if reason.countWithout == 0 { return ["\(texts[part]) alone matches nothing,", "nor does the rest."] }
    return reason.isEmptyAlone
      ? ["\(texts[part]) alone matches nothing;", "without it \(rest)."]
      : ["Without \(texts[part])", "there would be \(rest)."]
  }
}

extension ReaderState {
  /// Finds out why the list is empty, where the filter is to blame.
  mutating func explainEmptiness() {
    guard list.count == 0, store.count > 0, search?.isDone != false, !filter.isEmpty else {
      if emptiness != nil { outbox.append(.cancelExplaining) }
      emptiness = nil
      return
    }
    let parts = filter.parts
    let question = Emptiness.Question(
      parts: parts.map(\.query), revision: store.revision,
      record: parts.contains { $0.query.asksForReading } ? kept.record : nil)
    guard emptiness?.question != question else { return }
    let isQuick = !parts.contains { $0.query.readsText }
    emptiness = Emptiness(
      question: question, texts: parts.map(\.text),
      reason: isQuick ? store.emptyReason(of: question.parts, context: context) : nil)
    if !isQuick { outbox.append(.explainEmptiness(question)) }
  }

  /// Takes in the answer, if it is still asked for.
  mutating func take(_ reason: EmptyResult?, of question: Emptiness.Question) {
    if emptiness?.question == question { emptiness?.reason = reason }
  }
}
