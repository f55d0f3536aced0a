// The character type of the locale, the only part of it the program uses.
#ifndef NEWSREADER_PLATFORM_LOCALE_H
#define NEWSREADER_PLATFORM_LOCALE_H

#include <stdbool.h>

/// Sets LC_CTYPE to the user's locale, or to a UTF-8 one that always exists where the user's is not UTF-8 or not
/// installed; false if there is none. Widths of characters and what curses sends depend on it, so it comes first.
bool platform_locale_use_utf8(void);

#endif
