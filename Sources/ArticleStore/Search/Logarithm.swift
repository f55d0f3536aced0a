extension Double {
  /// The natural logarithm of a positive number, to about 15 digits: the series of the area tangent on the significand.
  /// The standard library has no logarithm, and ranks should not depend on a platform's C library.
  var naturalLogarithm: Double {
    let ratio = (significand - 1) / (significand + 1)
    var (sum, power) = (0.0, ratio)
    for odd in stride(from: 1.0, through: 41, by: 2) {
      sum += power / odd
      power *= ratio * ratio
    }
    return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
  }
}
