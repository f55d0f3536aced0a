import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import newsreader

/// What the shells offer where the default command's name is left out, which is how the reader is started.
@Suite struct CompletionTests {
  /// What bash offers for the last of the words.
  private func offered(_ words: String..., directory: String) throws -> [String] {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      source '\(Newsreader.package)/Resources/completions/newsreader.bash'
      COMP_WORDS=(newsreader \(line))
      COMP_CWORD=\(words.count)
      COMP_LINE="${COMP_WORDS[*]}"
      COMP_POINT=${#COMP_LINE}
      _newsreader newsreader "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try CommandRun.run(PtySession.Launch("/bin/bash", ["-c", script]), directory: directory)
    #expect(run.errors == "")
    return run.lines.map(String.init).sorted()
  }

  @Test func bashOffersFilesOptionsAndSubcommands() throws {
    try withTemporaryFolder { folder in
      try writeFile(folder + "/seeds/page.txt", "")
      try writeFile(folder + "/list.txt", "")
      #expect(try offered("see", directory: folder) == ["seeds"])
      #expect(try offered("li", directory: folder) == ["list", "list.txt"])
      #expect(try offered("--conf", directory: folder) == ["--config"])
      #expect(try offered("--config", "li", directory: folder) == ["list.txt"])
      #expect(try offered("--state", "se", directory: folder) == ["seeds"])
      #expect(try offered("seeds", "--no-s", directory: folder) == ["--no-state"])
      #expect(try offered("seeds", "li", directory: folder) == ["list.txt"])
      #expect(try offered("--filter", "dpa", "see", directory: folder) == ["seeds"])
      #expect(try offered("list", "--form", directory: folder) == ["--format"])
      #expect(try offered("--no-state", "li", directory: folder) == ["list", "list.txt"])
      #expect(try offered("--state", "x", "state", "ex", directory: folder) == ["export"])
      #expect(try offered("--filter", "list", "--no-state", "list", "--form", directory: folder) == ["--format"])
      #expect(try offered("--", "li", directory: folder) == ["list.txt"])
      #expect(Set(try offered("help", "e", directory: folder)) == ["explain", "export"])
      let all = try offered("", directory: folder)
      #expect(Set(all).isSuperset(of: ["seeds", "list.txt", "list", "export"]))
    }
  }

  /// The names of what `read` takes, without the dashes.
  private var options: [String] {
    CommandHelp(ReadCommand.self).items.compactMap { item in
      item.term.hasPrefix("--") ? String(item.term.dropFirst(2).prefix { $0 != " " }) : nil
    }
  }

  @Test func zshAndFishKnowTheOptionsAtTheRoot() throws {
    let zsh = CompletionScript.text(for: .zsh)
    let root = try #require(zsh.firstRange(of: "\n_newsreader() {")).upperBound
    let function = zsh[root..<(try #require(zsh[root...].firstRange(of: "\n}"))).lowerBound]
    #expect(function.contains("_files && ret=0") && function.contains("_newsreader_read && ret=0"))
    let lines = CompletionScript.text(for: .fish).split(separator: "\n")
    #expect(options.count > 5)
    for option in options {
      #expect(function.contains("\n        '--\(option)["), "\(option)")
      #expect(
        lines.contains { $0.contains(#"flags_or_options "newsreader" \#(option)'"#) && $0.contains("-l '\(option)'") })
    }
    let parsed = try #require(lines.firstIndex(of: "    case 'newsreader'"))
    #expect(lines[parsed + 1].contains("_subcommand 0 ") && lines[parsed + 1].contains("'config='"))
  }

  @Test(arguments: ["--help", "-h", "help"]) func theHelpShowsWhatTheReaderTakes(argument: String) throws {
    let run = try CommandRun.newsreader(argument)
    #expect(run.status == .exited(0) && run.errors == "")
    for option in options { #expect(run.output.contains("\n  --\(option)"), "\(option)") }
    let parts = ["OVERVIEW:", "USAGE:", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:"]
    #expect(run.output.matches(of: /(?m)^[A-Z]+:/).map { String($0.output) } == parts)
  }
}
