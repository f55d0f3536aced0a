#define _GNU_SOURCE 1
#include "CVTerm.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

bool cvterm_pty_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size) == 0;
}

int cvterm_pty_open(int rows, int columns, int *slave) {
  int master = posix_openpt(O_RDWR | O_NOCTTY);
  if (master < 0) return -1;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  *slave = -1;
  if (grantpt(master) == 0 && unlockpt(master) == 0) *slave = open(ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*slave >= 0 && cvterm_pty_resize(master, rows, columns)) return master;
  int reason = errno;
  if (*slave >= 0) close(*slave);
  close(master);
  errno = reason;
  return -1;
}

int cvterm_spawn(pid_t *process, char *const arguments[], char *const environment[], int slave, const char *directory,
                 const char *const streams[3]) {
  char name[128];
  if (ttyname_r(slave, name, sizeof name) != 0) return errno;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  // The first terminal that a session leader opens without O_NOCTTY becomes its controlling one.
  posix_spawn_file_actions_addopen(&actions, 3, name, O_RDWR, 0);
  for (int fd = 0; fd < 3; fd++) {
    int flags = fd == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC;
    if (streams[fd] != NULL) posix_spawn_file_actions_addopen(&actions, fd, streams[fd], flags, 0600);
    else posix_spawn_file_actions_adddup2(&actions, 3, fd);
  }
  posix_spawn_file_actions_addclose(&actions, 3);
  if (directory != NULL) posix_spawn_file_actions_addchdir_np(&actions, directory);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int result = posix_spawn(process, arguments[0], &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return result;
}

bool cvterm_tty_modes_read(int fd, struct cvterm_tty_modes *modes) {
  struct termios now;
  memset(&now, 0, sizeof now);
  memset(modes, 0, sizeof *modes);
  if (tcgetattr(fd, &now) != 0) return false;
  // Field by field: the structure has bytes between its fields that nobody sets.
  size_t at = 0;
  tcflag_t flags[4] = {now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag};
  speed_t speeds[2] = {cfgetispeed(&now), cfgetospeed(&now)};
  memcpy(modes->bytes + at, flags, sizeof flags);
  at += sizeof flags;
  memcpy(modes->bytes + at, speeds, sizeof speeds);
  at += sizeof speeds;
  size_t rest = sizeof modes->bytes - at;
  memcpy(modes->bytes + at, now.c_cc, sizeof now.c_cc < rest ? sizeof now.c_cc : rest);
  return true;
}
