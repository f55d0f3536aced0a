import CPlatform
import Reader
import TerminalUI
import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the loop asks other programs to do.
extension EventLoop {
  /// Shows an address in the first browser there is: one with windows beside the reader, one for the terminal in its
  /// place.
  mutating func open(_ address: WebAddress) {
    do throws(Browser.OpenQuote) {
      open(with: try Browser.candidates(for: address))
    } catch {
      take(.notice("\(error)"))
    }
  }

  private mutating func open(with candidates: [Browser]) {
    var failure: Program.Failure?
    for browser in candidates {
      do {
        if browser.needsTerminal {
          try Program.expect(browser.words)
          try lend { _ = try Program.runInFront(browser.words, input: -1) }
        } else {
          watch(try Program.startDetached(browser.words), name: browser.name)
        }
        return
      } catch let error as Program.Failure {
        failure = error.isMissing ? failure ?? error : error
      } catch {}
    }
    let reason = failure.map { $0.isMissing ? "" : " (\($0))" } ?? ""
    take(.notice("No browser was found\(reason): set BROWSER to the name of one"))
  }

  /// Gives the terminal away, and its keys before it and until it is back: a ^C in between is for nobody.
  private mutating func lend(to body: () throws -> Void) rethrows {
    platform_terminal_keys_lend()
    defer { platform_terminal_keys_take() }
    try terminal.lend {
      // A change of the window, and having been stopped, are seen to when the terminal is taken again.
      defer { _ = platform_signals_take(platform_signal_resize | platform_signal_continue) }
      try body()
    }
  }

  /// Waits on a thread for the end of a browser, and says so if it could do nothing.
  private func watch(_ process: Int32, name: String) {
    Worker.start { [mailbox] in
      let status = platform_program_wait(process)
      if status != 0 { mailbox.post(.notice("\(name) ended with status \(status)")) }
    }
  }

  /// Gives text to a program that has the terminal until it ends, and the user as long as they read what it said.
  mutating func pipe(_ text: String, to words: [String]) {
    do throws(Program.Failure) {
      try Program.expect(words)
    } catch {
      take(.notice("\(error)"))
      return
    }
    let bytes = Array(text.utf8)
    let input = bytes.withUnsafeBytes { platform_unnamed_file($0.baseAddress, $0.count) }
    guard input >= 0 else {
      take(.notice("The text cannot be handed over: \(errorText(errno))"))
      return
    }
    defer { close(input) }
    do {
      try lend {
        let status = try Program.runInFront(words, input: input)
        guard ProcessSignals.termination == nil else { return }
        let outcome = status == 0 ? "done" : "status \(status)"
        _ = writeAll(1, Array("\n[\(PlainText.clean(words[0])): \(outcome) – Enter goes on] ".utf8))
        platform_wait_for_enter()
      }
    } catch let error as Program.Failure {
      take(.notice("\(error)"))
    } catch {}
  }
}
