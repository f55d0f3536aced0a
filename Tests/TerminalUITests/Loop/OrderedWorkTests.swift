import Synchronization
import TerminalUI
import Testing

@Suite struct OrderedWorkTests {
  /// What was handed out.
  private final class Log: Sendable {
    let items = Mutex<[Int]>([])
    let ends = Mutex(0)
  }

  @Test(arguments: [0, 1, 2, 63, 64, 1000, 10_000])
  func resultsComeInOrderWhoeverIsDoneFirst(count: Int) {
    let log = Log()
    let work = OrderedWork(portions: OrderedWork<[Int]>.doubling(0..<count, longest: 100)) { portion in
      // Some portions take far longer than their neighbours.
      let rounds = portion.lowerBound % 3 == 0 ? 20_000 : 1
      return portion.map { item in (0..<rounds).reduce(item) { value, round in (value ^ round) ^ round } }
    } deliver: { items, portion in
      log.items.withLock { $0 += items }
      log.ends.withLock { $0 = portion.upperBound }
    }
    work.runToEnd()
    #expect(log.items.withLock { $0 } == Array(0..<count))
    #expect(log.ends.withLock { $0 } == count)
  }

  @Test func portionsStartWithOneItemAndGrow() {
    #expect(OrderedWork<Int>.doubling(3..<3, longest: 8) == [])
    #expect(OrderedWork<Int>.doubling(3..<6, longest: 8) == [3..<4, 4..<5, 5..<6])
    let lengths = OrderedWork<Int>.doubling(0..<1000, longest: 8).map(\.count)
    #expect(lengths.prefix(5) == [1, 2, 4, 8, 8] && lengths.max() == 8 && lengths.reduce(0, +) == 1000)
    let tail = Array(lengths.drop { $0 < 8 })
    #expect(tail == tail.sorted(by: >) && tail.suffix(8).allSatisfy { $0 == 1 }, "the last ones do not shrink")
  }
}
