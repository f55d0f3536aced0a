#include "platform_watch.h"

#include "files.h"

#if defined(__linux__)

#include <errno.h>
#include <sys/inotify.h>
#include <unistd.h>

int platform_watch_open(void) { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }

int platform_watch_add(int watch, const char *folder) {
  const uint32_t changes = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    // Also what may be read, or no longer.
    | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
  char name[NR_PATH_LIMIT];
  int number = inotify_add_watch(watch, nr_path_name(folder, name), changes);
  if (number >= 0) return number;
  return errno == ENOENT || errno == ENOTDIR ? PLATFORM_WATCH_GONE : PLATFORM_WATCH_REFUSED;
}

void platform_watch_remove(int watch, int number) { inotify_rm_watch(watch, number); }

void platform_watch_drain(int watch) {
  char buffer[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
  ssize_t got;
  do got = read(watch, buffer, sizeof buffer);
  while (got > 0 || (got < 0 && errno == EINTR));
}

void platform_watch_close(int watch) { close(watch); }

#else

int platform_watch_open(void) { return -1; }
int platform_watch_add(int watch, const char *folder) { return (void)watch, (void)folder, PLATFORM_WATCH_REFUSED; }
void platform_watch_remove(int watch, int number) { (void)watch, (void)number; }
void platform_watch_drain(int watch) { (void)watch; }
void platform_watch_close(int watch) { (void)watch; }

#endif
