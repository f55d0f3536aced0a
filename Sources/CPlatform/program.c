#ifdef __linux__
#define _GNU_SOURCE
#endif

#include "platform_program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform_events.h"
#include "platform_signals.h"
#include "platform_tty.h"

extern char **environ;

/// Signals as they are for a program that a shell starts: none blocked, all with their default action.
static int set_attributes(posix_spawnattr_t *attributes, bool detached) {
  short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
#ifdef POSIX_SPAWN_SETSID
  if (detached) flags |= POSIX_SPAWN_SETSID;
#else
  (void)detached;
#endif
  sigset_t none, caught;
  sigemptyset(&none);
  sigfillset(&caught);
  sigdelset(&caught, SIGKILL);
  sigdelset(&caught, SIGSTOP);
  int error = posix_spawnattr_setsigmask(attributes, &none);
  if (error == 0) error = posix_spawnattr_setsigdefault(attributes, &caught);
  if (error == 0) error = posix_spawnattr_setflags(attributes, flags);
  return error;
}

static int set_streams(posix_spawn_file_actions_t *actions, int input, bool detached) {
  int error = 0;
  if (detached) {
    error = posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0);
    if (error == 0) error = posix_spawn_file_actions_addopen(actions, 1, "/dev/null", O_WRONLY, 0);
    if (error == 0) error = posix_spawn_file_actions_adddup2(actions, 1, 2);
  } else if (input >= 0) {
    error = posix_spawn_file_actions_adddup2(actions, input, 0);
  } else if (isatty(0) != 1) {
    error = posix_spawn_file_actions_addopen(actions, 0, "/dev/tty", O_RDONLY, 0);
  }
  return error;
}

static int start(char *const *arguments, int input, bool detached, int *process) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  int error = posix_spawnattr_init(&attributes);
  if (error != 0) return error;
  error = posix_spawn_file_actions_init(&actions);
  if (error == 0) {
    error = set_attributes(&attributes, detached);
    if (error == 0) error = set_streams(&actions, input, detached);
    pid_t child = 0;
    if (error == 0) error = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ);
    if (error == 0) *process = child;
    posix_spawn_file_actions_destroy(&actions);
  }
  posix_spawnattr_destroy(&attributes);
  return error;
}

int platform_program_start(char *const *arguments, int input, int *process) {
  return start(arguments, input, false, process);
}

int platform_program_start_detached(char *const *arguments, int *process) {
  return start(arguments, -1, true, process);
}

int platform_program_wait(int process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : WIFSIGNALED(status) ? 128 + WTERMSIG(status) : -1;
}

/// What the three signals did before they were lent.
static struct sigaction interrupt_before, quit_before, stop_before;

void platform_interrupts_ignore(void) {
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGINT, &ignore, &interrupt_before);
  sigaction(SIGQUIT, &ignore, &quit_before);
}

void platform_interrupts_take(void) {
  sigaction(SIGINT, &interrupt_before, NULL);
  sigaction(SIGQUIT, &quit_before, NULL);
}

void platform_terminal_keys_lend(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  platform_interrupts_ignore();
  sigaction(SIGTSTP, &standard, &stop_before);
}

void platform_terminal_keys_take(void) {
  platform_interrupts_take();
  sigaction(SIGTSTP, &stop_before, NULL);
}

int platform_unnamed_open(void) {
  const char *folder = getenv("TMPDIR");
  const char *base = folder != NULL && folder[0] == '/' && strlen(folder) < 4000 ? folder : "/tmp";
  // mkstemp(3) puts letters that make the name unused in the place of the last six.
  static const char end[] = "/newsreader.XXXXXX";
  char name[4096];
  size_t length = strlen(base);
  memcpy(name, base, length);
  memcpy(name + length, end, sizeof end);
  int file = mkstemp(name);
  if (file < 0) return -1;
  unlink(name);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  return file;
}

int platform_unnamed_file(const void *bytes, size_t count) {
  int file = platform_unnamed_open();
  if (file < 0) return -1;
  if (platform_write_all(file, bytes, count) && lseek(file, 0, SEEK_SET) == 0) return file;
  int error = errno;
  close(file);
  errno = error;
  return -1;
}

void platform_wait_for_enter(void) {
  // A key like ^C throws away the line that was there when it was looked, and whoever read it then would wait deaf.
  int sources[] = {open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NONBLOCK), platform_signals_install()};
  char byte = 0;
  while (sources[0] >= 0 && platform_signals_termination() == 0) {
    struct platform_ready ready = platform_wait(sources, 2, -1);
    if (ready.readable & 2) platform_signals_drain();
    if (platform_signals_termination() != 0) break;
    if (!(ready.readable & 1)) {
      if (ready.closed & 1) break;
      continue;
    }
    ssize_t count = read(sources[0], &byte, 1);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0 || byte == '\n' || byte == '\r') break;
  }
  if (sources[0] >= 0) close(sources[0]);
}

/// Whether a path names something that can be run: 0, or the errno.
static int find_file(const char *path) {
  struct stat status;
  if (stat(path, &status) != 0) return errno;
  if (!S_ISREG(status.st_mode)) return EACCES;
  return access(path, X_OK) == 0 ? 0 : errno;
}

int platform_program_find(const char *name) {
  if (*name == 0) return ENOENT;
  if (strchr(name, '/') != NULL) return find_file(name);
  const char *folders = getenv("PATH");
  if (folders == NULL) return 0;
  int error = ENOENT;
  for (;;) {
    size_t length = strcspn(folders, ":");
    char path[4096];
    if (length + strlen(name) + 2 <= sizeof path) {
      // An empty entry is the folder one is in.
      memcpy(path, folders, length);
      path[length] = '/';
      strcpy(path + (length == 0 ? 0 : length + 1), name);
      int found = find_file(path);
      if (found == 0) return 0;
      if (found == EACCES) error = EACCES;
    }
    if (folders[length] == 0) return error;
    folders += length + 1;
  }
}
