internal import CPlatform
internal import Synchronization
internal import TextCore

/// Work on a run of items, in portions on several threads; what the portions came to is handed out in their order,
/// whichever is done first.
package final class OrderedWork<Result: Sendable>: Sendable {
  private let portions: [Range<Int>]
  private let perform: @Sendable (Range<Int>) -> Result
  private let deliver: @Sendable (Result, Range<Int>) -> Void
  private let nextPortion = Atomic<Int>(0)
  private let progress = Lock(Progress())

  /// Portions that are done but not handed out, because one before them is not done.
  private struct Progress: Sendable {
    var waiting: [Int: Result] = [:]
    var delivered = 0
  }

  /// `perform` works on a portion, on any thread. `deliver` gets the results one at a time and
  /// in order, on any thread; it must not take long.
  package init(
    portions: [Range<Int>], perform: @escaping @Sendable (Range<Int>) -> Result,
    deliver: @escaping @Sendable (Result, Range<Int>) -> Void
  ) {
    self.portions = portions
    self.perform = perform
    self.deliver = deliver
  }

  /// Portions that double from one item on, so that the first results come at once: none is longer than a sixty-fourth
  /// of all or than `longest`, and the last ones shrink, so that no thread is left with much when the others are done.
  package static func doubling(_ items: Range<Int>, longest: Int) -> [Range<Int>] {
    var portions: [Range<Int>] = []
    let limit = max(1, min(longest, items.count / 64))
    var start = items.lowerBound
    var length = 1
    while start < items.upperBound {
      let end = min(start + length, items.upperBound)
      portions.append(start..<end)
      start = end
      length = max(1, min(length * 2, limit, (items.upperBound - start) / 8))
    }
    return portions
  }

  /// Threads that are worth starting for work that is bound by the processors.
  package static var threads: Int { min(Int(platform_processor_count()), 16) }

  /// Works on threads of their own, which may step back for that of the screen, and calls `whenDone` on one of them when
  /// everything has been handed out.
  package func start(threads: Int = threads, steppingBack: Bool = false, whenDone: @escaping @Sendable () -> Void) {
    guard !portions.isEmpty else { return whenDone() }
    for _ in 0..<max(1, min(threads, portions.count)) {
      Worker.start(steppingBack: steppingBack) { while self.takePortion(whenDone) {} }
    }
  }

  /// Does all the work and returns when everything has been handed out.
  package func runToEnd() {
    guard portions.count > 1, let latch = Latch() else {
      while takePortion({}) {}
      return
    }
    start { latch.open() }
    latch.wait()
  }

  /// Works on the next portion and hands out what is complete; false when there is none left.
  private func takePortion(_ whenDone: () -> Void) -> Bool {
    let number = nextPortion.add(1, ordering: .relaxed).oldValue
    guard number < portions.count else { return false }
    let result = perform(portions[number])
    let isDone = progress.withLock { progress in
      progress.waiting[number] = result
      while let next = progress.waiting.removeValue(forKey: progress.delivered) {
        deliver(next, portions[progress.delivered])
        progress.delivered += 1
      }
      return progress.delivered == portions.count
    }
    if isDone { whenDone() }
    return true
  }
}
