// Threads without Foundation: started, never joined.
#ifndef NEWSREADER_PLATFORM_THREAD_H
#define NEWSREADER_PLATFORM_THREAD_H

#include <stdbool.h>

/// Runs `body(context)` on a new detached thread with all signals blocked but those of its own faults, so that the main
/// thread gets them; false if the system refuses one. Its stack is 8 MiB, as a main thread's. One that steps back
/// gives way to the thread that starts it where both want a processor.
bool platform_thread_start(void (*body)(void *context), void *context, bool steps_back);

/// How many processors can work at once; at least 1.
int platform_processor_count(void);

/// A door that one thread waits at until another opens it, once.
typedef struct platform_latch platform_latch;

/// A closed latch; NULL if there is no memory. The caller frees it when nobody uses it any more.
platform_latch *platform_latch_make(void);
void platform_latch_free(platform_latch *latch);
void platform_latch_open(platform_latch *latch);
/// Returns when the latch is open.
void platform_latch_wait(platform_latch *latch);

#endif
