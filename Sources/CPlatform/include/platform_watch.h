// Hearing of changes in folders, where the system tells (inotify on Linux).
#ifndef NEWSREADER_PLATFORM_WATCH_H
#define NEWSREADER_PLATFORM_WATCH_H

/// A descriptor that becomes readable when something changes in the folders it watches; -1 where the system has no such
/// thing, or no more of it.
int platform_watch_open(void);

/// Watches what happens to the files and folders in a folder, not below them. The number of the watch: the same as
/// before for a folder that is watched already, another one where the folder was made anew meanwhile;
/// PLATFORM_WATCH_GONE where there is none any more, PLATFORM_WATCH_REFUSED where it cannot be watched.
int platform_watch_add(int watch, const char *folder);
#define PLATFORM_WATCH_GONE -1
#define PLATFORM_WATCH_REFUSED -2

/// Ends a watch by its number; one that is over already is none.
void platform_watch_remove(int watch, int number);

/// Takes what has been told, so that the descriptor is not readable until the next change.
void platform_watch_drain(int watch);

void platform_watch_close(int watch);

#endif
