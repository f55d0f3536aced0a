package import ArticleStore
package import Screen

/// One line of the command language, understood: what the prompt, the configuration file and keys can ask for.
package indirect enum Statement: Equatable, Sendable {
  /// A blank line or a comment.
  case nothing
  case run(Command, count: Int?)
  case filter(Query)
  case sort(SortOrder)
  case save(String)
  case unsave(String)
  case load(String)
  case listSaved
  /// Puts tags on the article and takes others off, as the prompt for tags does.
  case tag(String)
  /// Takes away the marks of these letters.
  case unmark(String)
  case set(ReaderOption, OptionValue)
  /// Sets an option of the text for articles of a source.
  case setFor(source: String, ReaderOption, OptionValue)
  /// Says what an option is set to.
  case show(ReaderOption)
  case bind(Mode, [KeyPress], KeyAction)
  case unbind(Mode, [KeyPress])
  case color(ScreenRole, Look)
  case alias(name: String, text: String)
  /// Gives the articles to a program with these arguments.
  case pipe([String])
  case write(SaveTarget)
  /// Reads a configuration file.
  case source(String)
}

/// Names the user gave to commands.
package struct Aliases: Equatable, Sendable {
  /// A name and the beginning of the line it stands for.
  private var all: [Alias] = []

  private struct Alias: Equatable, Sendable {
    let name: String
    let text: String
  }

  package init() {}

  /// In alphabetical order.
  package var names: [String] { all.map(\.name).sorted() }

  package subscript(name: String) -> String? { all.first { $0.name == name }?.text }

  mutating func add(_ name: String, _ text: String) {
    all.removeAll { $0.name == name }
    all.append(Alias(name: name, text: text))
  }
}
