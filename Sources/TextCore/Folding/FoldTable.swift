/// Small letters without marks for the letters of the Latin, Greek and Cyrillic blocks.
///
/// Source: Unicode 15, canonical decompositions (marks removed) and simple lower-case mappings; beyond these, Latin
/// letters that are named as a letter "with" something (ø, đ, ł, ħ …) are that letter, as are long s, dotless i and the
/// Greek letter variants of mathematics.
enum FoldTable {
  /// The letters from a scalar on, 32 to a row; a blank means that the scalar stays as it is.
  private static let rows: [(first: UInt32, letters: String)] = [
    (0x00C0, "aaaaaaæceeeeiiiiðnooooo ouuuuyþ "),
    (0x00E0, "aaaaaa ceeeeiiii nooooo ouuuuy y"),
    (0x0100, "aaaaaaccccccccddddeeeeeeeeeegggg"),
    (0x0120, "gggghhhhiiiiiiiiiiĳ jjkk lllllll"),
    (0x0140, "lllnnnnnn ŋ ooooooœ rrrrrrssssss"),
    (0x0160, "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"),
    (0x0180, "bbbbƅ ɔccdddd ǝəɛffgɣ ɩikkl ɯnno"),
    (0x01A0, "ooƣ ppʀƨ ʃ ttttuuʊvyyzzʒƹ   ƽ   "),
    (0x01C0, "    ǆǆ ǉǉ ǌǌ aaiioouuuuuuuuuu aa"),
    (0x01E0, "aaææggggkkooooʒʒjǳǳ ggƕƿnnaaææoo"),
    (0x0200, "aaaaeeeeiiiioooorrrruuuussttȝ hh"),
    (0x0220, "ndȣ zzaaeeooooooooyylntj  acclts"),
    (0x0240, "zɂ bʉʌeejjqqrryy   b cdd       j"),
    (0x0260, "g     h i  lll   mnn        rrr "),
    (0x0280, "  s j   t  v    zz           j  "),
    (0x02A0, "q                               "),
    (0x0360, "                ͱ ͳ ʹ ͷ       ;ϳ"),
    (0x0380, "     ¨α·εηι ο υωιαβγδεζηθικλμνξο"),
    (0x03A0, "πρ στυφχψωιυαεηιυ               "),
    (0x03C0, "  σ       ιυουωϗβθυυυφπ ϙ ϛ ϝ ϟ "),
    (0x03E0, "ϡ ϣ ϥ ϧ ϩ ϫ ϭ ϯ κρσ θε ϸ σϻ  ͻͼͽ"),
    (0x0400, "ееђгєѕііјљњћкиуџабвгдежзииклмноп"),
    (0x0420, "рстуфхцчшщъыьэюя         и      "),
    (0x0440, "                ее г   і    киу "),
    (0x0460, "ѡ ѣ ѥ ѧ ѩ ѫ ѭ ѯ ѱ ѳ ѵ ѵѵѹ ѻ ѽ ѿ "),
    (0x0480, "ҁ         ҋ ҍ ҏ ґ ғ ҕ җ ҙ қ ҝ ҟ "),
    (0x04A0, "ҡ ң ҥ ҧ ҩ ҫ ҭ ү ұ ҳ ҵ ҷ ҹ һ ҽ ҿ "),
    (0x04C0, "ӏжжӄ ӆ ӈ ӊ ӌ ӎ  ааааӕ ееә әәжжзз"),
    (0x04E0, "ӡ ииииооө өөээууууууччӷ ыыӻ ӽ ӿ "),
    (0x0500, "ԁ ԃ ԅ ԇ ԉ ԋ ԍ ԏ ԑ ԓ ԕ ԗ ԙ ԛ ԝ ԟ "),
    (0x0520, "ԡ ԣ ԥ ԧ ԩ ԫ ԭ ԯ "),
    (0x1E00, "aabbbbbbccddddddddddeeeeeeeeeeff"),
    (0x1E20, "gghhhhhhhhhhiiiikkkkkkllllllllmm"),
    (0x1E40, "mmmmnnnnnnnnoooooooopppprrrrrrrr"),
    (0x1E60, "ssssssssssttttttttuuuuuuuuuuvvvv"),
    (0x1E80, "wwwwwwwwwwxxxxyyzzzzzzhtwyasssß "),
    (0x1EA0, "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"),
    (0x1EC0, "eeeeeeeeiiiioooooooooooooooooooo"),
    (0x1EE0, "oooouuuuuuuuuuuuuuyyyyyyyyỻ ỽ yy"),
    (0x1F00, "ααααααααααααααααεεεεεε  εεεεεε  "),
    (0x1F20, "ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι"),
    (0x1F40, "οοοοοο  οοοοοο  υυυυυυυυ υ υ υ υ"),
    (0x1F60, "ωωωωωωωωωωωωωωωωααεεηηιιοουυωω  "),
    (0x1F80, "ααααααααααααααααηηηηηηηηηηηηηηηη"),
    (0x1FA0, "ωωωωωωωωωωωωωωωωααααα ααααααα ι "),
    (0x1FC0, " ¨ηηη ηηεεηηη᾿᾿᾿ιιιι  ιιιιιι ῾῾῾"),
    (0x1FE0, "υυυυρρυυυυυυρ¨¨`  ωωω ωωοοωωω´  "),
  ]

  /// Scalar values by scalar value for U+0000…U+052F, and from index 0x530 on for U+1E00…U+1FFF.
  static let values: [UInt16] = {
    var values = (0..<0x730).map { index in UInt16(index < split ? index : index - split + extended) }
    for row in rows {
      for (place, letter) in row.letters.unicodeScalars.enumerated() where letter != " " {
        let scalar = Int(row.first) + place
        values[scalar < split ? scalar : scalar - extended + split] = UInt16(truncatingIfNeeded: letter.value)
      }
    }
    return values
  }()

  private static let split = 0x530
  private static let extended = 0x1E00

  /// The letter for a scalar the table covers, nil for all others. O(1).
  @inline(__always)
  static func letter(_ value: UInt32, in values: [UInt16]) -> UInt32? {
    if value < 0x530 { return UInt32(values[Int(value)]) }
    guard value >= 0x1E00, value < 0x2000 else { return nil }
    return UInt32(values[Int(value) - extended + split])
  }
}
