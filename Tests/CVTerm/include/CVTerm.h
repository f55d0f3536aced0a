// A terminal for tests: a pseudo terminal to run a program in, and libvterm as the screen it draws on.
#ifndef NEWSREADER_CVTERM_H
#define NEWSREADER_CVTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// A screen that understands what programs send to an xterm.
struct cvterm;

/// One cell of it.
struct cvterm_cell {
  /// Base and combining characters, ended by 0; none for the right half of a wide cell.
  uint32_t characters[7];
  /// Columns: 1 or 2, 0 for the right half.
  int width;
  bool bold;
  bool italic;
  bool underline;
  bool reverse;
  /// -1 the terminal's own, 0 to 255 from the palette, from 0x1000000 on 24 bits of red, green and blue.
  int foreground;
  int background;
};

/// The modes a program may leave behind.
struct cvterm_modes {
  bool alternate_screen;
  bool cursor_visible;
  bool mouse;
  bool bracketed_paste;
  bool focus_reports;
  bool application_cursor_keys;
};

struct cvterm *cvterm_new(int rows, int columns);
void cvterm_free(struct cvterm *terminal);
void cvterm_feed(struct cvterm *terminal, const char *bytes, size_t count);
void cvterm_resize(struct cvterm *terminal, int rows, int columns);
void cvterm_cell_at(const struct cvterm *terminal, int row, int column, struct cvterm_cell *cell);
/// A number that grows whenever something is drawn in a row: while it is the same, so is the row.
uint64_t cvterm_drawn(const struct cvterm *terminal, int row);
void cvterm_cursor(const struct cvterm *terminal, int *row, int *column);
struct cvterm_modes cvterm_modes_now(struct cvterm *terminal);

/// Opens a pseudo terminal of this size; `slave` gets a descriptor of the other side that controls no process, and
/// keeps its modes readable after the program has ended. -1 with errno on failure.
int cvterm_pty_open(int rows, int columns, int *slave);

/// Tells the pseudo terminal its new size; the kernel sends SIGWINCH.
bool cvterm_pty_resize(int master, int rows, int columns);

/// Starts a program as the leader of a session of its own, with the pseudo terminal behind `slave` as its controlling
/// terminal. Standard streams named by a path go there, those that are NULL to the terminal. Returns 0 or an errno.
int cvterm_spawn(pid_t *process, char *const arguments[], char *const environment[], int slave, const char *directory,
                 const char *const streams[3]);

/// A call of the system that may fail.
enum cvterm_call { CVTERM_NO_CALL, CVTERM_SYNC, CVTERM_RENAME };

/// Whether the system can have a call fail.
bool cvterm_can_refuse(void);

/// The same as `cvterm_spawn`, and whenever the program makes the call it fails with this errno, and does nothing.
int cvterm_spawn_refused(pid_t *process, char *const arguments[], char *const environment[], int slave,
                         const char *directory, const char *const streams[3], enum cvterm_call call, int code);

/// All that `stty -a` would show, as bytes that are equal when the modes are.
struct cvterm_tty_modes {
  unsigned char bytes[128];
};

/// Takes a snapshot of the terminal's modes; false with errno.
bool cvterm_tty_modes_read(int fd, struct cvterm_tty_modes *modes);

#endif
