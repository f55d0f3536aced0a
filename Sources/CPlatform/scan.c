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

// What is looked at in one go. The compiler makes of it what the processor has; where one has registers of this width
// that not all of its kind have, there are two versions and the right one is chosen when the program starts.
enum { WIDE = 32 };
typedef uint8_t wide __attribute__((ext_vector_type(WIDE)));
typedef bool wide_places __attribute__((ext_vector_type(WIDE)));

#if defined(__x86_64__) && defined(__linux__) && !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)
#define FOR_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_WIDE
#endif

// A bit for each of `WIDE` places where `comparison`, of a vector with another, holds.
#define PLACES(comparison)                                                       \
  ({                                                                             \
    const wide_places places_ = __builtin_convertvector((comparison), wide_places); \
    uint32_t bits_;                                                              \
    memcpy(&bits_, &places_, sizeof bits_);                                      \
    bits_;                                                                       \
  })

// What is true is a byte with all bits, -1; so many vectors of them add up to what a byte can hold.
enum { COUNTED = 255 / WIDE };

FOR_WIDE size_t scan_count_line_feeds(const uint8_t *text, size_t count, bool *others) {
  size_t feeds = 0, i = 0;
  wide other = 0;
  while (i + COUNTED * WIDE <= count) {
    wide found = 0;
    for (int part = 0; part < COUNTED; part++, i += WIDE) {
      wide bytes;
      memcpy(&bytes, text + i, WIDE);
      found -= (wide)(bytes == '\n');
      other |= (wide)(bytes == '\r') | (wide)(bytes == '\f');
    }
    feeds += __builtin_reduce_add(found);
  }
  bool has_other = __builtin_reduce_or(other) != 0;
  for (; i < count; i++) {
    feeds += text[i] == '\n';
    has_other |= text[i] == '\r' || text[i] == '\f';
  }
  *others = has_other;
  return feeds;
}

// Nearly half of all lines are blank, so that feeds come in pairs and at no regular distance: to take two in any case
// costs less than to guess each time how many there are.
FOR_WIDE void scan_line_feeds(const uint8_t *text, size_t count, uint32_t *behind) {
  size_t i = 0;
  for (; i + 2 * WIDE <= count; i += 2 * WIDE) {
    wide bytes, more;
    memcpy(&bytes, text + i, WIDE);
    memcpy(&more, text + i + WIDE, WIDE);
    uint64_t places = PLACES(bytes == '\n') | (uint64_t)PLACES(more == '\n') << WIDE;
    uint32_t *const next = behind + __builtin_popcountll(places);
    const uint32_t start = (uint32_t)i + 1;
    // A bit beyond the last place keeps the count of zeros defined where there is no feed.
    behind[0] = start + (uint32_t)__builtin_ctzll(places | UINT64_C(1) << 63);
    places &= places - 1;
    behind[1] = start + (uint32_t)__builtin_ctzll(places | UINT64_C(1) << 63);
    for (behind += 2; behind < next; behind++) {
      places &= places - 1;
      *behind = start + (uint32_t)__builtin_ctzll(places);
    }
    behind = next;
  }
  for (; i < count; i++)
    if (text[i] == '\n') *behind++ = (uint32_t)(i + 1);
}

// Texts that fill no vector are looked at byte by byte; the last vector of longer ones has bytes of the one before again.

FOR_WIDE bool scan_is_tidy(const uint8_t *text, size_t count) {
  bool is_tidy = true;
  if (count <= WIDE) {
    for (size_t i = 0; i < count; i++)
      is_tidy &= (uint8_t)(text[i] - 0x20) < 0x5F && !(text[i] == ' ' && i > 0 && text[i - 1] == ' ');
    return is_tidy;
  }
  if (text[0] < 0x20 || text[0] > 0x7E) return false;
  // Each byte but the first together with the one before it.
  for (size_t i = 1; i < count && is_tidy; i += WIDE) {
    size_t place = i + WIDE <= count ? i : count - WIDE;
    wide bytes, before;
    memcpy(&bytes, text + place, WIDE);
    memcpy(&before, text + place - 1, WIDE);
    is_tidy = PLACES((bytes - 0x20 >= 0x5F) | ((bytes == ' ') & (before == ' '))) == 0;
  }
  return is_tidy;
}

FOR_WIDE bool scan_has_digit(const uint8_t *text, size_t count) {
  bool found = false;
  if (count < WIDE) {
    for (size_t i = 0; i < count; i++) found |= (uint8_t)(text[i] - '0') < 10;
    return found;
  }
  for (size_t i = 0; i < count && !found; i += WIDE) {
    wide bytes;
    memcpy(&bytes, text + (i + WIDE <= count ? i : count - WIDE), WIDE);
    found = PLACES(bytes - '0' < 10) != 0;
  }
  return found;
}

// What a byte counts as: each kind has bits of its own for as many bytes as a vector has, so that one addition counts one.
#define CAPITAL UINT32_C(1)
#define SMALL (UINT32_C(1) << 10)
#define SYMBOL (UINT32_C(1) << 20)

static const uint32_t kinds[256] = {
    ['A' ... 'Z'] = CAPITAL, ['a' ... 'z'] = SMALL, [0x80 ... 0xFF] = SMALL, ['#' ... '%'] = SYMBOL,
    ['*' ... '+'] = SYMBOL,  ['/'] = SYMBOL,        [';' ... '>'] = SYMBOL,  ['@'] = SYMBOL,
    ['\\'] = SYMBOL,         ['^' ... '_'] = SYMBOL, ['{' ... '~'] = SYMBOL,
};

#define IS_CAPITAL(bytes) ((bytes) - 'A' < 26)
#define IS_SMALL(bytes) (((bytes) - 'a' < 26) | ((bytes) >= 0x80))
#define IS_SYMBOL(bytes)                                                                                           \
  (((bytes) - ';' < 4) | ((bytes) - '{' < 4) | ((bytes) - '#' < 3) | ((bytes) - '*' < 2) | ((bytes) - '^' < 2) | \
      ((bytes) == '/') | ((bytes) == '@') | ((bytes) == '\\'))

FOR_WIDE struct scan_counts scan_shape(const uint8_t *text, size_t count) {
  struct scan_counts shape = {0, 0, 0};
  size_t i = 0;
  for (; i + WIDE <= count; i += WIDE) {
    wide bytes;
    memcpy(&bytes, text + i, WIDE);
    shape.capitals += (size_t)__builtin_popcount(PLACES(IS_CAPITAL(bytes)));
    shape.small += (size_t)__builtin_popcount(PLACES(IS_SMALL(bytes)));
    shape.symbols += (size_t)__builtin_popcount(PLACES(IS_SYMBOL(bytes)));
  }
  uint32_t rest = 0;
  for (; i < count; i++) rest += kinds[text[i]];
  shape.capitals += rest & 1023;
  shape.small += rest >> 10 & 1023;
  shape.symbols += rest >> 20;
  return shape;
}

static bool is_credit(const uint8_t *space) {
  const uint8_t before = space[-1] | 32, first = space[1] | 32, second = space[2] | 32, third = space[3] | 32;
  if (before != 'o' && before != 'e' && before != 'h') return false;
  return first == 'b' ? second == 'y' && third == ' ' : first == 'c' && second == 'o' && third == 'u';
}

FOR_WIDE bool scan_has_credit(const uint8_t *text, size_t count) {
  if (count < WIDE + 4) {
    for (size_t i = 1; i + 3 < count; i++)
      if (text[i] == ' ' && is_credit(text + i)) return true;
    return false;
  }
  for (size_t i = 1; i + 3 < count; i += WIDE) {
    const size_t start = i + WIDE + 3 <= count ? i : count - WIDE - 3;
    wide bytes, next, second;
    memcpy(&bytes, text + start, WIDE);
    memcpy(&next, text + start + 1, WIDE);
    memcpy(&second, text + start + 2, WIDE);
    next |= 32;
    second |= 32;
    uint32_t places =
        PLACES((bytes == ' ') & (((next == 'b') & (second == 'y')) | ((next == 'c') & (second == 'o'))));
    for (; places; places &= places - 1)
      if (is_credit(text + start + __builtin_ctz(places))) return true;
  }
  return false;
}

#define IS_BLANK(bytes) (((bytes) <= 0x20) | ((bytes) == 0x7F))

FOR_WIDE size_t scan_words(const uint8_t *text, size_t count) {
  size_t words = 0, i = 0;
  // Whether the byte before is part of a word.
  uint32_t before = 0;
  for (; i + WIDE <= count; i += WIDE) {
    wide bytes;
    memcpy(&bytes, text + i, WIDE);
    const uint32_t inside = ~PLACES(IS_BLANK(bytes));
    words += (size_t)__builtin_popcount(inside & ~(inside << 1 | before));
    before = inside >> (WIDE - 1);
  }
  for (; i < count; i++) {
    const uint32_t inside = !IS_BLANK(text[i]);
    words += inside & ~before;
    before = inside;
  }
  return words;
}

#define OPENS_SEAM(bytes) \
  (((bytes) == '|') | ((bytes) == '-') | ((bytes) == ':') | ((bytes) == 0xE2) | ((bytes) == 0xC2))

FOR_WIDE bool scan_has_seam(const uint8_t *text, size_t count) {
  if (count <= WIDE) {
    bool found = false;
    for (size_t i = 0; i + 1 < count; i++) found |= IS_BLANK(text[i]) & OPENS_SEAM(text[i + 1]);
    return found;
  }
  bool found = false;
  for (size_t i = 0; i + 1 < count && !found; i += WIDE) {
    const size_t start = i + WIDE < count ? i : count - WIDE - 1;
    wide bytes, next;
    memcpy(&bytes, text + start, WIDE);
    memcpy(&next, text + start + 1, WIDE);
    found = PLACES(IS_BLANK(bytes) & OPENS_SEAM(next)) != 0;
  }
  return found;
}

// A table, as to branch on a byte that is blank once in six is guessed wrong each time.
static const uint8_t is_kept[256] = {
    [0x21 ... 0x7E] = 1, [0x80 ... 0x9F] = 1, [0xA1 ... 0xC1] = 1, [0xC3 ... 0xFF] = 1};

size_t scan_without_blanks(const uint8_t *text, size_t count, uint8_t *kept) {
  size_t length = 0;
  for (size_t i = 0; i < count; i++) {
    kept[length] = text[i];
    length += is_kept[text[i]];
  }
  return length;
}

// Whether the rest of the needle follows its first two bytes at one of the places of a block; `text` has `left` bytes.
static inline bool holds_rest(
    const uint8_t *text, size_t left, uint32_t places, const uint8_t *needle, size_t needle_count) {
  if (needle_count == 1) return places != 0;
  for (; places; places &= places - 1) {
    const size_t place = (size_t)__builtin_ctz(places);
    if (needle_count <= left - place && memcmp(text + place, needle, needle_count) == 0) return true;
  }
  return false;
}

// Line ends and places of the needle's first two bytes are found a block at a time. A line that holds it costs no more
// than one that does not, where a search from hit to hit would be begun anew for each.
FOR_WIDE void scan_lines_holding(
    const uint8_t *text, size_t count, const uint8_t *needle, size_t needle_count, uint64_t *members) {
  if (needle_count == 0) return;
  const uint8_t second = needle[needle_count > 1];
  size_t line = 0;
  bool holds = false;
  for (size_t i = 0; i < count; i += WIDE) {
    wide bytes, next;
    if (i + WIDE < count) {
      memcpy(&bytes, text + i, WIDE);
      memcpy(&next, text + i + 1, WIDE);
    } else {
      uint8_t rest[WIDE + 1] = {0};
      memcpy(rest, text + i, count - i);
      memcpy(&bytes, rest, WIDE);
      memcpy(&next, rest + 1, WIDE);
    }
    uint32_t ends = PLACES(bytes == '\n'), places = PLACES(bytes == needle[0]);
    if (needle_count > 1) places &= PLACES(next == second);
    // Behind the end stand zeros, which a needle may have as well.
    if (count - i < WIDE) places &= (UINT32_C(1) << (count - i)) - 1;
    for (; ends; ends &= ends - 1) {
      const uint32_t before = (ends & -ends) - 1;
      holds = holds || holds_rest(text + i, count - i, places & before, needle, needle_count);
      members[line / 64] |= (uint64_t)holds << line % 64;
      line++;
      holds = false;
      places &= ~before;
    }
    holds = holds || holds_rest(text + i, count - i, places, needle, needle_count);
  }
}

FOR_WIDE size_t scan_ascii(const uint8_t *text, size_t count) {
  size_t i = 0;
  for (; i + WIDE <= count; i += WIDE) {
    wide bytes;
    memcpy(&bytes, text + i, WIDE);
    const uint32_t places = PLACES(bytes >= 0x80);
    if (places) return i + (size_t)__builtin_ctz(places);
  }
  while (i < count && text[i] < 0x80) i++;
  return i;
}

// What is beyond ASCII is found in a vector's bits and then looked at, as the next such character is near as a rule.
FOR_WIDE size_t scan_utf8(const uint8_t *text, size_t count) {
  size_t i = 0;
  while (i + WIDE <= count) {
    wide bytes;
    memcpy(&bytes, text + i, WIDE);
    uint64_t places = PLACES(bytes >= 0x80);
    size_t end = WIDE;
    while (places) {
      const size_t place = (size_t)__builtin_ctzll(places);
      const size_t length = scan_character(text + i + place, count - i - place);
      if (length == 0) return i + place;
      if (place + length > end) end = place + length;
      places &= UINT64_MAX << (place + length);
    }
    i += end;
  }
  while (i < count) {
    const size_t length = scan_character(text + i, count - i);
    if (length == 0) return i;
    i += length;
  }
  return count;
}

// Each hash takes a byte only once the one before is through; four beside each other keep the processor busy. Those of
// the longer texts go on when the shorter ones are through.
void scan_hash_four(const uint8_t *text, const size_t starts[5], uint64_t hashes[4]) {
  size_t order[4] = {0, 1, 2, 3}, done = 0;
  for (int i = 1; i < 4; i++)
    for (int j = i; j > 0; j--) {
      const size_t one = order[j - 1], other = order[j];
      if (starts[one + 1] - starts[one] >= starts[other + 1] - starts[other]) break;
      order[j - 1] = other;
      order[j] = one;
    }
  const uint8_t *texts[4];
  size_t counts[4];
  uint64_t a = SCAN_HASH_START, b = a, c = a, d = a;
  for (int i = 0; i < 4; i++) {
    texts[i] = text + starts[order[i]];
    counts[i] = starts[order[i] + 1] - starts[order[i]];
  }
  for (; done < counts[3]; done++) {
    a = scan_hash(a, texts[0][done]);
    b = scan_hash(b, texts[1][done]);
    c = scan_hash(c, texts[2][done]);
    d = scan_hash(d, texts[3][done]);
  }
  for (; done < counts[2]; done++) {
    a = scan_hash(a, texts[0][done]);
    b = scan_hash(b, texts[1][done]);
    c = scan_hash(c, texts[2][done]);
  }
  for (; done < counts[1]; done++) {
    a = scan_hash(a, texts[0][done]);
    b = scan_hash(b, texts[1][done]);
  }
  for (; done < counts[0]; done++) a = scan_hash(a, texts[0][done]);
  hashes[order[0]] = a;
  hashes[order[1]] = b;
  hashes[order[2]] = c;
  hashes[order[3]] = d;
}

void scan_lower_ascii(uint8_t *text, size_t count) {
  for (size_t i = 0; i < count; i++) text[i] |= (uint8_t)((uint8_t)(text[i] - 'A') < 26) << 5;
}
