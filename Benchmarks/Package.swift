// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that the program carries none of its dependencies. The rooms are the program's, by links:
/// what they share as `package` is shared here as well.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "newsreader-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/google/swift-benchmark", from: "0.1.2")],
  targets: [
    .target(name: "CPlatform"),
    room("TextCore", "CPlatform"),
    room("NewsArchive", "TextCore", "CPlatform"),
    room("ArticleStore", "NewsArchive", "TextCore", "CPlatform"),
    room("Screen", "TextCore"),
    room("Reader", "ArticleStore", "NewsArchive", "Screen", "TextCore"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "TextCore", "NewsArchive", "ArticleStore", "Screen", "Reader",
        .product(name: "Benchmark", package: "swift-benchmark"),
      ],
      swiftSettings: settings),
  ]
)
