// What is written to a terminal to change how text looks, in fewer bytes.
#ifndef NEWSREADER_PLATFORM_STYLES_H
#define NEWSREADER_PLATFORM_STYLES_H

#include <stddef.h>

/// Rewrites a frame in place and returns its new length, so that the terminal shows the same: style sequences (SGR, as
/// ECMA-48 has them) that follow each other become one, of which nothing stands before what sets all back; and what asks
/// for ASCII each time is left out, as no other set of characters is ever chosen. A sequence that is cut off at the end stays
/// as it is. O(bytes).
size_t platform_styles_shorten(char *bytes, size_t count);

#endif
