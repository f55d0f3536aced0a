// swift-tools-version: 6.2
import PackageDescription

/// Settings every Swift target shares. `NEWSREADER_STRICT=1` turns warnings into errors; continuous
/// integration sets it, a developer's first build is not stopped by a compiler that warns about more.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["NEWSREADER_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : [])

/// One room of the house: a library target that can import what is named here and nothing else.
func room(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: Target.Dependency..., exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "newsreader",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "newsreader", targets: ["newsreader"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux]))]),
    .target(name: "CPlatform"),
    .target(name: "CBundle"),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    room("TextCore", "CPlatform"),
    room("NewsArchive", "TextCore", "CPlatform"),
    room("ArticleStore", "NewsArchive", "TextCore"),
    room("ReadingState", "ArticleStore", "NewsArchive", "CSQLite"),
    room("Screen", "TextCore"),
    room("Reader", "ArticleStore", "NewsArchive", "Screen", "TextCore"),
    room("TerminalUI", "Screen", "TextCore", "CNcurses", "CPlatform"),
    .executableTarget(
      name: "newsreader",
      dependencies: [
        "Reader", "TerminalUI", "ReadingState", "ArticleStore", "NewsArchive", "Screen", "TextCore",
        "CPlatform", "CBundle",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(
      name: "CVTerm", path: "Tests/CVTerm",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util", .when(platforms: [.linux]))]),
    .target(
      name: "TestSupport",
      dependencies: ["CVTerm", "CPlatform", "TextCore", "NewsArchive", "ArticleStore", "Screen", "Reader"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .executableTarget(
      name: "TerminalFixture", dependencies: ["TerminalUI", "Screen"], path: "Tests/TerminalFixture",
      swiftSettings: settings),
    .executableTarget(
      name: "StateFixture", dependencies: ["ReadingState", "ArticleStore", "NewsArchive"], path: "Tests/StateFixture",
      swiftSettings: settings),
    tests("TextCoreTests", "TextCore", "CPlatform"),
    tests("NewsArchiveTests", "NewsArchive", "TextCore"),
    tests("ArticleStoreTests", "ArticleStore", "NewsArchive", "TextCore"),
    tests("ReadingStateTests", "ReadingState", "StateFixture", "ArticleStore", "NewsArchive"),
    tests("ScreenTests", "Screen", "TextCore"),
    tests("ReaderTests", "Reader", "ArticleStore", "NewsArchive", "Screen", "TextCore", exclude: ["Golden"]),
    tests(
      "FuzzingTests", "TerminalUI", "Reader", "ReadingState", "ArticleStore", "NewsArchive", "Screen", "TextCore",
      exclude: ["Corpus"]),
    tests("TerminalUITests", "TerminalUI", "TerminalFixture", "Screen", "TextCore", "CPlatform"),
    tests(
      "EndToEndTests", "newsreader", "Reader", "ReadingState", "ArticleStore", "NewsArchive", "Screen", "TextCore",
      "CBundle",
      .product(name: "ArgumentParser", package: "swift-argument-parser")),
  ]
)
