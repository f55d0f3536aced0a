import CPlatform
import Testing

@testable import TerminalUI

@Suite struct MailboxTests {
  private func isReadable(_ mailbox: Mailbox<Int>) -> Bool {
    platform_wait([mailbox.descriptor], 1, 0).readable == 1
  }

  @Test func postingWakesAndTakingSettles() throws {
    let mailbox = try Mailbox<Int>()
    #expect(!isReadable(mailbox))
    mailbox.post(1)
    mailbox.post(2)
    #expect(isReadable(mailbox))
    #expect(mailbox.takeAll() == [1, 2])
    #expect(!isReadable(mailbox))
    #expect(mailbox.takeAll() == [])
  }

  @Test func whatIsLeftOfAFloodKeepsItReadable() throws {
    let mailbox = try Mailbox<Int>()
    for number in 0..<5 { mailbox.post(number) }
    #expect(mailbox.take(atMost: 3) == [0, 1, 2])
    #expect(isReadable(mailbox))
    mailbox.post(5)
    #expect(mailbox.take(atMost: 3) == [3, 4, 5])
    #expect(!isReadable(mailbox))
  }

  @Test func aNewerMessageMakesOlderOnesVoid() throws {
    let mailbox = try Mailbox<Int>()
    for number in [1, 10, 2, 11] { mailbox.post(number) }
    mailbox.post(12) { $0 >= 10 }
    #expect(mailbox.takeAll() == [1, 2, 12])
  }

  @Test func nothingIsLostBetweenThreads() async throws {
    let mailbox = try Mailbox<Int>()
    var taken: [Int] = []
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask { for number in 0..<250 { mailbox.post(worker * 1_000 + number) } }
      }
      while taken.count < 1_000 {
        taken += mailbox.takeAll()
        await Task.yield()
      }
    }
    #expect(Set(taken).count == 1_000)
    for worker in 0..<4 { #expect(taken.filter { $0 / 1_000 == worker } == (0..<250).map { worker * 1_000 + $0 }) }
  }

  @Test func aWaitEndsWithItsTime() {
    #expect(platform_wait([], 0, 1).readable == 0)
    #expect(platform_wait([-1], 1, 0).readable == 0)
  }
}
