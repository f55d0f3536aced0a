// How many columns the C library gives a character.
#ifndef NEWSREADER_WIDTH_H
#define NEWSREADER_WIDTH_H

#include <stdint.h>

/// Answer of `platform_wcwidth` where the system has no UTF-8 locale to ask.
#define PLATFORM_WIDTH_UNKNOWN (-2)

/// Columns of a Unicode scalar by `wcwidth` in a UTF-8 locale, whatever the locale of the process: 0, 1, 2, or −1
/// for what is not printable; `PLATFORM_WIDTH_UNKNOWN` where there is no such locale. Safe on any thread.
int platform_wcwidth(uint32_t scalar);

#endif
