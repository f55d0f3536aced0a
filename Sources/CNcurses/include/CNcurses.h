// ncurses for Swift: the wide-character interface, and a static inline function for each macro and global that is used.
#ifndef NEWSREADER_CNCURSES_H
#define NEWSREADER_CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#endif
