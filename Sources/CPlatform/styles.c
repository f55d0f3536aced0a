#include "include/platform_styles.h"

#include <stdbool.h>
#include <string.h>

// As many numbers as the Linux console takes in one sequence; others take more.
#define NUMBERS_MOST 16

// The length of the style sequence at the start of some bytes, its `m` included; 0 if there is none.
static size_t style_length(const char *bytes, size_t count) {
  if (count < 3 || bytes[0] != '\33' || bytes[1] != '[') return 0;
  size_t end = 2;
  while (end < count && ((bytes[end] >= '0' && bytes[end] <= '9') || bytes[end] == ';' || bytes[end] == ':')) end++;
  return end < count && bytes[end] == 'm' ? end + 1 : 0;
}

// Whether a style sequence begins by setting all back, whatever was before.
static bool sets_back(const char *style) {
  return style[2] == 'm' || (style[2] == '0' && (style[3] == ';' || style[3] == 'm'));
}

static size_t numbers_in(const char *style, size_t length) {
  size_t numbers = 1;
  for (size_t i = 2; i < length; i++) numbers += style[i] == ';' || style[i] == ':';
  return numbers;
}

// Writes a style sequence behind another one that ends where it is to stand; returns the length of what has become of both.
// It is never longer than they were, and may stand where the first one is.
static size_t join(char *first, size_t length, const char *next, size_t next_length) {
  if (sets_back(next)) {
    memmove(first, next, next_length);
    return next_length;
  }
  if (numbers_in(first, length) + numbers_in(next, next_length) > NUMBERS_MOST) {
    memmove(first + length, next, next_length);
    return length + next_length;
  }
  // One without numbers stands for 0.
  if (length == 3) first[length++ - 1] = '0';
  first[length - 1] = ';';
  memmove(first + length, next + 2, next_length - 2);
  return length + next_length - 2;
}

size_t platform_styles_shorten(char *bytes, size_t count) {
  static const char ascii[] = "\33(B";
  size_t from = 0, to = 0;
  // The style sequence that what was written ends with; as long as 0 where it ends otherwise.
  size_t style = 0, length = 0;
  while (from < count) {
    const char *escape = memchr(bytes + from, '\33', count - from);
    size_t text = escape ? (size_t)(escape - bytes) - from : count - from;
    if (text > 0) {
      memmove(bytes + to, bytes + from, text);
      from += text;
      to += text;
      length = 0;
      continue;
    }
    if (count - from >= sizeof ascii - 1 && memcmp(bytes + from, ascii, sizeof ascii - 1) == 0) {
      from += sizeof ascii - 1;
      continue;
    }
    size_t next = style_length(bytes + from, count - from);
    if (next == 0) {
      bytes[to++] = bytes[from++];
      length = 0;
      continue;
    }
    if (length == 0) {
      style = to;
      memmove(bytes + to, bytes + from, next);
      length = next;
    } else {
      length = join(bytes + style, length, bytes + from, next);
    }
    to = style + length;
    from += next;
  }
  return to;
}
