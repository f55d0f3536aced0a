import Foundation
import Synchronization

/// Folders for the state of the programs under test: each launch gets one of its own that is not there yet, so that no
/// test sees what another one read, and nothing of the user's is touched. All go when the tests end.
enum StateHomes {
  private static let number = Atomic<Int>(0)
  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: StateHomes.root) }
    return FileManager.default.temporaryDirectory.appendingPathComponent("newsreader-\(UUID().uuidString)").path
  }()

  static func next() -> String { "\(root)/\(number.add(1, ordering: .relaxed).newValue)" }
}
