import Foundation
import Reader
import Screen
import TestSupport
import Testing

@testable import newsreader

/// What Scripts/generate writes is what the program's tables say now.
@Suite struct GeneratedDocumentTests {
  @Test(arguments: [
    ("Documentation/Keymap.md", ["generate", "keymap"]),
    ("Resources/config", ["generate", "config"]),
    ("Resources/man/newsreader.1", ["generate", "man"]),
    ("Resources/man/newsreader-config.5", ["generate", "man-config"]),
    ("Resources/completions/newsreader.bash", ["--generate-completion-script", "bash"]),
    ("Resources/completions/newsreader.zsh", ["--generate-completion-script", "zsh"]),
    ("Resources/completions/newsreader.fish", ["--generate-completion-script", "fish"]),
  ])
  func noneIsStale(file: String, arguments: [String]) throws {
    let run = try CommandRun.run(Newsreader.launch(arguments))
    #expect(run.status == .exited(0) && !run.output.isEmpty)
    #expect(readFile(Newsreader.package + "/" + file) == run.output, "\(file) is stale: run Scripts/generate")
  }

  @Test func theDefaultConfigurationSetsNothingButTheDefaults() {
    let configuration = read(DefaultConfiguration.text)
    #expect(configuration.problems.isEmpty)
    #expect(configuration.settings == Settings())
    let options = configuration.statements.compactMap { statement -> ReaderOption? in
      if case .set(let option, _) = statement { option } else { nil }
    }
    #expect(options.count == configuration.statements.count)
    #expect(Set(options) == Set(OptionTable.entries.map(\.option)).subtracting([.archive]))
  }

  @Test func itsExamplesAreUnderstood() {
    for example in DefaultConfiguration.examples {
      #expect(read(example.line).problems.isEmpty, "\(example.line)")
      #expect(example.line.hasPrefix("source") || read(example.line).statements.count == 1, "\(example.line)")
      #expect(DefaultConfiguration.text.contains("\n#\(example.line)\n"))
    }
  }

  /// A configuration whose further files are empty.
  private func read(_ text: String) -> Configuration {
    var reader = ConfigurationReader(home: "/home") { path in path == "/config" ? text : "" }
    return reader.read("/config")
  }

  @Test func manualPagesNameEveryCommandVerbOptionAndArgument() throws {
    let page = ProgramManual.text
    for entry in CommandTable.entries { #expect(page.contains(Manual.escaped("(\(entry.command.name))"))) }
    for entry in VerbTable.entries { #expect(page.contains(Manual.escaped(entry.syntax))) }
    for name in NewsreaderCommand.subcommandNames where name != "generate" {
      let help = try CommandRun.newsreader("help", name).output
      for word in help.split(whereSeparator: \.isWhitespace) where word.hasPrefix("--") {
        guard word.allSatisfy({ $0.isLetter || $0 == "-" }), word != "--version", word != "--help" else { continue }
        #expect(page.contains(Manual.escaped(String(word))), "\(name) \(word)")
      }
    }
    let configuration = ConfigurationManual.text
    for entry in OptionTable.entries { #expect(configuration.contains("\\fB\(Manual.escaped(entry.option.name))\\fR")) }
    for element in ScreenElements.entries { #expect(configuration.contains("\\fB\(Manual.escaped(element.name))\\fR")) }
    for line in (page + configuration).split(separator: "\n") where line.hasPrefix(".") {
      #expect(line.wholeMatch(of: /\.(\\"|TH|SH|SS|PP|TP|RS|RE|nf|fi)( .*)?/) != nil, "\(line)")
    }
  }

  @Test func keysShowWhatTheConfigurationBinds() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/config", "bind list gz zoom\nbind list gu filter is:unread\nunbind list Q\n")
      let run = try CommandRun.newsreader("keys", "--config", folder + "/config")
      #expect(run.status == .exited(0) && run.errors == "")
      #expect(run.lines.contains { $0.hasPrefix("  z gz ") || ($0.contains(" gz ") && $0.contains(" zoom ")) })
      #expect(run.lines.contains { $0.hasPrefix("  gu ") && $0.hasSuffix(" filter is:unread") })
      let list = run.output.components(separatedBy: "\n\n").first ?? ""
      #expect(!list.contains("q Q") && list.contains("  q "))
    }
  }
}
