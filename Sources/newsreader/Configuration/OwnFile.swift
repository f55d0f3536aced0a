import CPlatform
import NewsArchive
import Reader
import TextCore

/// Files of the user's own that say what the program does: what they say can be as much as what the user says.
enum OwnFile {
  /// The longest one that is read, in bytes: nobody writes more, and it is read before the first frame.
  private static let sizeLimit: UInt64 = 1 << 20

  /// The text of a file; `kind` is what it is called where it is refused. Never waits for one.
  static func text(of path: String, kind: String) throws(ConfigurationReader.Refusal) -> String {
    let descriptor = nr_file_open(path)
    guard descriptor >= 0 else { throw ConfigurationReader.Refusal(ArchiveError(path: path, errno: -descriptor)) }
    defer { nr_file_close(descriptor) }
    guard nr_file_is_plain(descriptor) else {
      throw ConfigurationReader.Refusal("not read: \(kind) must be a file, not a pipe or a device")
    }
    guard nr_file_is_own(descriptor) else {
      throw ConfigurationReader.Refusal("not read: it must belong to you, and not be writable by everybody")
    }
    do throws(ArchiveError) {
      let bytes = try FileReader.bytes(descriptor: descriptor, name: path, limit: sizeLimit + 1)
      return bytes.string
    } catch {
      if error.reason == .tooLarge {
        throw ConfigurationReader.Refusal("not read: \(kind) has at most 1 MiB")
      }
      throw ConfigurationReader.Refusal(error)
    }
  }
}

extension ConfigurationReader.Refusal {
  fileprivate init(_ error: ArchiveError) { self.init(error.reason.text, isMissing: error.reason == .missing) }
}
