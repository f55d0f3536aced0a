import ArticleStore

extension ReaderState {
  /// Runs a command with the count typed before it.
  mutating func run(_ command: Command, count: Int?) -> [Effect] {
    switch command {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom:
      move(command, count: count)
    case .advance: advance()
    case .read: focusPane(.reading)
    case .back: focusPane(.list)
    case .focusNext, .focusPrevious: focusPane(focus.other)
    case .scrollPaneDown: scrollPane(by: count ?? 1)
    case .scrollPaneUp: scrollPane(by: -(count ?? 1))
    case .nextArticle: stepArticle(by: count ?? 1)
    case .previousArticle: stepArticle(by: -(count ?? 1))
    case .nextLink: stepLink(by: count ?? 1)
    case .previousLink: stepLink(by: -(count ?? 1))
    case .followLink: followLink(number: count)
    case .listLinks: listLinks()
    case .goBack: walkTrail(by: -(count ?? 1))
    case .goForward: walkTrail(by: count ?? 1)
    case .select: toggleSelection()
    case .nextParagraph: stepParagraph(by: count ?? 1)
    case .previousParagraph: stepParagraph(by: -(count ?? 1))
    case .openAddress: openAddress(number: count)
    case .copy: copy()
    case .copyCitation: copyCitation()
    case .pipe: openPrompt(.command, text: "pipe ")
    case .filterSource: openPrompt(.source)
    case .filterTitle: openPrompt(.title)
    case .searchText: openPrompt(.text)
    case .findHere: openPrompt(.here)
    case .commandPrompt:
      // Esc leads back to the help it was opened from.
      openPrompt(.command)
      overlay = nil
    case .narrow: narrowHelp()
    case .filterDate: openPrompt(.command, text: "filter date:")
    case .filterTopic: openPrompt(.command, text: "filter topic:")
    case .filterUnread: toggle(.unread)
    case .filterStarred: toggle(.starred)
    case .filterTag: openPrompt(.tag)
    case .savedFilters: openSaved()
    case .saveFilter: openPrompt(.command, text: "save ")
    case .nextScope: changeScope(by: 1)
    case .previousScope: changeScope(by: -1)
    case .nextMatch: stepMatch(by: count ?? 1)
    case .previousMatch: stepMatch(by: -(count ?? 1))
    case .nextGroup: stepGroup(by: count ?? 1)
    case .previousGroup: stepGroup(by: -(count ?? 1))
    case .sortFile: sort(by: .file)
    case .sortDate: sort(by: .date)
    case .sortSource: sort(by: .source)
    case .sortHeadline: sort(by: .headline)
    case .sortLength: sort(by: .length)
    case .sortRelevance: sort(by: .relevance)
    case .clearFilter: clearFilter()
    case .star: toggleStar()
    case .toggleRead: toggleRead()
    case .markAllRead: markAllRead()
    case .editTags: if hasArticles() { openPrompt(.tags) }
    case .setMark: expectLetter(.setMark)
    case .jump: expectLetter(.jump)
    case .undo: undo(count: count ?? 1)
    case .redo: redo(count: count ?? 1)
    case .cancel: cancel()
    case .zoom: isZoomed.toggle()
    case .growList: resizeList(by: 5 * (count ?? 1))
    case .shrinkList: resizeList(by: -5 * (count ?? 1))
    case .help: toggleHelp()
    case .explain: explain()
    case .health: return openHealth()
    case .messages: overlay = OverlayState(.messages)
    case .close: overlay = nil
    case .reload: return reload()
    case .redraw:
      if !filter.isEmpty { refreshResults(keeping: list.selected) }
      return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    case .accept:
      return prompt == nil ? acceptOverlay(number: count) : acceptPrompt()
    case .pickNext: pick(by: 1)
    case .pickPrevious: pick(by: -1)
    case .eraseBackward: editPrompt { $0.eraseBackward() }
    case .eraseForward: editPrompt { $0.eraseForward() }
    case .eraseWord: editPrompt { $0.eraseWord() }
    case .eraseLine: editPrompt { $0.eraseToStart() }
    case .caretLeft: moveCaret { $0.move(by: -1) }
    case .caretRight: moveCaret { $0.move(by: 1) }
    case .caretWordLeft: moveCaret { $0.moveWord(forward: false) }
    case .caretWordRight: moveCaret { $0.moveWord(forward: true) }
    case .caretStart: moveCaret { $0.moveToStart() }
    case .caretEnd: moveCaret { $0.moveToEnd() }
    }
    return []
  }

  /// Takes back one layer: prompt, help, the reading pane, the filter; never quits.
  private mutating func cancel() {
    if prompt != nil {
      cancelPrompt()
    } else if case .help(let list) = overlay?.content, !list.text.isEmpty {
      narrowHelp(to: "")
    } else if overlay != nil {
      overlay = nil
    } else if selection != nil {
      selection = nil
    } else if focus == .reading, find != nil {
      find = nil
    } else if focus == .reading {
      focusPane(.list)
    } else if find != nil {
      find = nil
    } else if !filter.isEmpty {
      clearFilter()
    } else if let key = label(for: .quit) {
      notice = Notice(text: "\(key) quits", isProblem: false)
    }
  }

  private mutating func explain() {
    guard let subject else {
      notice = Notice(text: "There is no article to explain", isProblem: false)
      return
    }
    overlay = OverlayState(.explanation(Explanation(subject, in: store)))
  }

  private mutating func openHealth() -> [Effect] {
    overlay = OverlayState(.health(nil))
    return [.measureHealth]
  }
}
