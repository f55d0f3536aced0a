import Screen

extension Keymap {
  /// The keys a user of vim, less, mutt and newsboat expects. The first sequence of a row is the one hints show.
  package static let standard: Keymap = {
    var keymap = Keymap()
    for row in standardRows {
      for notation in row.keys.split(separator: " ") {
        guard let keys = try? KeyNotation.parse(String(notation)) else { continue }
        for mode in row.modes { keymap.bind(keys, to: row.command, in: mode) }
      }
    }
    return keymap
  }()

  /// The rows the standard keymap is made of: modes, sequences separated by blanks, command.
  package static let standardRows: [(modes: [Mode], keys: String, command: Command)] = [
    (scrolling, "j <Down> <C-n> <C-e>", .down),
    (scrolling, "k <Up> <C-p> <C-y>", .up),
    ([.list, .help], "<Space> <PgDn> <C-f>", .pageDown),
    ([.reading], "<PgDn> <C-f> f", .pageDown),
    (scrolling, "b <PgUp> <C-b>", .pageUp),
    (scrolling, "<C-d>", .halfPageDown),
    (scrolling, "<C-u>", .halfPageUp),
    (scrolling, "gg <Home>", .top),
    (scrolling, "G <End>", .bottom),

    ([.list], "<Enter> l <Right>", .read),
    ([.reading], "<Space>", .advance),
    ([.reading], "q h <Left> <Backspace>", .back),
    ([.reading], "J", .nextArticle),
    ([.reading], "K", .previousArticle),
    ([.list], "J", .scrollPaneDown),
    ([.list], "K", .scrollPaneUp),

    ([.list], "/ fs", .filterSource),
    ([.list], "fh", .filterTitle),
    ([.list], "fd", .filterDate),
    ([.list], "fp", .filterTopic),
    ([.list], "fu", .filterUnread),
    ([.list], "fv", .savedFilters),
    ([.list], "fw", .saveFilter),
    ([.list], "\\ ft", .searchText),
    ([.reading], "\\", .searchText),
    ([.reading], "/", .findHere),
    (panes, "n", .nextMatch),
    (panes, "N", .previousMatch),
    (panes, "F", .clearFilter),
    ([.list], "}", .nextGroup),
    ([.list], "{", .previousGroup),
    ([.list], "sf", .sortFile),
    ([.list], "sd", .sortDate),
    ([.list], "ss", .sortSource),
    ([.list], "sh", .sortHeadline),
    ([.list], "sl", .sortLength),
    ([.list], "sr", .sortRelevance),
    (panes, ":", .commandPrompt),

    (panes, "<Tab>", .focusNext),
    (panes, "<S-Tab>", .focusPrevious),
    (panes, "z", .zoom),
    (panes, "+", .growList),
    (panes, "_", .shrinkList),

    ([.prompt, .help], "<Enter>", .accept),
    ([.prompt], "<Tab>", .nextScope),
    ([.prompt], "<S-Tab>", .previousScope),
    ([.prompt], "<Down> <C-n>", .pickNext),
    ([.prompt], "<Up> <C-p>", .pickPrevious),
    ([.prompt], "<Backspace> <C-h>", .eraseBackward),
    ([.prompt], "<Del> <C-d>", .eraseForward),
    ([.prompt], "<C-w> <A-Backspace>", .eraseWord),
    ([.prompt], "<A-b> <C-Left>", .caretWordLeft),
    ([.prompt], "<A-f> <C-Right>", .caretWordRight),
    ([.prompt], "<C-u>", .eraseLine),
    ([.prompt], "<Left> <C-b>", .caretLeft),
    ([.prompt], "<Right> <C-f>", .caretRight),
    ([.prompt], "<Home> <C-a>", .caretStart),
    ([.prompt], "<End> <C-e>", .caretEnd),

    (scrolling, "? <F1>", .help),
    (panes, "E", .explain),
    (panes, "H", .health),
    ([.help], "q h <Left> <Backspace>", .close),
    (Mode.allCases, "<Esc>", .cancel),
    ([.prompt], "<C-g>", .cancel),
    (Mode.allCases, "<C-c>", .cancel),
    (Mode.allCases, "<C-l>", .redraw),
    (Mode.allCases, "<C-z>", .suspend),
    ([.list], "q Q", .quit),
    ([.reading, .help], "Q", .quit),
  ]

  private static let panes: [Mode] = [.list, .reading]
  private static let scrolling: [Mode] = [.list, .reading, .help]
}
