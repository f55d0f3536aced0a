// Byte scans that have to be quick: exact search, caseless search, lower-casing of ASCII.
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

/// Offset of the last occurrence of a byte.
size_t scan_last_byte(const uint8_t *text, size_t count, uint8_t byte);

/// The number of line feeds; `others` says whether there is a carriage return or a form feed as well.
size_t scan_count_line_feeds(const uint8_t *text, size_t count, bool *others);

/// Writes the offset behind each line feed to `behind`, which has room for all of them.
void scan_line_feeds(const uint8_t *text, size_t count, uint32_t *behind);

/// Whether there is an ASCII digit.
bool scan_has_digit(const uint8_t *text, size_t count);

/// Whether `o`, `e` or `h`, a space, and `by ` or `cou` follow each other somewhere, in either case: as in `photo by A`,
/// `image by A`, `photograph by A` and `photo courtesy A`.
bool scan_has_credit(const uint8_t *text, size_t count);

/// How many bytes at the start of `text` are ASCII.
size_t scan_ascii(const uint8_t *text, size_t count);

/// Turns A–Z into a–z, in place; all other bytes stay.
void scan_lower_ascii(uint8_t *text, size_t count);

#endif
