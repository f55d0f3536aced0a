/// How much work expressions may still do: what one thread asks for together shares one, and when it is spent all of it
/// ends with what was found so far. Texts without an expression are not bound by it, they take linear time.
package final class StepBudget {
  /// Work that nobody notices, in steps: what the thread of the screen does for a key, some hundredths of a second.
  package static let screen = 4_000_000

  /// After so many steps a machine asks whether it may go on.
  static let portion = 4096

  private var left: Int
  /// Asked with every portion; yes ends the work, whose answer then has no meaning.
  var isCancelled: (() -> Bool)?

  package init(_ steps: Int = .max) { left = steps }

  /// Whether nothing is left.
  package var isSpent: Bool { left <= 0 }

  /// Takes what was done.
  func take(_ steps: Int) {
    left -= min(left, steps)
    if isCancelled?() == true { left = 0 }
  }
}
