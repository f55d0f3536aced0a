#if defined(__linux__)
#define _GNU_SOURCE 1
#include <sys/mman.h>
#endif

#include "platform_program.h"
#include "platform_signals.h"
#include "platform_styles.h"
#include "platform_tty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

// One terminal per process: a signal handler cannot be handed a value, so what it needs stands here.
static struct termios saved_modes;
static int saved_descriptor = -1;
static char restore_bytes[1024];
static size_t restore_count;
static int restore_output = -1;
static int restore_screen = -1;
static atomic_bool armed;
static bool watches_exit;

static int true_stderr = -1;
static int stderr_log = -1;
static atomic_bool diverted;

bool platform_write_all(int fd, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(fd, next, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    next += written;
    count -= (size_t)written;
  }
  return true;
}

void platform_tty_await(int fd) {
  pid_t foreground = tcgetpgrp(fd);
  // It is no matter that this waits for output that others have written: the system stops whoever calls it in the
  // background, again and again until they are in the foreground, and lets it fail where nobody could put them there.
  if (foreground > 0 && foreground != getpgrp()) tcdrain(fd);
}

bool platform_tty_await_again(int fd) {
  while (platform_signals_termination() == 0) {
    pid_t foreground = tcgetpgrp(fd);
    if (foreground <= 0 || foreground == getpgrp()) return true;
    platform_signals_take(platform_signal_continue);
    kill(0, SIGTTOU);
    // Whoever could not be stopped could not be brought to the front either.
    if (platform_signals_take(platform_signal_continue) == 0) return true;
  }
  return false;
}

bool platform_tty_save(int fd) {
  if (tcgetattr(fd, &saved_modes) != 0) return false;
  saved_descriptor = fd;
  return true;
}

bool platform_tty_has_input(int fd) {
  int count = 0;
  return ioctl(fd, FIONREAD, &count) == 0 && count > 0;
}

bool platform_tty_restore_modes(void) {
  return saved_descriptor >= 0 && tcsetattr(saved_descriptor, TCSADRAIN, &saved_modes) == 0;
}

/// The most rows or columns, which curses counts in 15 bits, and the most places, of each of which it has some hundred
/// bytes.
enum { most_lines = 32000, most_places = 4000000 };

static int at_most(int value, int limit) { return value < limit ? value : limit; }

static struct winsize fitted(struct winsize size) {
  size.ws_row = (unsigned short)at_most(size.ws_row, most_lines);
  size.ws_col = (unsigned short)at_most(size.ws_col, most_lines);
  if (size.ws_row > size.ws_col) {
    size.ws_row = (unsigned short)at_most(size.ws_row, most_places / size.ws_col);
  } else {
    size.ws_col = (unsigned short)at_most(size.ws_col, most_places / size.ws_row);
  }
  return size;
}

/// The window's own size; false where the terminal does not know it.
static bool get_window(int fd, struct winsize *size) {
  return ioctl(fd, TIOCGWINSZ, size) == 0 && size->ws_row != 0 && size->ws_col != 0;
}

bool platform_tty_size(int fd, int *rows, int *columns) {
  struct winsize size;
  if (!get_window(fd, &size)) return false;
  size = fitted(size);
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool platform_tty_is_measurable(int fd) {
  struct winsize size;
  if (!get_window(fd, &size)) return true;
  const struct winsize fits = fitted(size);
  return fits.ws_row == size.ws_row && fits.ws_col == size.ws_col;
}

bool platform_tty_arm(int output, int screen, const char *bytes, size_t count) {
  platform_tty_disarm();
  if (count > sizeof restore_bytes) return false;
  memcpy(restore_bytes, bytes, count);
  restore_count = count;
  restore_output = output;
  restore_screen = screen;
  // `exit` from anywhere, past the owner of the terminal, is a way out too.
  if (!watches_exit) watches_exit = atexit(platform_tty_emergency_restore) == 0;
  atomic_store(&armed, true);
  return true;
}

void platform_tty_disarm(void) { atomic_store(&armed, false); }

/// How long the end waits for a terminal that takes nothing, in milliseconds.
static const int last_patience = 1000;

/// Whether something can be written without waiting for ever. A terminal whose connection hangs takes nothing.
static bool takes_more(int fd) {
#if defined(__linux__)
  struct pollfd output = {.fd = fd, .events = POLLOUT};
  return poll(&output, 1, last_patience) > 0 && (output.revents & POLLOUT);
#else
  // Elsewhere `poll` may refuse terminals.
  struct timeval limit = {.tv_sec = last_patience / 1000};
  fd_set writable;
  if (fd >= FD_SETSIZE) return true;
  FD_ZERO(&writable);
  FD_SET(fd, &writable);
  return select(fd + 1, NULL, &writable, NULL, &limit) > 0;
#endif
}

/// Takes the terminal away from whoever still draws on it, which another thread may do until the process is gone.
/// Returns the one descriptor that still leads there.
static int claim_output(void) {
  int own = fcntl(restore_output, F_DUPFD_CLOEXEC, 3);
  int nowhere = own < 0 ? -1 : open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere < 0) return own < 0 ? restore_output : own;
  dup2(nowhere, restore_output);
  if (restore_screen >= 0) dup2(nowhere, restore_screen);
  return own;
}

/// How many threads are in the way out.
static atomic_int leaving;

void platform_tty_emergency_restore(void) {
  atomic_fetch_add(&leaving, 1);
  bool is_first = atomic_exchange(&armed, false);
  if (is_first) {
    int output = claim_output();
    if (!takes_more(output)) {
      // What is drawn there nobody needs any more; in its place there is room for the way out.
      tcflow(output, TCOON);
      tcflush(output, TCOFLUSH);
    }
    struct pollfd now = {.fd = output, .events = POLLOUT};
    if (poll(&now, 1, 0) != 0) platform_write_all(output, restore_bytes, restore_count);
    if (saved_descriptor >= 0) tcsetattr(saved_descriptor, TCSANOW, &saved_modes);
  }
  atomic_fetch_sub(&leaving, 1);
  // Where memory runs out several threads may fail at once: the first one to be here must not be killed by the next.
  for (int turn = 0; !is_first && turn < 500 && atomic_load(&leaving) > 0; turn++) poll(NULL, 0, 5);
  platform_stderr_return();
}

/// An unnamed file that vanishes with its descriptor, in memory where there are such.
static int open_unnamed(void) {
#if defined(__linux__)
  return memfd_create("newsreader", MFD_CLOEXEC);
#else
  return platform_unnamed_open();
#endif
}

bool platform_stderr_divert(void) {
  if (atomic_load(&diverted)) return true;
  int log = open_unnamed();
  if (log < 0) return false;
  int keep = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (keep < 0 || dup2(log, STDERR_FILENO) < 0) {
    int reason = errno;
    if (keep >= 0) close(keep);
    close(log);
    errno = reason;
    return false;
  }
  true_stderr = keep;
  stderr_log = log;
  atomic_store(&diverted, true);
  return true;
}

void platform_stderr_return(void) {
  if (!atomic_exchange(&diverted, false)) return;
  dup2(true_stderr, STDERR_FILENO);
  char buffer[4096];
  off_t offset = 0;
  ssize_t got;
  while ((got = pread(stderr_log, buffer, sizeof buffer, offset)) > 0) {
    if (!platform_write_all(true_stderr, buffer, (size_t)got)) break;
    offset += got;
  }
  close(true_stderr);
  close(stderr_log);
}

static int gathered = -1;

/// Whether files may grow to what the largest frame takes; where they may not, what is beyond would be lost.
static bool has_room_for_frames(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur >= (rlim_t)256 << 20;
}

/// Makes `to` lead where `from` does, closed on exec.
static bool redirect(int from, int to) {
#if defined(__linux__)
  return dup3(from, to, O_CLOEXEC) >= 0;
#else
  return dup2(from, to) >= 0 && fcntl(to, F_SETFD, FD_CLOEXEC) == 0;
#endif
}

bool platform_output_gather(int fd) {
  if (gathered < 0 && has_room_for_frames()) gathered = open_unnamed();
  return gathered >= 0 && lseek(gathered, 0, SEEK_SET) == 0 && redirect(gathered, fd);
}

bool platform_output_send(int fd, int terminal) {
  // A frame of a window of usual size fits, and goes out with one call.
  static char buffer[1 << 15];
  if (!redirect(terminal, fd)) return false;
  off_t end = lseek(gathered, 0, SEEK_CUR);
  off_t offset = 0;
  while (offset < end) {
    size_t wanted = end - offset < (off_t)sizeof buffer ? (size_t)(end - offset) : sizeof buffer;
    ssize_t got = pread(gathered, buffer, wanted, offset);
    if (got <= 0 || !platform_write_all(terminal, buffer, platform_styles_shorten(buffer, (size_t)got))) return false;
    offset += got;
  }
  return true;
}
