import ArticleStore
import NewsArchive

extension ReaderState {
  /// Takes in what earlier runs, and other copies of the program, have kept. What another copy does later changes no
  /// row of the list, as if it had been done here.
  mutating func take(_ stored: StoredState) {
    let isFirst = !kept.isStored
    kept.load(stored)
    if isFirst {
      resume()
      resume(stored.share)
    }
    if isFirst, filter.query.usesSaved {
      filter.set(filter.query, using: kept.record.filters)
      complainOfSaved()
    }
    if isFirst, filter.combined != nil { refreshResults(keeping: prompt?.previousList.selected ?? list.selected) }
  }

  // MARK: - Commands

  /// `:save NAME`: keeps the filter in force under a name.
  mutating func saveTyped(_ name: String) {
    guard let query = (prompt?.previousFilter ?? filter).written else {
      notice = Notice(text: "save: there is no filter to save", isProblem: true)
      return
    }
    let old = kept.record.filters[name]
    var filters = kept.record.filters
    filters[name] = query.text
    do throws(SavedFilterError) {
      _ = try query.expanded(using: filters)
    } catch {
      notice = Notice(text: "save: \(error)", isProblem: true)
      return
    }
    prompt = nil
    perform("save the filter “\(name)”", [.filter(name, from: old, to: query.text)])
    let lifetime = kept.isStored ? "" : " for this run"
    notice = Notice(text: (old == nil ? "Saved “\(name)”" : "Saved “\(name)” anew") + lifetime, isProblem: false)
  }

  /// `:unsave NAME`: forgets a saved filter.
  mutating func forgetTyped(_ name: String) {
    guard let saved = expectSaved(name, "unsave") else { return }
    prompt = nil
    perform("forget the filter “\(name)”", [.filter(name, from: saved.query, to: nil)])
    notice = Notice(text: "Forgot the filter “\(name)”", isProblem: false)
  }

  /// `:load NAME`: puts a saved filter in force, in place of the one that is.
  mutating func loadTyped(_ name: String) {
    guard let saved = expectSaved(name, "load") else { return }
    apply(saved)
  }

  /// The saved filter of a name; where there is none, says so.
  private mutating func expectSaved(_ name: String, _ command: String) -> NamedFilter? {
    if let saved = savedFilters[name] { return saved }
    notice = Notice(text: "\(command): no filter is saved as “\(name)”; :saved lists them", isProblem: true)
    return nil
  }

  /// Puts a saved filter in force. One that cannot be read, which a newer version may have saved, changes nothing.
  private mutating func apply(_ saved: NamedFilter) {
    var new = FilterState()
    do {
      new.set(try Query.parse(saved.query), using: kept.record.filters)
    } catch {
      notice = Notice(
        text: "“\(saved.name)”: column \(error.column): expected \(error.expected)", isProblem: true)
      return
    }
    prompt = nil
    overlay = nil
    startFilter = nil
    apply(new)
    complainOfSaved()
  }

  /// Says which saved filter the one in force uses and cannot, once it is known which there are.
  mutating func complainOfSaved() {
    guard kept.isStored || !kept.record.filters.isEmpty else { return }
    do throws(SavedFilterError) {
      _ = try filter.query.expanded(using: kept.record.filters)
    } catch {
      notice = Notice(text: "filter: \(error)", isProblem: true)
    }
  }

  // MARK: - The list of saved filters

  /// Lists the saved filters; how much each finds is counted outside.
  mutating func openSaved() {
    let filters = savedFilters.all
    guard !filters.isEmpty else {
      notice = Notice(text: "No filter is saved; :save NAME saves the one in force", isProblem: false)
      return
    }
    prompt = nil
    overlay = OverlayState(.saved(SavedList(filters: filters)))
    outbox.append(.countSaved(filters, using: kept.record.filters))
  }

  /// Takes in how many articles saved filters find, while the list of them is open.
  mutating func take(_ counts: [NamedFilter: Int?]) {
    overlay?.saved?.take(counts)
  }

  /// Puts the picked filter in force, follows the picked link or runs the picked command, where these are listed;
  /// elsewhere goes a line down, as less does.
  mutating func acceptOverlay(number: Int?) -> [Effect] {
    switch overlay?.content {
    case .help(let list): if let item = list.picked { return take(item) }
    case .saved(let list): apply(list.filters[list.cursor])
    case .links(let list):
      if let link = list[number: number ?? list.cursor + 1] {
        follow(link)
      } else {
        tell("The last link is number \(list.count)")
      }
    case .explanation, .health, .messages, nil: move(.down, count: number)
    }
    return []
  }
}
