import CPlatform

/// The folders in which changes are told of, each with the number of its watch.
struct FolderWatches {
  private let descriptor: Int32
  private var numbers: [String: Int32] = [:]
  /// Whether the system tells of changes in all of them; where it does not they have to be looked at again and again.
  private(set) var isTold: Bool

  /// `descriptor` is what `platform_watch_open` gave.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    isTold = descriptor >= 0
  }

  /// Watches these folders and no others; whether something may have happened in one of them before that: it was not
  /// watched yet, is gone, or was made anew under its name.
  mutating func follow(_ folders: Set<String>) -> Bool {
    guard isTold else { return false }
    var new: [String: Int32] = [:]
    var hasMissed = false
    for folder in folders {
      let number = platform_watch_add(descriptor, folder)
      guard number != PLATFORM_WATCH_REFUSED else {
        isTold = false
        return false
      }
      if number != PLATFORM_WATCH_GONE { new[folder] = number }
      if number == PLATFORM_WATCH_GONE || numbers[folder] != number { hasMissed = true }
    }
    let kept = Set(new.values)
    for number in Set(numbers.values).subtracting(kept) { platform_watch_remove(descriptor, number) }
    numbers = new
    return hasMissed
  }
}
