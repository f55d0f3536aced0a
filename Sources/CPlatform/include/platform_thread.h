// Threads without Foundation: started, never joined.
#ifndef NEWSREADER_PLATFORM_THREAD_H
#define NEWSREADER_PLATFORM_THREAD_H

#include <stdbool.h>

/// Runs `body(context)` on a new detached thread with all signals blocked, so that the main thread gets them; false if
/// the system refuses one. Its stack is 8 MiB, as a main thread's.
bool platform_thread_start(void (*body)(void *context), void *context);

#endif
