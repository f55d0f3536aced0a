import ArgumentParser

/// The shell completions. The argument parser writes them, and forgets that the default command's name may be left out:
/// at the root this adds what `read` takes. Should the parser write them another way one day, the tests tell.
enum CompletionScript {
  private typealias Lines = [Substring]

  /// The script that `--generate-completion-script SHELL` asks for; nil for every other command line.
  static func asked(by arguments: [String]) -> String? {
    guard arguments.count == 2, arguments[0] == "--generate-completion-script" else { return nil }
    return CompletionShell(rawValue: arguments[1]).map(text)
  }

  static func text(for shell: CompletionShell) -> String {
    let text = NewsreaderCommand.completionScript(for: shell)
    let script = text.split(separator: "\n", omittingEmptySubsequences: false)
    let made =
      switch shell {
      case .bash: bash(script)
      case .zsh: zsh(script)
      case .fish: fish(script)
      default: script
      }
    return made.joined(separator: "\n") + (text.hasSuffix("\n") ? "" : "\n")
  }

  /// What is no subcommand is completed as if `read` stood before it; a subcommand can only be the first word that is no
  /// option.
  private static func bash(_ script: Lines) -> Lines {
    var made = script
    guard let root = body(of: "_newsreader", in: script),
      let offer = script[root].firstIndex(where: { $0.hasPrefix("        COMPREPLY+=(") })
    else { return script }
    made.replaceSubrange(
      offer...offer,
      with: [
        #"        # Offer what the default subcommand takes as well"#,
        #"        unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")"#,
        #"        COMPREPLY=()"#,
        #"        _newsreader_read"#,
        #"        if [[ "${positional_number}" -eq 1 && " ${COMP_WORDS[*]} " != *" -- "* ]]; then"#,
        "    " + script[offer],
        #"        fi"#,
      ])
    // What such an option takes is no subcommand either.
    if let options = script[root].firstIndex(where: { $0.hasSuffix("local -a non_repeating_options=()") }) {
      made[options] = made[options].dropLast() + ArgumentOrder.valued.sorted().joined(separator: " ") + ")"
    }
    // The parser offers nothing behind `help`.
    if let help = body(of: "_newsreader_help", in: made) {
      made.insert(line(offering: subcommands), at: help.upperBound)
    }
    return made
  }

  /// The names of what `help` explains.
  private static var subcommands: [String] {
    var names: [String] = []
    for command in NewsreaderCommand.configuration.subcommands where command.configuration.shouldDisplay {
      if let name = command.configuration.commandName { names.append(name) }
    }
    return names
  }

  /// A line of bash that offers some words.
  private static func line(offering words: [String]) -> Substring {
    let list = words.joined(separator: " ")
    return Substring("    COMPREPLY+=($(compgen -W \"" + list + "\" -- \"${cur}\"))")
  }

  /// Options stand beside the subcommands, and files too; behind a path it goes on as behind `read`.
  private static func zsh(_ script: Lines) -> Lines {
    guard let root = body(of: "_newsreader", in: script), let read = body(of: "_newsreader_read", in: script) else {
      return script
    }
    let known = Set(script[root])
    let options = script[read].filter { line in
      (line.hasPrefix("        '--") || line.hasPrefix("        '(-")) && !known.contains(line)
    }
    var made: Lines = []
    for (number, line) in script.enumerated() {
      made.append(line)
      guard root.contains(number) else { continue }
      switch line {
      case "    local -ar arg_specs=(": made += options
      case "        _describe -V subcommand subcommands && ret=0": made.append("        _files && ret=0")
      case #"            "_newsreader_${words[1]}" && ret=0"#:
        made += ["            ;;", "        *)", "            _newsreader_read && ret=0"]
      default: break
      }
    }
    return made
  }

  /// The root knows the options of `read`, and what is offered behind `read` is offered there too.
  private static func fish(_ script: Lines) -> Lines {
    let known = Set(script)
    let options = script.firstIndex(of: "        case 'read'").map { script[$0 + 1].drop { $0 == " " } }
    var made: Lines = []
    var isRoot = false
    for line in script {
      if isRoot, let options {
        // None of the words behind the options is an argument here: the first may be a subcommand.
        made.append("        " + options.replacing(" -r 1 ", with: " 0 "))
      } else {
        made.append(line)
      }
      isRoot = line == "    case 'newsreader'"
      guard line.hasPrefix("complete "), line.contains(#""newsreader read""#) else { continue }
      let atRoot = line.replacing(#""newsreader read""#, with: #""newsreader""#)
      if !known.contains(atRoot) { made.append(atRoot) }
    }
    return made
  }

  /// The lines of a shell function.
  private static func body(of name: String, in script: Lines) -> Range<Int>? {
    guard let start = script.firstIndex(of: "\(name)() {"), let end = script[start...].firstIndex(of: "}") else {
      return nil
    }
    return start..<end
  }
}
