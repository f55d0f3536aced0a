import ArgumentParser
import CBundle
import Foundation
import NewsArchive
import TestSupport
import Testing

@testable import newsreader

/// What ships inside the program is what lies in the package.
@Suite struct BundleTests {
  private func bytes(_ file: bundled_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  @Test func everyFileUnderSeedsShips() throws {
    let folder = packageFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/seeds").filter { !$0.hasPrefix(".") }
    let bundled = (0..<bundled_seed_count).map { bundled_seed($0) }
    #expect(bundled.map { String(cString: $0.path) } == names.sorted().map { "seeds/" + $0 })
    for file in bundled {
      let path = folder + "/" + String(cString: file.path)
      #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == bytes(file), "\(path)")
    }
  }

  @Test func everyLineOfTheAliasesIsUnderstood() throws {
    let file = bundled_source_aliases
    let path = String(cString: file.path)
    #expect(
      try [UInt8](Data(contentsOf: URL(fileURLWithPath: packageFolder() + "/" + path))) == bytes(file))
    var errors: [SourceAliases.ParseError] = []
    let aliases = SourceAliases(text: String(decoding: bytes(file), as: UTF8.self), file: path, errors: &errors)
    #expect(errors == [])
    #expect(aliases.count > 10)
  }

  @Test func theWordsOfThePlainStartAreTheSubcommands() {
    let names = NewsreaderCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    #expect(names.count == NewsreaderCommand.configuration.subcommands.count)
    #expect(Set(names) == Set(NewsreaderCommand.subcommandNames))
  }

  @Test func theOptionsThatAreMovedAreThoseOfTheReader() {
    let terms = CommandHelp(ReadCommand.self).items.map(\.term).filter { $0.hasPrefix("--") }
    let valued = terms.filter { $0.contains("<") }.map { String($0.prefix { $0 != " " }) }
    #expect(Set(valued) == ArgumentOrder.valued)
    #expect(Set(terms.filter { !$0.contains("<") }) == ArgumentOrder.flags)
    let names = StateCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    #expect(names == StateCommand.subcommandNames)
  }

  @Test(arguments: [
    ("--no-state list a", "list --no-state a"), ("--state F state export", "state export --state F"),
    ("state --state F export", "state export --state F"), ("--state=F --plain list", "list --state=F --plain"),
    ("--query -x list a --sort date", "list --query -x a --sort date"), ("state --no-state", "state --no-state"),
    ("list --no-state a", "list --no-state a"), ("--filter list a", "--filter list a"),
    ("--no-state ./list", "--no-state ./list"), ("--no-state -- list", "--no-state -- list"),
    ("--sort date list", "--sort date list"), ("--state", "--state"), ("--no-state - list", "--no-state - list"),
    ("--plain a list", "--plain a list"), ("--version list", "--version list"), ("", ""),
  ]) func optionsBeforeASubcommandGoBehindItsName(given: String, arranged: String) {
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    #expect(ArgumentOrder.arranged(words(given)) == words(arranged))
  }

  @Test(
    arguments: [
      ([], []), (["a"], ["a"]), (["-"], ["-"]), (["a", "-", "list"], ["a", "-", "list"]), (["list"], nil),
      (["help"], nil), (["-h"], nil), (["a", "--filter", "x"], nil), (["--", "a"], nil), (["keys"], nil),
    ] as [([String], [String]?)])
  func aStartWithNothingButPaths(arguments: [String], paths: [String]?) {
    #expect(PlainStart.paths(in: arguments) == paths)
  }
}
