#include "platform_watch.h"

#if defined(__linux__)

#include <errno.h>
#include <sys/inotify.h>
#include <unistd.h>

int platform_watch_open(void) { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }

bool platform_watch_add(int watch, const char *folder) {
  const uint32_t changes = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
  return inotify_add_watch(watch, folder, changes) >= 0;
}

void platform_watch_drain(int watch) {
  char buffer[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
  ssize_t got;
  do got = read(watch, buffer, sizeof buffer);
  while (got > 0 || (got < 0 && errno == EINTR));
}

void platform_watch_close(int watch) { close(watch); }

#else

int platform_watch_open(void) { return -1; }
bool platform_watch_add(int watch, const char *folder) { return (void)watch, (void)folder, false; }
void platform_watch_drain(int watch) { (void)watch; }
void platform_watch_close(int watch) { (void)watch; }

#endif
