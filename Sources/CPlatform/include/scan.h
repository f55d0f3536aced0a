// Byte scans that have to be quick: search, line ends, UTF-8, what lines are made of.
#ifndef NEWSREADER_SCAN_H
#define NEWSREADER_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Answer of the searches when there is nothing to find: more than any offset.
#define SCAN_NOT_FOUND ((size_t)PTRDIFF_MAX)

/// Offset of the first occurrence of `needle`; an empty needle is found at 0.
size_t scan_exact(const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count);

/// As `scan_exact`, with the letters A–Z and a–z equal; all other bytes must be the same.
size_t scan_caseless(const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count);

/// `scan_caseless` without vector instructions: what runs where there are none, and the check on the other.
size_t scan_caseless_portable(const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count);

/// A letter A–Z as a–z; other bytes as they are.
static inline uint8_t scan_lower(uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? byte + 32 : byte; }

/// Whether two texts are the same, with the letters A–Z and a–z equal.
static inline bool scan_equal_caseless(const uint8_t *text, const uint8_t *other, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (scan_lower(text[i]) != scan_lower(other[i])) return false;
  return true;
}

/// Looks for a needle, which has no line feed, in each of the lines of a text; the last one has its line feed as well.
/// Sets the bit of each line that holds it, the first line's at 0, in `members`, where all are clear.
void scan_lines_holding(
    const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count, uint64_t *members);

/// Offset of the last occurrence of a byte.
size_t scan_last_byte(const uint8_t *text, size_t count, uint8_t byte);

/// The number of line feeds; `others` says whether there is a carriage return or a form feed as well.
size_t scan_count_line_feeds(const uint8_t *text, size_t count, bool *others);

/// Writes the offset behind each line feed to `behind`, which has room for all of them and two more: what is written
/// there means nothing.
void scan_line_feeds(const uint8_t *text, size_t count, uint32_t *behind);

/// Whether all is printable ASCII, with no two spaces side by side.
bool scan_is_tidy(const uint8_t *text, size_t count);

/// Whether there is an ASCII digit.
bool scan_has_digit(const uint8_t *text, size_t count);

/// Whether `o`, `e` or `h`, a space, and `by ` or `cou` follow each other somewhere, in either case: as in `photo by A`,
/// `image by A`, `photograph by A` and `photo courtesy A`.
bool scan_has_credit(const uint8_t *text, size_t count);

/// Number of runs between blanks: bytes up to the space, and 0x7F.
size_t scan_words(const uint8_t *text, size_t count);

/// Whether a bar, a dash, a colon, or the first byte of the marks of U+0080 to U+00BF and U+2000 to U+2FFF follows a
/// blank somewhere.
bool scan_has_seam(const uint8_t *text, size_t count);

/// Copies all but blanks, and but the two bytes of U+00A0 whatever they are part of, to `kept`, which has room for all;
/// returns how many bytes were kept.
size_t scan_without_blanks(const uint8_t *text, size_t count, uint8_t *kept);

/// How many bytes at the start of `text` are ASCII.
size_t scan_ascii(const uint8_t *text, size_t count);

static inline bool scan_is_tail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// Length of the well-formed character at `p` (Unicode 16, table 3-7), 0 if there is none.
static inline size_t scan_character(const uint8_t *p, size_t left) {
  uint8_t a = p[0];
  if (a < 0x80) return 1;
  if (a < 0xC2) return 0;
  if (a < 0xE0) return left >= 2 && scan_is_tail(p[1]) ? 2 : 0;
  if (a < 0xF0) {
    if (left < 3 || !scan_is_tail(p[1]) || !scan_is_tail(p[2])) return 0;
    if (a == 0xE0 && p[1] < 0xA0) return 0;
    if (a == 0xED && p[1] > 0x9F) return 0;
    return 3;
  }
  if (a > 0xF4 || left < 4 || !scan_is_tail(p[1]) || !scan_is_tail(p[2]) || !scan_is_tail(p[3])) return 0;
  if (a == 0xF0 && p[1] < 0x90) return 0;
  if (a == 0xF4 && p[1] > 0x8F) return 0;
  return 4;
}

/// Length of the longest beginning that is well-formed UTF-8; `count` if all of it is.
size_t scan_utf8(const uint8_t *text, size_t count);

/// What a line is made of.
struct scan_counts {
  /// Letters A–Z.
  size_t capitals;
  /// Letters a–z, and bytes beyond ASCII.
  size_t small;
  /// Marks of program text: `#$%*+/;<=>@\^_{|}~`.
  size_t symbols;
};
struct scan_counts scan_shape(const uint8_t *text, size_t count);

/// FNV-1a, 64 bits: the same on every machine and in every run. Constants by Fowler, Noll and Vo.
#define SCAN_HASH_START 0xCBF29CE484222325ULL
static inline uint64_t scan_hash(uint64_t hash, uint8_t byte) { return (hash ^ byte) * UINT64_C(0x100000001B3); }

/// The hashes of four texts that follow one another: each from one of `starts` to the next.
void scan_hash_four(const uint8_t *text, const size_t starts[5], uint64_t hashes[4]);

/// Turns A–Z into a–z, in place; all other bytes stay.
void scan_lower_ascii(uint8_t *text, size_t count);

#endif
