#include "platform_events.h"

#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <poll.h>
#include <sys/eventfd.h>
#else
#include <sys/select.h>
#endif

bool platform_wake_open(struct platform_wake *wake) {
#if defined(__linux__)
  int fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (fd < 0) return false;
  *wake = (struct platform_wake){fd, fd};
#else
  int ends[2];
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  *wake = (struct platform_wake){ends[0], ends[1]};
#endif
  return true;
}

void platform_wake_post(struct platform_wake wake) {
  // An eventfd wants eight bytes at once; in a pipe they are eight wake-ups in one. A full line is awake already.
  uint64_t one = 1;
  ssize_t written;
  do written = write(wake.sender, &one, sizeof one);
  while (written < 0 && errno == EINTR);
}

void platform_wake_drain(struct platform_wake wake) {
  char buffer[512];
  ssize_t got;
  do got = read(wake.receiver, buffer, sizeof buffer);
  while (got == (ssize_t)sizeof buffer || (got < 0 && errno == EINTR));
}

void platform_wake_close(struct platform_wake wake) {
  close(wake.receiver);
  if (wake.sender != wake.receiver) close(wake.sender);
}

#if defined(__linux__)

struct platform_ready platform_wait(const int *descriptors, size_t count, int milliseconds) {
  struct pollfd polled[32];
  struct platform_ready ready = {0, 0};
  if (count > 32) count = 32;
  for (size_t i = 0; i < count; i++) polled[i] = (struct pollfd){.fd = descriptors[i], .events = POLLIN};
  int found;
  do found = poll(polled, count, milliseconds < 0 ? -1 : milliseconds);
  while (found < 0 && errno == EINTR);
  for (size_t i = 0; found > 0 && i < count; i++) {
    if (polled[i].revents & POLLIN) ready.readable |= UINT32_C(1) << i;
    if (polled[i].revents & (POLLHUP | POLLERR | POLLNVAL)) ready.closed |= UINT32_C(1) << i;
  }
  return ready;
}

#else

// Elsewhere `poll` may refuse terminals; `select` does not, and shows a closed one as readable.
struct platform_ready platform_wait(const int *descriptors, size_t count, int milliseconds) {
  struct platform_ready ready = {0, 0};
  fd_set readable;
  int found;
  if (count > 32) count = 32;
  do {
    int highest = -1;
    FD_ZERO(&readable);
    for (size_t i = 0; i < count; i++) {
      if (descriptors[i] < 0 || descriptors[i] >= FD_SETSIZE) {
        ready.closed |= UINT32_C(1) << i;
        continue;
      }
      FD_SET(descriptors[i], &readable);
      if (descriptors[i] > highest) highest = descriptors[i];
    }
    struct timeval limit = {milliseconds / 1000, (milliseconds % 1000) * 1000};
    found = select(highest + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &limit);
  } while (found < 0 && errno == EINTR);
  for (size_t i = 0; found > 0 && i < count; i++) {
    if (ready.closed & (UINT32_C(1) << i)) continue;
    if (FD_ISSET(descriptors[i], &readable)) ready.readable |= UINT32_C(1) << i;
  }
  return ready;
}

#endif

int64_t platform_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
