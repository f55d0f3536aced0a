import Screen

/// Reads configuration files: each line a statement. Does no I/O itself: who opens files is told.
package struct ConfigurationReader {
  /// The text of a file. Throws a line for the user without the path: `no such file`.
  package typealias Opener = (_ path: String) throws(Refusal) -> String

  /// Why a file is not read.
  package struct Refusal: Error, Equatable, Sendable {
    package let text: String
    package let isMissing: Bool

    package init(_ text: String, isMissing: Bool = false) {
      self.text = text
      self.isMissing = isMissing
    }
  }

  private let home: String?
  private let open: Opener
  private let keymap: Keymap
  private var aliases: Aliases
  private var configuration = Configuration()
  /// The files that are being read, the one that began it first.
  private var files: [String] = []
  /// How many were read in all.
  private var filesRead = 0

  /// `home` is what `~/` stands for; `aliases` and `keymap` are what there is beforehand.
  package init(
    home: String?, aliases: Aliases = Aliases(), keymap: Keymap = .standard, open: @escaping Opener
  ) {
    self.home = home
    self.keymap = keymap
    self.aliases = aliases
    self.open = open
  }

  /// Reads a file and those it names with `source`. One that is missing is a problem unless `isOptional`. O(size).
  package mutating func read(_ path: String, isOptional: Bool = false) -> Configuration {
    let path = resolved(path) ?? path
    do {
      let text = try open(path)
      take(text, file: path)
    } catch {
      if !error.isMissing || !isOptional {
        configuration.problems.append(Configuration.Problem(file: path, text: error.text))
      }
    }
    return configuration
  }

  private mutating func take(_ text: String, file: String) {
    files.append(file)
    filesRead += 1
    // Editors of other systems put a byte order mark at the start.
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      do {
        try take(line: String(line))
      } catch {
        let place = Configuration.Problem.Place(line: index + 1, column: error.column)
        configuration.problems.append(
          Configuration.Problem(file: file, place: place, text: "expected " + error.expected))
      }
    }
    files.removeLast()
  }

  private mutating func take(line: String) throws(LanguageError) {
    let statement = try Statement.parse(line, aliases: aliases, isBound: { [self] in isBound($1, in: $0) })
    switch statement {
    case .nothing: return
    case .set, .setFor, .color, .bind, .unbind, .filter, .sort: configuration.statements.append(statement)
    case .alias(let name, let text):
      aliases.add(name, text)
      configuration.statements.append(statement)
    case .source(let path): try take(source: path, line: line)
    case .run, .show, .save, .unsave, .load, .listSaved, .tag, .unmark, .pipe, .write:
      let names = VerbTable.entries.filter(\.isForFiles).map(\.verb.name).joined(separator: ", ")
      throw LanguageError(column: 1, expected: "a statement for files: \(names)")
    }
  }

  /// Whether keys do something where the reading of files is. What does something at first may be taken away again, as
  /// a file can be read twice.
  private func isBound(_ keys: [KeyPress], in mode: Mode) -> Bool {
    Keymap.standard.isBound(keys, in: mode) || configuration.keymap(over: keymap).isBound(keys, in: mode)
  }

  private mutating func take(source path: String, line: String) throws(LanguageError) {
    let column = Words(line).column(of: 1)
    guard let path = resolved(path) else {
      throw LanguageError(column: column, expected: "a path; there is no home folder that ~ could stand for")
    }
    let plain = ConfigurationReader.plain(path)
    guard !files.contains(where: { ConfigurationReader.plain($0) == plain }) else {
      throw LanguageError(column: column, expected: "a file that is not being read already: \(path)")
    }
    guard files.count < ConfigurationReader.deepest else {
      throw LanguageError(
        column: column,
        expected: "no more than \(ConfigurationReader.deepest) files that name one another: \(path) is left out")
    }
    guard filesRead < ConfigurationReader.most else {
      throw LanguageError(
        column: column, expected: "no more than \(ConfigurationReader.most) files in all: \(path) is left out")
    }
    do {
      let text = try open(path)
      take(text, file: path)
    } catch {
      throw LanguageError(column: column, expected: "a file that can be read: \(path): \(error.text)")
    }
  }

  /// Files that name each other under ever new paths, as links can, end here.
  private static let deepest = 16
  /// Each may name several that name several: they end here.
  private static let most = 100

  /// A path without `.` and with each `..` taken for the folder above, to compare it with another.
  private static func plain(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return path.hasPrefix("/") ? ["/"] + parts : parts
  }

  /// A path as the file that names it means it: `~/` is the home folder, and what is not absolute lies beside the file.
  private func resolved(_ path: String) -> String? {
    if path.hasPrefix("~/") { return home.map { $0 + path.dropFirst() } }
    guard !path.hasPrefix("/"), let folder = files.last?.lastIndex(of: "/").map({ files[files.count - 1][...$0] })
    else { return path }
    return folder + path
  }
}
