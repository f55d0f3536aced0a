import NewsArchive
import Reader

/// The user's own names of outlets, which add to those that ship with the program.
enum UserAliases {
  /// Adds what the file says, if there is one; returns what is wrong with it, one line each. Without a file this is one
  /// failed `open`.
  static func add(to aliases: inout SourceAliases) -> [String] {
    guard let path = UserFolder.configurationFile("source-aliases") else { return [] }
    do throws(ConfigurationReader.Refusal) {
      let text = try OwnFile.text(of: path, kind: "a list of outlets")
      var errors: [SourceAliases.ParseError] = []
      aliases.add(text, file: path, errors: &errors)
      return errors.map(\.description)
    } catch {
      return error.isMissing ? [] : ["\(path): \(error.text)"]
    }
  }
}
