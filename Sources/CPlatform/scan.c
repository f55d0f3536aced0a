#if defined(__linux__)
#define _GNU_SOURCE 1
#endif

#include "scan.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static inline uint8_t upper(uint8_t byte) { return byte >= 'a' && byte <= 'z' ? byte - 32 : byte; }

size_t scan_exact(const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count) {
  if (needle_count == 0) return 0;
  if (needle_count > count) return SCAN_NOT_FOUND;
  const uint8_t *found = memmem(text, count, needle, needle_count);
  return found ? (size_t)(found - text) : SCAN_NOT_FOUND;
}

// Looks at the first and the last byte of each place; only where both fit are the bytes between compared.
static size_t caseless_from(
    const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count, size_t start) {
  const uint8_t first = scan_lower(needle[0]), last = scan_lower(needle[needle_count - 1]);
  for (size_t i = start; i + needle_count <= count; i++) {
    if (scan_lower(text[i]) != first || scan_lower(text[i + needle_count - 1]) != last) continue;
    if (scan_equal_caseless(text + i, needle, needle_count)) return i;
  }
  return SCAN_NOT_FOUND;
}

size_t scan_caseless_portable(const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count) {
  if (needle_count == 0) return 0;
  if (needle_count > count) return SCAN_NOT_FOUND;
  return caseless_from(text, count, needle, needle_count, 0);
}

#if defined(__SSE2__)

static inline __m128i either(__m128i bytes, __m128i one, __m128i other) {
  return _mm_or_si128(_mm_cmpeq_epi8(bytes, one), _mm_cmpeq_epi8(bytes, other));
}

// The same, sixteen places at a time.
size_t scan_caseless(const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count) {
  if (needle_count == 0) return 0;
  if (needle_count > count) return SCAN_NOT_FOUND;
  const uint8_t first = needle[0], last = needle[needle_count - 1];
  const __m128i first_lower = _mm_set1_epi8((char)scan_lower(first)), first_upper = _mm_set1_epi8((char)upper(first));
  const __m128i last_lower = _mm_set1_epi8((char)scan_lower(last)), last_upper = _mm_set1_epi8((char)upper(last));
  size_t i = 0;
  for (; i + needle_count + 15 <= count; i += 16) {
    const __m128i heads = _mm_loadu_si128((const __m128i *)(text + i));
    const __m128i tails = _mm_loadu_si128((const __m128i *)(text + i + needle_count - 1));
    const __m128i both =
        _mm_and_si128(either(heads, first_lower, first_upper), either(tails, last_lower, last_upper));
    unsigned places = (unsigned)_mm_movemask_epi8(both);
    while (places) {
      const size_t place = i + (size_t)__builtin_ctz(places);
      if (scan_equal_caseless(text + place, needle, needle_count)) return place;
      places &= places - 1;
    }
  }
  return caseless_from(text, count, needle, needle_count, i);
}

#else

size_t scan_caseless(const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count) {
  return scan_caseless_portable(text, count, needle, needle_count);
}

#endif

size_t scan_last_byte(const uint8_t *text, size_t count, uint8_t byte) {
#if defined(__linux__)
  const uint8_t *found = count ? memrchr(text, byte, count) : NULL;
  return found ? (size_t)(found - text) : SCAN_NOT_FOUND;
#else
  while (count-- > 0)
    if (text[count] == byte) return count;
  return SCAN_NOT_FOUND;
#endif
}

// These look at every place, found or not: so the compiler looks at many at a time. A count in bytes lets it take as many
// as there are bytes in a vector, and holds what 255 places can have.
size_t scan_count_line_feeds(const uint8_t *text, size_t count, bool *others) {
  size_t feeds = 0;
  uint8_t other = 0;
  for (size_t start = 0; start < count; start += 255) {
    const size_t end = start + 255 < count ? start + 255 : count;
    uint8_t found = 0;
    for (size_t i = start; i < end; i++) {
      found += text[i] == '\n';
      other |= (text[i] == '\r') | (text[i] == '\f');
    }
    feeds += found;
  }
  *others = other != 0;
  return feeds;
}

void scan_line_feeds(const uint8_t *text, size_t count, uint32_t *behind) {
  size_t i = 0;
#if defined(__SSE2__)
  const __m128i feed = _mm_set1_epi8('\n');
  for (; i + 16 <= count; i += 16) {
    unsigned places = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(text + i)), feed));
    for (; places; places &= places - 1) *behind++ = (uint32_t)(i + (size_t)__builtin_ctz(places) + 1);
  }
#endif
  for (; i < count; i++)
    if (text[i] == '\n') *behind++ = (uint32_t)(i + 1);
}

bool scan_has_digit(const uint8_t *text, size_t count) {
  uint8_t found = 0;
  for (size_t i = 0; i < count; i++) found |= (uint8_t)(text[i] - '0') < 10;
  return found;
}

static bool is_credit(const uint8_t *space) {
  const uint8_t before = space[-1] | 32, first = space[1] | 32, second = space[2] | 32, third = space[3] | 32;
  if (before != 'o' && before != 'e' && before != 'h') return false;
  return first == 'b' ? second == 'y' && third == ' ' : first == 'c' && second == 'o' && third == 'u';
}

bool scan_has_credit(const uint8_t *text, size_t count) {
  size_t i = 1;
#if defined(__SSE2__)
  const __m128i space = _mm_set1_epi8(' '), small = _mm_set1_epi8(32), b = _mm_set1_epi8('b'), c = _mm_set1_epi8('c');
  for (; i + 18 < count; i += 16) {
    const __m128i spaces = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(text + i)), space);
    const __m128i next = _mm_or_si128(_mm_loadu_si128((const __m128i *)(text + i + 1)), small);
    unsigned places = (unsigned)_mm_movemask_epi8(_mm_and_si128(spaces, either(next, b, c)));
    for (; places; places &= places - 1)
      if (is_credit(text + i + __builtin_ctz(places))) return true;
  }
#endif
  for (; i + 3 < count; i++)
    if (text[i] == ' ' && is_credit(text + i)) return true;
  return false;
}

size_t scan_ascii(const uint8_t *text, size_t count) {
  size_t i = 0;
#if defined(__SSE2__)
  for (; i + 16 <= count; i += 16) {
    const unsigned high = (unsigned)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(text + i)));
    if (high) return i + (size_t)__builtin_ctz(high);
  }
#endif
  for (; i + 8 <= count; i += 8) {
    uint64_t word;
    memcpy(&word, text + i, 8);
    if (word & 0x8080808080808080u) break;
  }
  while (i < count && text[i] < 0x80) i++;
  return i;
}

void scan_lower_ascii(uint8_t *text, size_t count) {
  for (size_t i = 0; i < count; i++) text[i] |= (uint8_t)((uint8_t)(text[i] - 'A') < 26) << 5;
}
