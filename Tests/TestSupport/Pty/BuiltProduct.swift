#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The programs that were built together with the tests.
package enum BuiltProduct {
  /// The path of a built executable: beside the test program, or above the bundle it is packed into. Nil if it is not
  /// there.
  package static func path(_ name: String) -> String? {
    var folder = parent(of: ownPath)
    for _ in 0..<5 where !folder.isEmpty {
      let candidate = folder + "/" + name
      if access(candidate, X_OK) == 0 { return candidate }
      folder = parent(of: folder)
    }
    return nil
  }

  /// Whether programs and tests were built with a sanitizer.
  package static var isSanitized: Bool {
    let program = dlopen(nil, RTLD_NOW)
    return dlsym(program, "__tsan_init") != nil || dlsym(program, "__asan_init") != nil
  }

  /// The file this code was loaded from.
  private static var ownPath: String {
    #if os(Linux)
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
        guard let base = buffer.baseAddress else { return "" }
        let count = readlink("/proc/self/exe", base, buffer.count)
        guard count > 0 else { return "" }
        return String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self)
      }
    #else
      var found = Dl_info()
      guard dladdr(#dsohandle, &found) != 0, let name = found.dli_fname else { return "" }
      return String(cString: name)
    #endif
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }
}
