import Reader
import Screen
import Testing

@Suite struct CommandTableTests {
  @Test(arguments: Mode.allCases) func allKeysOfAModeAtOnceAreThoseOfItsCommands(mode: Mode) throws {
    var keymap = Keymap.standard
    keymap.bind(try KeyNotation.parse("gg"), to: .command(.bottom), in: mode)
    keymap.unbind(try KeyNotation.parse("<Esc>"), in: mode)
    let all = keymap.keysOfCommands(in: mode)
    for command in Command.allCases { #expect(all[command] ?? [] == keymap.keys(for: command, in: mode)) }
  }

  @Test func everyCommandStandsInTheTableOnce() {
    #expect(
      CommandTable.entries.map(\.command).sorted { $0.name < $1.name } == Command.allCases.sorted { $0.name < $1.name })
  }

  @Test func everyCommandHasAKeyInEachOfItsModes() {
    for entry in CommandTable.entries {
      for mode in entry.modes {
        #expect(
          !Keymap.standard.keys(for: entry.command, in: mode).isEmpty, "\(entry.command.name) has no key in \(mode)")
      }
    }
  }

  @Test func noKeyRunsACommandInAModeItDoesNotBelongTo() {
    for mode in Mode.allCases {
      for binding in Keymap.standard[mode].bindings {
        guard case .command(let command) = binding.action else { continue }
        let modes = CommandTable.entry(command)?.modes ?? []
        #expect(modes.contains(mode), "\(KeyNotation.text(binding.keys)) in \(mode) runs \(command.name)")
      }
    }
  }

  @Test func everyStandardRowIsReadAndNoneHidesAnother() throws {
    var bound: [Mode: [String: Command]] = [:]
    for row in Keymap.standardRows {
      for notation in row.keys.split(separator: " ") {
        let keys = try KeyNotation.parse(String(notation))
        for mode in row.modes {
          let text = KeyNotation.text(keys)
          #expect(
            bound[mode, default: [:]].updateValue(row.command, forKey: text) == nil, "\(text) is bound twice in \(mode)"
          )
          #expect(Keymap.standard.keys(for: row.command, in: mode).contains(keys))
        }
      }
    }
  }

  @Test func helpLinesFitBesideTheKeysAt80Columns() {
    for entry in CommandTable.entries {
      #expect(entry.help.count <= 42 && !entry.help.hasSuffix(".") && entry.help.first?.isUppercase == true)
    }
  }

  @Test func helpNamesEveryCommandWithItsKeys() {
    for opened in [Mode.list, .reading] {
      let items = HelpItem.commands(
        .standard, modes: [opened, opened == .list ? .reading : .list, .prompt, .help], .signs)
      #expect(items.allSatisfy { !$0.keys.isEmpty && $0.keys[0].first != ":" || $0.name == "command-prompt" })
      #expect(items.map(\.name).sorted() == Command.allCases.map(\.name).sorted())
    }
  }
}
