/// What the user's settings say about the characters the terminal can show.
enum CharacterEncoding {
  /// Whether characters beyond ASCII may be used for lines and marks.
  ///
  /// The first of LC_ALL, LC_CTYPE and LANG that is set and not empty decides (the order of POSIX): it must name a UTF-8
  /// encoding. Where none is set nothing is known, and terminals of today are UTF-8. Text from files goes out as UTF-8
  /// in any case; this is about what the program itself adds.
  static func isUnicode(_ variable: (String) -> String?) -> Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = variable(name), !value.isEmpty else { continue }
      let encoding = value.split(separator: ".", maxSplits: 1).dropFirst().first ?? ""
      let plain = encoding.prefix { $0 != "@" }.lowercased().filter { $0 != "-" }
      return plain == "utf8"
    }
    return true
  }
}
