import Foundation

/// A variable of the environment; nil if it is not set.
package func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

/// The text of a file; nil if it cannot be read.
package func readFile(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

/// Writes a text file, and the folders it needs.
package func writeFile(_ path: String, _ text: String) throws {
  let url = URL(fileURLWithPath: path)
  try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: url)
}

/// The package's folder, from a file two folders below it: `Tests/SomeTests/File.swift`.
package func packageFolder(testFile: String = #filePath) -> String {
  URL(fileURLWithPath: testFile).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path
}

/// An empty folder of its own for one test, deleted after it.
package func withTemporaryFolder<R>(_ body: (String) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsreader-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
