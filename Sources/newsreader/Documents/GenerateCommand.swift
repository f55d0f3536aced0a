import ArgumentParser

/// `newsreader generate DOCUMENT`: what Scripts/generate writes into files. Not for users.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Print a document that is made from the program's tables.", shouldDisplay: false)

  enum Document: String, ExpressibleByArgument, CaseIterable {
    case keymap, config
    case man
    case manConfig = "man-config"

    var text: String {
      switch self {
      case .keymap: KeymapDocument.text
      case .config: DefaultConfiguration.text
      case .man: ProgramManual.text
      case .manConfig: ConfigurationManual.text
      }
    }
  }

  @Argument(help: "Which one.")
  var document: Document

  func run() throws {
    var output = StandardOutput()
    output.write(document.text)
    throw ExitCode(output.end(ExitStatus.success))
  }
}
