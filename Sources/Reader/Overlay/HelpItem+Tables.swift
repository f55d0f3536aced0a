package import Screen

extension HelpItem {
  /// Everything one can ask for, as seen from a mode: commands by their groups, keys of the user's own, statements with
  /// arguments, aliases and options.
  static func all(from mode: Mode, of state: ReaderState) -> [HelpItem] {
    let modes: [Mode] = [mode, mode == .list ? .reading : .list, .prompt, .help]
    return commands(state.keymap, modes: modes, state.keyLabels)
      + ownKeys(state.keymap, modes: modes + [.select], state.keyLabels)
      + statements + aliases(state.aliases) + options(state.settings)
  }

  /// Every command under its heading, with its keys in the first mode where it has some.
  package static func commands(_ keymap: Keymap, modes: [Mode], _ labels: KeyLabels) -> [HelpItem] {
    let known = modes.map { (mode: $0, keys: keymap.keysOfCommands(in: $0)) }
    return CommandEntry.Group.allCases.flatMap { group in
      CommandTable.entries.filter { $0.group == group }.compactMap { entry in
        let found = known.lazy.compactMap { known in known.keys[entry.command].map { (known.mode, $0) } }.first
        guard let mode = found?.0 ?? modes.first(where: { entry.modes.contains($0) }) else { return nil }
        let keys = found?.1 ?? []
        let isTyped = keys.isEmpty && !Set(entry.modes).isDisjoint(with: [.list, .reading])
        return HelpItem(
          group: group.rawValue,
          keys: isTyped ? [":" + entry.command.name] : keys.map { KeyNotation.label($0, labels) },
          notations: keys.map(KeyNotation.text),
          place: entry.modes.contains(.list) && entry.modes.contains(.reading) ? "" : mode.place,
          name: entry.command.name, help: entry.help, action: .run(entry.command))
      }
    }
  }

  private static func ownKeys(_ keymap: Keymap, modes: [Mode], _ labels: KeyLabels) -> [HelpItem] {
    modes.flatMap { mode in
      keymap[mode].bindings.compactMap { binding in
        let (name, help, action): (String, String, Action)
        switch binding.action {
        case .statement(let statement, let text): (name, help, action) = ("", text, .perform(statement))
        case .command(let command):
          // In other modes these stand among the commands.
          guard mode == .select else { return nil }
          (name, help, action) = (command.name, binding.action.help, .run(command))
        }
        return HelpItem(
          group: "Keys of your own", keys: [KeyNotation.label(binding.keys, labels)],
          notations: [KeyNotation.text(binding.keys)], place: mode.place, name: name, help: help, action: action)
      }
    }
  }

  /// Those that are commands of their own stand among these.
  private static var statements: [HelpItem] {
    VerbTable.entries.filter { Command(rawValue: $0.verb.name) == nil }.map { entry in
      HelpItem(
        group: "Commands to type", keys: [":" + entry.syntax], notations: [":" + entry.verb.name],
        name: entry.verb.name, help: entry.help, action: .type(entry.verb.name + " "))
    }
  }

  private static func aliases(_ aliases: Aliases) -> [HelpItem] {
    aliases.names.map { name in
      HelpItem(
        group: "Commands of your own", keys: [":" + name], name: name, help: aliases[name] ?? "", action: .type(name))
    }
  }

  private static func options(_ settings: Settings) -> [HelpItem] {
    OptionTable.entries.map { entry in
      let statement = "set \(entry.option.name) "
      return HelpItem(
        group: "Options", keys: [":" + statement + settings[entry.option].text], name: entry.option.name,
        help: entry.help, action: .type(statement))
    }
  }
}
