#include "CNcurses.h"

#include <string.h>
#include <term.h>

/// A capability's text, NULL where it is absent or is no text.
static const char *capability(const char *name) {
  char *text = tigetstr((NCURSES_CONST char *)name);
  return text == (char *)-1 ? NULL : text;
}

enum curses_verdict curses_check(const char *name, int output) {
  int found = 0;
  if (setupterm((NCURSES_CONST char *)name, output, &found) != OK) return curses_unknown;
  bool usable = capability("cup") != NULL && capability("clear") != NULL && tigetflag("hc") <= 0;
  del_curterm(cur_term);
  return usable ? curses_usable : curses_incapable;
}

/// Bytes being gathered; `count` goes beyond `capacity` when they do not fit.
struct gathering {
  char *bytes;
  size_t capacity;
  size_t count;
};

static void gather(struct gathering *into, const char *text) {
  while (text != NULL && *text != '\0') {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end != NULL) {
        text = end + 1;
        continue;
      }
    }
    if (into->count < into->capacity) into->bytes[into->count] = *text;
    into->count++;
    text++;
  }
}

size_t curses_restore_bytes(char *bytes, size_t capacity, const char *first, int rows) {
  struct gathering into = {bytes, capacity, 0};
  gather(&into, first);
  gather(&into, capability("rmkx"));
  gather(&into, capability("sgr0"));
  gather(&into, capability("op"));
  if (capability("rmcup") != NULL) {
    gather(&into, capability("rmcup"));
  } else {
    const char *place = capability("cup");
    if (place != NULL) gather(&into, tiparm(place, rows > 0 ? rows - 1 : 0, 0));
    gather(&into, "\r\n");
  }
  gather(&into, capability("cnorm"));
  return into.count <= capacity ? into.count : 0;
}

bool curses_is_xterm_like(void) {
  const char *mouse = capability("kmous");
  return tigetflag("XT") > 0 || (mouse != NULL && capability("rmcup") != NULL);
}
