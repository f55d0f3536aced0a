internal import CPlatform

/// Why a path could not be read; always names the path.
package struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case missing
    case unreadable(String)
    /// A folder without a single file that is not hidden.
    case emptyFolder
    /// A folder within more folders than are followed.
    case tooDeep
    /// A NUL in the first 8 KiB.
    case binary
    /// 4 GiB or more.
    case tooLarge
    /// A device, a socket or a pipe.
    case notAFile
    /// A folder of the kernel's own, such as /proc.
    case madeUp
    /// A link to a folder that the archive itself stands in.
    case aboveArchive

    /// The reason in words, without the path.
    package var text: String {
      switch self {
      case .missing: "no such file or folder"
      case .unreadable(let message): "cannot be read: \(message)"
      case .emptyFolder: "no file in this folder"
      case .tooDeep: "folders nested too deeply"
      case .binary: "binary file"
      case .tooLarge: "larger than 4 GiB"
      case .notAFile: "neither a file nor a folder"
      case .madeUp: "a folder of the system's own, not read"
      case .aboveArchive: "a link to a folder that the archive stands in, not followed"
      }
    }
  }

  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// `path: reason`, for one line on standard error.
  package var description: String { "\(path): \(reason.text)" }

  /// The error of a failed system call.
  package init(path: String, errno error: Int32) {
    self.path = path
    reason = error == 2 ? .missing : .unreadable(ArchiveError.message(error))
  }

  private static func message(_ error: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let base = buffer.baseAddress, let text = nr_error_text(error, base, buffer.count) else {
        return "error \(error)"
      }
      return String(cString: text)
    }
  }
}
