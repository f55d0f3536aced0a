package import Testing

/// Compares text with a file kept beside the tests. `RECORD_GOLDEN=1` rewrites the file and fails the run, so that
/// nobody leaves it on.
package func expectGolden(
  _ actual: String, _ name: String, testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  let path = "\(folder)/Golden/\(name).golden"
  let text = actual + "\n"
  if environment("RECORD_GOLDEN") == "1" {
    do { try writeFile(path, text) } catch { Issue.record("\(path) cannot be written: \(error)") }
    Issue.record("recorded \(name).golden; run again without RECORD_GOLDEN", sourceLocation: sourceLocation)
    return
  }
  guard let expected = readFile(path) else {
    Issue.record("\(path) is missing; RECORD_GOLDEN=1 makes it from:\n\(text)", sourceLocation: sourceLocation)
    return
  }
  guard expected != text else { return }
  Issue.record("\(name).golden differs:\n\(difference(expected, text))", sourceLocation: sourceLocation)
}

/// The lines that differ, `-` as kept and `+` as drawn, with their numbers.
private func difference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  var text = ""
  for place in 0..<max(old.count, new.count) {
    let before = place < old.count ? old[place] : nil
    let after = place < new.count ? new[place] : nil
    guard before != after else { continue }
    if let before { text += "\(place + 1)- \(before)\n" }
    if let after { text += "\(place + 1)+ \(after)\n" }
  }
  return text
}
