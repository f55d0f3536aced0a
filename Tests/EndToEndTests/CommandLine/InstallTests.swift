import Foundation
import TestSupport
import Testing

@Suite struct InstallTests {
  @Test func whatIsInstalledIsTakenAwayAgain() throws {
    try withTemporaryFolder { folder in
      let prefix = folder + "/a prefix"
      func script(_ name: String) throws -> CommandRun {
        try CommandRun.shell(
          #"NEWSREADER_BINARY="$newsreader" "\#(Newsreader.package)/Scripts/\#(name)" "\#(prefix)""#)
      }
      try writeFile(prefix + "/share/other", "stays")
      let installed = try script("install")
      #expect(installed.status == .exited(0), "\(installed.errors)")
      for (file, start) in [
        ("share/man/man1/newsreader.1", ".\\\" Made"), ("share/man/man5/newsreader-config.5", ".\\\" Made"),
        ("share/bash-completion/completions/newsreader", "#!/bin/bash"),
        ("share/zsh/site-functions/_newsreader", "#compdef newsreader"),
        ("share/fish/vendor_completions.d/newsreader.fish", "function"),
        ("share/newsreader/config", "# The configuration"), ("share/newsreader/source-aliases", "# Outlets"),
      ] {
        #expect(readFile(prefix + "/" + file)?.hasPrefix(start) == true, "\(file)")
      }
      let version = try CommandRun.shell(#""\#(prefix)/bin/newsreader" --version"#)
      #expect(version.status == .exited(0) && version.output.hasPrefix("0."))
      #expect(try script("install").status == .exited(0), "once more over itself")
      let removed = try script("uninstall")
      #expect(removed.status == .exited(0), "\(removed.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: prefix) == ["share"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: prefix + "/share") == ["other"])
    }
  }

  @Test func uninstallSaysWhatItExpects() throws {
    let run = try CommandRun.shell("'\(Newsreader.package)/Scripts/uninstall' /nonexist")
    #expect(run.status == .exited(66) && run.output == "")
    #expect(run.errors == "Scripts/uninstall: /nonexist is no folder: expected the PREFIX of Scripts/install\n")
  }

  @Test(arguments: ["install", "uninstall"]) func withoutAPlaceTheyDoNothing(name: String) throws {
    let run = try CommandRun.shell("'\(Newsreader.package)/Scripts/\(name)'")
    #expect(run.status == .exited(64) && run.errors.hasPrefix("usage: Scripts/\(name) PREFIX"))
  }
}
