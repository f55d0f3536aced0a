internal import TextCore

extension Page {
  /// Cuts below this confidence, in percent, are worth a look.
  package static let unsureConfidence = 50

  /// A note for each article without a headline and for each cut that may be wrong. Made when asked for, so that an
  /// archive of many such pages costs nothing. O(articles).
  package var cutNotes: [Diagnostic] {
    outlines.flatMap { outline -> [Diagnostic] in
      var notes: [Diagnostic] = []
      let lines = outline.firstLine...outline.lastLine
      if outline.headline.isEmpty {
        notes.append(
          Diagnostic(
            .note, file: path, lines: lines, rule: "no headline",
            message: "no line here reads as a headline; the first words stand in for it"))
      }
      if outline.confidence < Page.unsureConfidence {
        notes.append(
          Diagnostic(
            .note, file: path, lines: lines, rule: "low confidence",
            message: "the article may begin or end elsewhere: \(outline.confidence)% sure"))
      }
      return notes
    }
  }
}
