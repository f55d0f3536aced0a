internal import CPlatform

/// What the system says about an errno.
package func errorText(_ error: Int32) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let base = buffer.baseAddress, let text = nr_error_text(error, base, buffer.count) else {
      return "error \(error)"
    }
    return String(cString: text)
  }
}
