internal import TextCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why a path could not be read; always names the path.
package struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case missing
    case unreadable(String)
    /// The process or the system had nothing left to read it with, and may have again: nothing is known of what is there.
    case exhausted(String)
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
    /// A link to a folder that it stands in itself.
    case loop

    /// Whether it says nothing of the file, but of the process that was to read it.
    package var isShortage: Bool { if case .exhausted = self { true } else { false } }

    /// The reason in words, without the path.
    package var text: String {
      switch self {
      case .missing: "no such file or folder"
      case .unreadable(let message), .exhausted(let message): "cannot be read: \(message)"
      case .emptyFolder: "no file in this folder"
      case .tooDeep: "folders nested too deeply"
      case .binary: "binary file"
      case .tooLarge: "larger than 4 GiB"
      case .notAFile: "neither a file nor a folder"
      case .madeUp: "a folder of the system's own, not read"
      case .loop: "a link to a folder that it stands in, not followed"
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

  /// There is no memory left for what a path names.
  static func outOfMemory(_ path: String) -> ArchiveError { ArchiveError(path: path, errno: ENOMEM) }

  /// `path: reason`, for one line on standard error.
  package var description: String { "\(path): \(reason.text)" }

  /// The error of a failed system call.
  package init(path: String, errno error: Int32) {
    self.path = path
    switch error {
    case ENOENT: reason = .missing
    case EMFILE, ENFILE, ENOMEM: reason = .exhausted(errorText(error))
    default: reason = .unreadable(errorText(error))
    }
  }
}
