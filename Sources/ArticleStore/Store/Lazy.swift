internal import TextCore

/// A value made on first use and shared by every copy of the value that holds it.
///
/// `make` must depend on nothing that changes: two threads that ask at once wait for one another and get the same.
final class Lazy<Value: Sendable>: Sendable {
  private let state = Lock<Value?>(nil)

  /// The value, made by `make` at the first call.
  func value(_ make: () -> Value) -> Value {
    state.withLock { held in
      if let held { return held }
      let made = make()
      held = made
      return made
    }
  }
}
