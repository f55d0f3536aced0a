/// The rows of an overlay, each made when it is asked for.
struct OverlayLines {
  let count: Int
  private let line: (Int) -> OverlayLine

  init(count: Int, line: @escaping (Int) -> OverlayLine) {
    self.count = count
    self.line = line
  }

  init(_ lines: [OverlayLine]) {
    self.init(count: lines.count) { lines[$0] }
  }

  /// Groups of rows one under the other.
  init(_ groups: [OverlayLines]) {
    var starts: [Int] = []
    var count = 0
    for group in groups {
      starts.append(count)
      count += group.count
    }
    self.init(count: count) { index in
      let group = (starts.firstIndex { $0 > index } ?? groups.count) - 1
      return groups[group][index - starts[group]]
    }
  }

  subscript(_ index: Int) -> OverlayLine { line(index) }
}
