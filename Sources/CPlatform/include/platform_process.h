// The process itself.
#ifndef NEWSREADER_PLATFORM_PROCESS_H
#define NEWSREADER_PLATFORM_PROCESS_H

#include <stdbool.h>

/// Whether a descriptor is a terminal.
bool platform_is_terminal(int descriptor);

/// Whether the environment says that the terminal can do no more than print lines (TERM=dumb).
bool platform_terminal_is_dumb(void);

/// Has a fault end the process at once, as the system does it, and one of the memory be told of in a line. Swift's runtime
/// would stop all threads and start a program that looks at them, which out of memory can hang for ever; it still does
/// where SWIFT_BACKTRACE is set, and a sanitizer looks at them as well.
void platform_faults_end(void);

/// Puts something in the place of standard streams that are closed, so that no file that is opened later is taken for
/// one of them: a use of it fails as before.
void platform_streams_occupy(void);

/// The signal a process gets when its terminal goes away.
int platform_hangup_signal(void);

/// Ends the process at once: no handlers of the C library run and no memory is given back piece by piece.
void platform_end(int status) __attribute__((noreturn));

#endif
