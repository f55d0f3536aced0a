// Byte scans that have to be quick: exact search, caseless search, lower-casing of ASCII.
#ifndef NEWSREADER_SCAN_H
#define NEWSREADER_SCAN_H

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

/// How many bytes at the start of `text` are ASCII.
size_t scan_ascii(const uint8_t *text, size_t count);

/// Turns A–Z into a–z, in place; all other bytes stay.
void scan_lower_ascii(uint8_t *text, size_t count);

#endif
