/// A date as far as a text spells it out; what is not written is nil. 8 bytes.
struct WrittenDate: Equatable {
  private var storedYear: Int16
  private var storedMonth: Int8
  private var storedDay: Int8
  private var first: Int8
  private var second: Int8
  /// Whether the year was written with two digits; `year` then is the one of `ShortYears.standard`.
  var hasShortYear: Bool

  /// A month and a day are what no calendar has where they are out of its bounds.
  init(year: Int? = nil, month: Int? = nil, day: Int? = nil, numbers: (Int, Int)? = nil, hasShortYear: Bool = false) {
    storedYear = year.map(Int16.init(clamping:)) ?? .min
    storedMonth = month.map(Int8.init(clamping:)) ?? .min
    storedDay = day.map(Int8.init(clamping:)) ?? .min
    first = numbers.map { Int8(clamping: $0.0) } ?? .min
    second = numbers.map { Int8(clamping: $0.1) } ?? .min
    self.hasShortYear = hasShortYear
  }

  var year: Int? {
    get { storedYear == .min ? nil : Int(storedYear) }
    set { storedYear = newValue.map(Int16.init(clamping:)) ?? .min }
  }
  var month: Int? { storedMonth == .min ? nil : Int(storedMonth) }
  var day: Int? { storedDay == .min ? nil : Int(storedDay) }
  /// The two leading numbers of an all-numeric date, whose order only the page can tell.
  var numbers: (Int, Int)? { first == .min ? nil : (Int(first), Int(second)) }

  /// Whether other dates have to tell its order of day and month, or its century.
  var isOpen: Bool { numbers != nil || hasShortYear }

  /// Whether only a weekday was written.
  var isEmpty: Bool { year == nil && month == nil && day == nil }

  /// Whether both are the same date, however the year was written.
  static func == (left: WrittenDate, right: WrittenDate) -> Bool {
    left.storedYear == right.storedYear && left.storedMonth == right.storedMonth && left.storedDay == right.storedDay
      && left.first == right.first && left.second == right.second
  }

  /// The date with century and order of day and month decided, nil without a year or where no calendar has it.
  func resolved(
    dayFirst: Bool, shortYears: ShortYears = .standard, certainty: ArticleDate.Certainty = .stated
  ) -> ArticleDate? {
    guard var year else { return nil }
    if hasShortYear { year = shortYears.year(endingLike: year) }
    guard let numbers else { return ArticleDate(year: year, month: month, day: day, certainty: certainty) }
    let written = dayFirst ? (numbers.1, numbers.0) : numbers
    return ArticleDate(year: year, month: written.0, day: written.1, certainty: certainty)
      ?? ArticleDate(year: year, month: written.1, day: written.0, certainty: certainty)
  }
}

/// The forms in which pages write dates.
enum DateText {
  /// A date at the cursor, which moves behind it; a time of day is not part of it.
  static func read(_ cursor: inout Cursor) -> WrittenDate? {
    let start = cursor.offset
    if cursor.byte.isDigit, let date = startingWithNumber(&cursor) { return date }
    cursor.offset = start
    if cursor.byte.isLetter, let date = startingWithMonth(&cursor) { return date }
    cursor.offset = start
    return nil
  }

  /// `20/08/2016` · `9/7/88` · `2021-07-15` · `16 February, 2019` · `11-Feb-88` · `1st July 2017`
  private static func startingWithNumber(_ cursor: inout Cursor) -> WrittenDate? {
    guard let first = cursor.number(), first.digits <= 4 else { return nil }
    if let separator = separator(&cursor) {
      if cursor.byte.isLetter { return dayMonthYear(first.value, &cursor, separator: separator) }
      guard let second = cursor.number(), second.digits <= 2 else { return nil }
      guard cursor.take(separator), let third = cursor.number() else {
        return first.digits == 4 && separator == 0x2D && (1...12).contains(second.value)
          ? WrittenDate(year: first.value, month: second.value) : nil
      }
      if first.digits == 4 {
        guard third.digits <= 2 else { return nil }
        return checked(WrittenDate(year: first.value, month: second.value, day: third.value))
      }
      guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return nil }
      guard (1...31).contains(first.value), (1...31).contains(second.value), min(first.value, second.value) <= 12
      else { return nil }
      return WrittenDate(
        year: fullYear(third), numbers: (first.value, second.value), hasShortYear: third.digits == 2)
    }
    guard first.digits <= 2 else { return nil }
    skipOrdinalEnding(&cursor)
    cursor.skipBlanks()
    _ = cursor.take(caseless: "of ")
    return dayMonthYear(first.value, &cursor, separator: nil)
  }

  private static func dayMonthYear(_ day: Int, _ cursor: inout Cursor, separator: UInt8?) -> WrittenDate? {
    guard (1...31).contains(day), let month = month(&cursor) else { return nil }
    if let separator {
      guard cursor.take(separator), let year = cursor.number(), year.digits == 2 || year.digits == 4 else { return nil }
      return checked(WrittenDate(year: fullYear(year), month: month, day: day, hasShortYear: year.digits == 2))
    }
    return withYear(WrittenDate(month: month, day: day), &cursor)
  }

  /// Takes the year behind day and month: `, 2019` · `'19` · ` 93` before a time or at the end · ` 08:15:00 1993`.
  private static func withYear(_ written: WrittenDate, _ cursor: inout Cursor) -> WrittenDate? {
    let end = cursor.offset
    var date = written
    cursor.skip(",")
    let isShort = cursor.take(0x27) || cursor.take(caseless: "’")
    if let year = cursor.number(), year.digits == 4 || year.digits == 2 && (isShort || isBeforeTime(cursor)) {
      date.year = fullYear(year)
      date.hasShortYear = year.digits == 2
      return checked(date)
    }
    cursor.offset = end
    if let year = yearBehindTime(&cursor) {
      date.year = year
      return checked(date)
    }
    cursor.offset = end
    return date
  }

  /// Whether a time of day or nothing follows.
  private static func isBeforeTime(_ cursor: Cursor) -> Bool {
    var next = cursor
    next.skipBlanks()
    if next.isAtEnd { return true }
    guard let hour = next.number(), hour.digits <= 2 else { return false }
    return next.byte == 0x3A && next.view[next.offset + 1].isDigit
  }

  /// The year of `Mar  6 10:11:00 1993` and `Mar 6 10:11 GMT 1993`, as the C library and mail write them.
  private static func yearBehindTime(_ cursor: inout Cursor) -> Int? {
    cursor.skipBlanks()
    guard let hour = cursor.number(), hour.digits == 2, cursor.take(0x3A), cursor.number() != nil else { return nil }
    if cursor.take(0x3A) { _ = cursor.number() }
    cursor.skipBlanks()
    if cursor.word() != nil { cursor.skipBlanks() }
    guard let year = cursor.number(), year.digits == 4 else { return nil }
    return year.value
  }

  /// `May 6, 2019` · `May 6` · `July, 2017` · `Dec. 2012`
  private static func startingWithMonth(_ cursor: inout Cursor) -> WrittenDate? {
    guard let month = month(&cursor) else { return nil }
    cursor.skip(",")
    guard let first = cursor.number() else { return nil }
    if first.digits == 4 { return WrittenDate(year: first.value, month: month) }
    guard first.digits <= 2, (1...31).contains(first.value) else { return nil }
    skipOrdinalEnding(&cursor)
    return withYear(WrittenDate(month: month, day: first.value), &cursor)
  }

  /// Skips what a number of a day may end in: `1st`, `22nd`.
  private static func skipOrdinalEnding(_ cursor: inout Cursor) {
    guard cursor.byte.isLetter else { return }
    for ending: StaticString in ["st", "nd", "rd", "th"] where cursor.take(caseless: ending) { return }
  }

  /// A month's name or its usual short form, with its full stop.
  static func month(_ cursor: inout Cursor) -> Int? {
    let start = cursor.offset
    guard let word = cursor.word(), let (name, number) = month(beginningLike: word),
      word.count == 3 || word.count == 4 && number == 9 || word.count == name.utf8CodeUnitCount,
      word.isBeginning(of: name)
    else {
      cursor.offset = start
      return nil
    }
    _ = cursor.take(0x2E)
    return number
  }

  /// The month whose name has the first three letters of a word.
  private static func month(beginningLike word: ByteView) -> (name: StaticString, number: Int)? {
    switch word.letters {
    case ByteView.letters("jan"): ("january", 1)
    case ByteView.letters("feb"): ("february", 2)
    case ByteView.letters("mar"): ("march", 3)
    case ByteView.letters("apr"): ("april", 4)
    case ByteView.letters("may"): ("may", 5)
    case ByteView.letters("jun"): ("june", 6)
    case ByteView.letters("jul"): ("july", 7)
    case ByteView.letters("aug"): ("august", 8)
    case ByteView.letters("sep"): ("september", 9)
    case ByteView.letters("oct"): ("october", 10)
    case ByteView.letters("nov"): ("november", 11)
    case ByteView.letters("dec"): ("december", 12)
    default: nil
    }
  }

  /// Skips a weekday's name and the comma behind it.
  static func skipWeekday(_ cursor: inout Cursor) {
    let start = cursor.offset
    guard let word = cursor.word(), isWeekday(word) else {
      cursor.offset = start
      return
    }
    cursor.skip(",.")
  }

  /// Whether a word is a weekday's full name, in any case.
  static func isFullWeekday(_ word: ByteView) -> Bool { (6...9).contains(word.count) && isWeekday(word) }

  /// Whether a word of at least three letters is a weekday's name, or its first three to five letters.
  private static func isWeekday(_ word: ByteView) -> Bool {
    let name: StaticString
    switch word.letters {
    case ByteView.letters("mon"): name = "monday"
    case ByteView.letters("tue"): name = "tuesday"
    case ByteView.letters("wed"): name = "wednesday"
    case ByteView.letters("thu"): name = "thursday"
    case ByteView.letters("fri"): name = "friday"
    case ByteView.letters("sat"): name = "saturday"
    case ByteView.letters("sun"): name = "sunday"
    default: return false
    }
    return (word.count <= 5 || word.count == name.utf8CodeUnitCount) && word.isBeginning(of: name)
  }

  private static func separator(_ cursor: inout Cursor) -> UInt8? {
    for byte in [0x2F, 0x2D, 0x2E] as [UInt8] where cursor.byte == byte {
      let next = cursor.view[cursor.offset + 1]
      guard next.isDigit || next.isLetter && byte == 0x2D else { return nil }
      cursor.offset += 1
      return byte
    }
    return nil
  }

  private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
    year.digits == 4 ? year.value : ShortYears.standard.year(endingLike: year.value)
  }

  private static func checked(_ date: WrittenDate) -> WrittenDate? {
    guard let year = date.year else { return date }
    return ArticleDate(year: year, month: date.month, day: date.day, certainty: .stated) == nil ? nil : date
  }
}
