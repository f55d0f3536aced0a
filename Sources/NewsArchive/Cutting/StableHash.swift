internal import CPlatform

/// A hash that is the same on every machine and in every run.
struct StableHash {
  private(set) var value: UInt64 = SCAN_HASH_START

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = scan_hash(value, byte) }
}
