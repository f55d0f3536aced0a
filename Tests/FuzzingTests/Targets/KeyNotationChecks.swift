import Screen

/// What must hold of any text where keys are named: it names keys whose printed form names the same, or says where not.
enum KeyNotationChecks {
  static func violation(of bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(KeyNotationError) {
      let keys = try KeyNotation.parse(text)
      guard keys.allSatisfy({ $0.canonical == $0 }) else { return "a key that is not canonical" }
      let printed = KeyNotation.text(keys)
      guard (try? KeyNotation.parse(printed)) == keys else { return "“\(printed)” reads as other keys" }
      for key in keys {
        guard !KeyNotation.label(key).isEmpty, !KeyNotation.label(key, .ascii).isEmpty else {
          return "a key without a label"
        }
        guard (try? KeyNotation.parse(KeyNotation.text([key]))) == [key] else { return "a key that is lost by itself" }
      }
      return nil
    } catch {
      return (0...text.count).contains(error.column) ? nil : "an error in column \(error.column)"
    }
  }
}
