import NewsArchive
import Testing
import TextCore

/// Every target on its corpus, among it each input that once broke a rule, and on some thousand inputs made from it.
/// `Scripts/fuzz` does the same for as long as one likes, led by the code that inputs reach.
@Suite struct FuzzTargetTests {
  private static func corpus(_ target: FuzzTarget) throws -> [[UInt8]] {
    let folder = String(#filePath.dropLast("FuzzTargetTests.swift".count)) + "Corpus/" + target.corpus
    let files = ArchiveWalker([folder]).files
    return try files.sorted().map { try FileReader.file($0).text.withBytes { Array($0) } }
  }

  /// Inputs of each target: what a few seconds allow.
  private static func count(_ target: FuzzTarget) -> Int {
    switch target {
    case .articles, .state: 800
    case .repeated: 20
    case .query, .config: 400
    case .keys, .keyboard: 4000
    }
  }

  @Test(arguments: FuzzTarget.allCases) func theCorpusIsThereAndBreaksNoRule(target: FuzzTarget) throws {
    let corpus = try Self.corpus(target)
    #expect(corpus.count >= 8)
    for bytes in corpus { expectNoViolation(target, bytes) }
  }

  @Test(arguments: FuzzTarget.allCases) func noInputBreaksARule(target: FuzzTarget) throws {
    var mutator = Mutator(target, corpus: try Self.corpus(target), seed: 7)
    for _ in 0..<Self.count(target) { expectNoViolation(target, mutator.next()) }
  }

  /// Beginnings, ends and repetitions of a page are pages as well.
  @Test func partsOfPagesBreakNoRule() throws {
    for bytes in try Self.corpus(.articles) {
      for length in stride(from: 0, to: bytes.count, by: 17) {
        expectNoViolation(.articles, Array(bytes.prefix(length)))
        expectNoViolation(.articles, Array(bytes.suffix(length)))
      }
      expectNoViolation(.articles, Array(repeatElement(bytes, count: 40).joined()))
    }
  }

  private func expectNoViolation(_ target: FuzzTarget, _ bytes: [UInt8]) {
    let violation = target.violation(of: bytes)
    #expect(violation == nil, "\(target.rawValue): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }
}
