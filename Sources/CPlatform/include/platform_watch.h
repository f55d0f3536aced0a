// Hearing of changes in folders, where the system tells (inotify on Linux).
#ifndef NEWSREADER_PLATFORM_WATCH_H
#define NEWSREADER_PLATFORM_WATCH_H

#include <stdbool.h>

/// A descriptor that becomes readable when something changes in the folders it watches; -1 where the system has no such
/// thing, or no more of it.
int platform_watch_open(void);

/// Watches what happens to the files and folders in a folder, not below them; again for one that is watched changes
/// nothing. False where it cannot be watched.
bool platform_watch_add(int watch, const char *folder);

/// Takes what has been told, so that the descriptor is not readable until the next change.
void platform_watch_drain(int watch);

void platform_watch_close(int watch);

#endif
