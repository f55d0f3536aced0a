internal import TextCore

/// A remark by whoever edited or collected the articles.
enum EditorNote {
  private static let labels: [StaticString] = [
    "editor's note", "editor’s note", "editors' note", "editors’ note", "editor note", "note by the editor",
    "note from the editor", "note to readers", "editorial note", "ed. note", "ed's note", "ed.",
  ]

  /// Whether a paragraph is announced as such: `Editor's note: …`, `[Note by the editor: …]`.
  static func begins(_ line: ByteView) -> Bool {
    var view = line
    while view[0] == 0x28 || view[0] == 0x5B || view[0] == 0x2A || view[0] == 0x5F { view = view.dropping(first: 1) }
    guard view[0] | 0x20 == 0x65 || view[0] | 0x20 == 0x6E else { return false }
    return labels.contains { label in
      let behind = view[label.utf8CodeUnitCount]
      return view.hasCaselessPrefix(label) && (behind == 0x3A || behind == 0x5D || behind == 0x29 || behind == 0x2A)
    }
  }
}

extension BlockReader {
  /// A note is one line, or where lines are broken at a measure as many as stand together.
  mutating func readEditorNote() {
    var last = line
    while habit.isWrapped, last + 1 < end, page.gap(before: last + 1) == 0,
      !page.lines[last + 1].hasAny([.source, .via, .divider, .date])
    {
      last += 1
    }
    add(.editorNote, through: last, rule: "remark of the editor")
  }
}
