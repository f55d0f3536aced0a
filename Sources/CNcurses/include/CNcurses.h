// ncurses for Swift: the wide-character interface, and a static inline function for each macro and global that is used.
#ifndef NEWSREADER_CNCURSES_H
#define NEWSREADER_CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// What a terminal description must be able to do before curses is started on it.
enum curses_verdict {
  curses_usable,
  /// No description by this name.
  curses_unknown,
  /// A description that cannot place the cursor or clear the screen: `dumb`, a printer.
  curses_incapable,
};

/// Looks the terminal up without starting curses, which would end the process over an unknown one.
enum curses_verdict curses_check(const char *name, int output);

/// Writes into `bytes` what brings the terminal back: `first`, then keypad off, attributes off, the
/// alternate screen left (or the last of `rows` rows reached where there is none) and the cursor shown. Padding is
/// left out. Returns how many bytes that are, 0 if they do not fit.
size_t curses_restore_bytes(char *bytes, size_t capacity, const char *first, int rows);

/// Builds a cell of a base character and up to two combining ones (0: none); `columns` is the room it must fill.
/// A character that curses would place in another number of columns becomes U+FFFD, so that a control never gets
/// through. Returns the columns the cell takes, fewer than asked for in that case.
int curses_cell(cchar_t *cell, uint32_t base, uint32_t first, uint32_t second, int columns, attr_t attributes,
                int pair);

/// Whether the description names the key, mouse and mode reports of an xterm, so that its private modes are understood.
bool curses_is_xterm_like(void);

static inline WINDOW *curses_standard_window(void) { return stdscr; }
static inline WINDOW *curses_physical_screen(void) { return curscr; }
static inline int curses_rows(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }
static inline int curses_colors(void) { return has_colors() ? COLORS : 0; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }
/// True for terminals whose colours are numbers of 24 bits and no palette.
static inline bool curses_has_direct_color(void) { return tigetflag("RGB") > 0 || COLORS >= 0x1000000; }

/// A pair of colours among the attributes of a character; only the first 256 have room there.
static inline chtype curses_pair_bits(int pair) { return COLOR_PAIR(pair); }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

static inline int curses_function_key(int number) { return KEY_F(number); }

#endif
