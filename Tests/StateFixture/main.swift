import ArticleStore
import NewsArchive
import ReadingState

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Writes steps to a state, one after the other, and says after each that it is kept: what a test kills, has run out of
// room, or has run beside others.
//   StateFixture FILE FIRST COUNT [--limit BYTES] [--nobody] [--read]
// With --read it says how many articles have a star, and why it can do no more.

/// How a run ends.
enum Status {
  static let usage: Int32 = 2
  static let trouble: Int32 = 3
}

/// Says a line at once, so that who reads it knows that what came before is done.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}

/// Three articles read, the first with a star and a tag: wholly there or not at all.
func step(_ number: Int) -> ReadingStep {
  let articles = (0..<3).map { ArticleID(UInt64(number * 3 + $0)) }
  return ReadingStep(
    id: ReadingStep.ID(number: number), title: "step \(number)",
    changes: [.read(true, articles), .starred(true, [articles[0]]), .tagged("tag \(number)", true, [articles[0]])])
}

/// What a wish on the command line asks of the process.
func obey(_ option: String, _ value: String?) {
  switch option {
  case "--limit":
    // As on a full disk: nothing can be longer.
    signal(SIGXFSZ, SIG_IGN)
    #if canImport(Darwin)
      let resource = RLIMIT_FSIZE
    #else
      let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    #endif
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_cur = value.flatMap { rlim_t($0) } ?? 0
    setrlimit(resource, &limit)
  case "--nobody":
    // The superuser may write everywhere.
    if geteuid() == 0 { _ = setgid(65_534) == 0 && setuid(65_534) == 0 }
  default: break
  }
}

let arguments = CommandLine.arguments
guard arguments.count >= 4, let first = Int(arguments[2]), let count = Int(arguments[3]) else { exit(Status.usage) }
for (place, argument) in arguments.enumerated() {
  obey(argument, place + 1 < arguments.count ? arguments[place + 1] : nil)
}
do {
  if arguments.contains("--read") {
    let (state, obstacle) = try ReadingState.toRead(arguments[1])
    say("\(try state.record().starred.count) starred")
    if let obstacle { throw obstacle }
    exit(0)
  }
  let state = try ReadingState(path: arguments[1], patience: 60_000)
  for number in first..<first + count {
    try state.perform(step(number))
    say("\(number)")
  }
} catch {
  say("\(error)")
  exit(Status.trouble)
}
