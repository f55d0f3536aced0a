#include "CVTerm.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct cvterm {
  VTerm *vterm;
  VTermState *state;
  VTermScreen *screen;
  struct cvterm_modes modes;
  /// What libvterm answers, kept only long enough to see whether it answers at all.
  char answer[64];
  size_t answered;
  /// A private mode sequence that is not complete yet.
  char held[64];
  size_t held_count;
  /// How often each row was drawn in.
  uint64_t *drawn;
  int rows;
};

static int note_property(VTermProp property, VTermValue *value, void *user) {
  struct cvterm *terminal = user;
  switch (property) {
    case VTERM_PROP_ALTSCREEN: terminal->modes.alternate_screen = value->boolean; break;
    case VTERM_PROP_CURSORVISIBLE: terminal->modes.cursor_visible = value->boolean; break;
    case VTERM_PROP_MOUSE: terminal->modes.mouse = value->number != VTERM_PROP_MOUSE_NONE; break;
    default: break;
  }
  return 1;
}

static void note_answer(const char *bytes, size_t count, void *user) {
  struct cvterm *terminal = user;
  for (size_t i = 0; i < count && terminal->answered < sizeof terminal->answer; i++)
    terminal->answer[terminal->answered++] = bytes[i];
}

/// What moves counts as drawn where it comes to: libvterm tells so where nobody takes moves.
static int note_damage(VTermRect place, void *user) {
  struct cvterm *terminal = user;
  for (int row = place.start_row; row < place.end_row && row < terminal->rows; row++) terminal->drawn[row]++;
  return 1;
}

static const VTermScreenCallbacks screen_callbacks = {.damage = note_damage, .settermprop = note_property};

/// Counts anew, from beyond all that was counted before.
static bool count_rows(struct cvterm *terminal, int rows) {
  uint64_t *drawn = calloc(rows > 0 ? rows : 1, sizeof *drawn);
  if (drawn == NULL) return false;
  uint64_t most = 0;
  for (int row = 0; row < terminal->rows; row++)
    if (terminal->drawn[row] > most) most = terminal->drawn[row];
  for (int row = 0; row < rows; row++) drawn[row] = most + 1;
  free(terminal->drawn);
  terminal->drawn = drawn;
  terminal->rows = rows;
  return true;
}

struct cvterm *cvterm_new(int rows, int columns) {
  struct cvterm *terminal = calloc(1, sizeof *terminal);
  if (terminal == NULL) return NULL;
  if (!count_rows(terminal, rows)) {
    free(terminal);
    return NULL;
  }
  terminal->vterm = vterm_new(rows, columns);
  vterm_set_utf8(terminal->vterm, 1);
  vterm_output_set_callback(terminal->vterm, note_answer, terminal);
  terminal->state = vterm_obtain_state(terminal->vterm);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  terminal->modes.cursor_visible = true;
  vterm_screen_set_callbacks(terminal->screen, &screen_callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void cvterm_free(struct cvterm *terminal) {
  vterm_free(terminal->vterm);
  free(terminal->drawn);
  free(terminal);
}

/// libvterm obeys only the first of several private modes in one sequence: each gets a sequence of its own.
static void feed_held(struct cvterm *terminal, char final) {
  size_t start = 3;
  for (size_t i = start; i < terminal->held_count; i++) {
    if (terminal->held[i] != ';') continue;
    vterm_input_write(terminal->vterm, "\033[?", 3);
    vterm_input_write(terminal->vterm, terminal->held + start, i - start);
    vterm_input_write(terminal->vterm, &final, 1);
    start = i + 1;
  }
  vterm_input_write(terminal->vterm, "\033[?", 3);
  vterm_input_write(terminal->vterm, terminal->held + start, terminal->held_count - start);
  vterm_input_write(terminal->vterm, &final, 1);
  terminal->held_count = 0;
}

void cvterm_feed(struct cvterm *terminal, const char *bytes, size_t count) {
  static const char lead[] = "\033[?";
  for (size_t i = 0; i < count; i++) {
    char byte = bytes[i];
    size_t held = terminal->held_count;
    bool begins = held < 3 && byte == lead[held];
    bool goes_on = held >= 3 && held < sizeof terminal->held && ((byte >= '0' && byte <= '9') || byte == ';');
    if (begins || goes_on) {
      terminal->held[terminal->held_count++] = byte;
    } else if (held >= 3 && (byte == 'h' || byte == 'l')) {
      feed_held(terminal, byte);
    } else {
      vterm_input_write(terminal->vterm, terminal->held, held);
      terminal->held_count = 0;
      if (byte == lead[0]) terminal->held[terminal->held_count++] = byte;
      else vterm_input_write(terminal->vterm, &byte, 1);
    }
  }
}

void cvterm_resize(struct cvterm *terminal, int rows, int columns) {
  vterm_set_size(terminal->vterm, rows, columns);
  if (!count_rows(terminal, rows)) abort();
}

uint64_t cvterm_drawn(const struct cvterm *terminal, int row) {
  return row >= 0 && row < terminal->rows ? terminal->drawn[row] : 0;
}

static int color_number(const VTermColor *color, bool is_standard) {
  if (is_standard) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
  return 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

void cvterm_cell_at(const struct cvterm *terminal, int row, int column, struct cvterm_cell *cell) {
  VTermScreenCell found;
  memset(cell, 0, sizeof *cell);
  if (!vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &found)) return;
  // libvterm marks the right half of a wide cell with a number that is no character.
  // It does not give it the style of the left half either, so that has none here.
  if (found.chars[0] == (uint32_t)-1) {
    cell->foreground = cell->background = -1;
    return;
  }
  cell->width = found.width;
  for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && found.chars[i] != 0; i++) cell->characters[i] = found.chars[i];
  // Erased or written over with blanks, it looks the same.
  if (cell->characters[0] == 0) cell->characters[0] = ' ';
  cell->bold = found.attrs.bold;
  cell->italic = found.attrs.italic;
  cell->underline = found.attrs.underline != 0;
  cell->reverse = found.attrs.reverse;
  cell->foreground = color_number(&found.fg, VTERM_COLOR_IS_DEFAULT_FG(&found.fg));
  cell->background = color_number(&found.bg, VTERM_COLOR_IS_DEFAULT_BG(&found.bg));
}

void cvterm_cursor(const struct cvterm *terminal, int *row, int *column) {
  VTermPos place;
  vterm_state_get_cursorpos(terminal->state, &place);
  *row = place.row;
  *column = place.col;
}

struct cvterm_modes cvterm_modes_now(struct cvterm *terminal) {
  // libvterm tells no one about these modes, but what it would send for a key, a paste or a focus shows them.
  struct cvterm_modes modes = terminal->modes;
  terminal->answered = 0;
  vterm_keyboard_start_paste(terminal->vterm);
  modes.bracketed_paste = terminal->answered > 0;
  terminal->answered = 0;
  vterm_state_focus_in(terminal->state);
  modes.focus_reports = terminal->answered > 0;
  terminal->answered = 0;
  vterm_keyboard_key(terminal->vterm, VTERM_KEY_UP, VTERM_MOD_NONE);
  modes.application_cursor_keys = terminal->answered > 1 && terminal->answer[1] == 'O';
  return modes;
}
