#define _GNU_SOURCE 1
#include "CNcurses.h"

/// What stands where nothing else may: the replacement character, of one column everywhere.
static const wchar_t replacement = 0xFFFD;

int curses_cell(cchar_t *cell, uint32_t base, uint32_t first, uint32_t second, int columns, attr_t attributes,
                int pair) {
  wchar_t text[4] = {(wchar_t)base, (wchar_t)first, first != 0 ? (wchar_t)second : 0, 0};
  if (wcwidth((wchar_t)base) != columns) {
    text[0] = replacement;
    text[1] = 0;
    columns = 1;
  }
  for (int i = 1; i < 3; i++)
    if (text[i] != 0 && wcwidth(text[i]) != 0) text[i] = 0;
  if (setcchar(cell, text, attributes, 0, &pair) != OK) {
    wchar_t blank[2] = {L' ', 0};
    setcchar(cell, blank, attributes, 0, &pair);
    columns = 1;
  }
  return columns;
}
