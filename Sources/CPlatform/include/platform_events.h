// Waiting for several descriptors at once, and a descriptor that another thread makes readable.
#ifndef NEWSREADER_PLATFORM_EVENTS_H
#define NEWSREADER_PLATFORM_EVENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Two ends of a wake-up line; the same descriptor twice where the system has an eventfd.
struct platform_wake {
  int receiver;
  int sender;
};

/// Opens a line, non-blocking and closed on exec; false with errno.
bool platform_wake_open(struct platform_wake *wake);

/// Makes the receiver readable. Any thread, any number of times; async-signal-safe.
void platform_wake_post(struct platform_wake wake);

/// Makes the receiver unreadable until the next post.
void platform_wake_drain(struct platform_wake wake);

void platform_wake_close(struct platform_wake wake);

/// Which descriptors have something: bit i belongs to descriptor i.
struct platform_ready {
  /// Something can be read.
  uint32_t readable;
  /// The other end is gone or the descriptor is none.
  uint32_t closed;
};

/// Sleeps until one of at most 32 descriptors is readable or closed, or `milliseconds` have passed (negative: for
/// ever). Nothing is ready after a time-out. A signal does not end the wait unless it makes a descriptor readable.
struct platform_ready platform_wait(const int *descriptors, size_t count, int milliseconds);

/// Milliseconds since some moment in the past, by a clock that nobody sets.
int64_t platform_milliseconds(void);

#endif
