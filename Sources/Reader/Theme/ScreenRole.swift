/// What a part of the screen is, for the theme to give it a style.
package enum ScreenRole: Hashable, Sendable {
  case text, program, faint, title, titleUnfocused, divider
  case cursorRow, cursorRowUnfocused, cursorRowSelected, selected, unread, unreadSource, star, source, position
  case chip, prompt, picked, matched, currentMatch, key, notice, problem
  case passage(TextRole)
}

/// The parts of the screen by the names that `color` has for them.
package enum ScreenElements {
  /// A part, its name, and what it is in a line without full stop.
  package typealias Entry = (name: String, role: ScreenRole, help: String)

  package static let entries: [Entry] = [
    ("text", .text, "What has no other element, and the background"),
    ("program", .program, "The program's name and headings of help"),
    ("faint", .faint, "What matters less, as counts and hints"),
    ("title", .title, "The title of the pane with the focus"),
    ("title-unfocused", .titleUnfocused, "The title of the other pane"),
    ("divider", .divider, "Lines between panes"),
    ("cursor", .cursorRow, "The row the cursor is on"),
    ("cursor-unfocused", .cursorRowUnfocused, "The same while the text has the focus"),
    ("selected", .selected, "Articles or paragraphs that are selected"),
    ("cursor-selected", .cursorRowSelected, "The row the cursor is on while articles are selected"),
    ("unread", .unread, "Headlines of articles that were not opened"),
    ("unread-source", .unreadSource, "Their sources"),
    ("star", .star, "The mark of starred articles"),
    ("source", .source, "Sources"),
    ("position", .position, "The position in the status row"),
    ("chip", .chip, "Filters in force"),
    ("prompt", .prompt, "The sign before what is typed"),
    ("picked", .picked, "What is picked in a prompt or a list"),
    ("match", .matched, "What a search found"),
    ("current-match", .currentMatch, "The match one is at"),
    ("key", .key, "Keys in hints and help"),
    ("notice", .notice, "What just happened"),
    ("problem", .problem, "What went wrong"),
    ("headline", .passage(.headline), "The headline above the text"),
    ("details", .passage(.details), "Source, place and date under it"),
    ("paragraph", .passage(.paragraph), "Paragraphs"),
    ("subhead", .passage(.subhead), "Headings within the text"),
    ("bullet", .passage(.bullet), "Points above the text"),
    ("list", .passage(.list), "Lists"),
    ("quote", .passage(.quote), "Quotations"),
    ("pullquote", .passage(.pullquote), "Sentences set apart"),
    ("tweet", .passage(.tweet), "Posts"),
    ("attribution", .passage(.attribution), "Who said or posted it"),
    ("caption", .passage(.caption), "Captions of pictures"),
    ("related", .passage(.related), "Related headlines"),
    ("missing", .passage(.missing), "Related headlines the archive does not have"),
    ("code", .passage(.code), "Program text"),
    ("note", .passage(.editorNote), "Notes of the editors"),
    ("byline", .passage(.byline), "Bylines"),
    ("comment", .passage(.comment), "Comments of readers"),
    ("furniture", .passage(.furniture), "What belongs to the page and not to the article"),
  ]

  package static func role(named name: String) -> ScreenRole? { entries.first { $0.name == name }?.role }
}
