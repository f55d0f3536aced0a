// The way out of the terminal that also works from a signal handler.
#ifndef NEWSREADER_PLATFORM_TTY_H
#define NEWSREADER_PLATFORM_TTY_H

#include <stdbool.h>
#include <stddef.h>

/// Has the system stop the process, as it stops every one in the background that would change its terminal, until it is
/// in the foreground. To be called before signals are caught and modes looked at: those are the shell's meanwhile, and
/// whoever is asked to end then just ends.
void platform_tty_await(int fd);

/// The same for a program that has caught signals and was stopped meanwhile: false where it was asked to end before it
/// was in the foreground again.
bool platform_tty_await_again(int fd);

/// Remembers the modes of the terminal behind `fd` as the ones to restore; false with errno if it is none.
bool platform_tty_save(int fd);

/// Whether something was typed that nobody has read.
bool platform_tty_has_input(int fd);

/// Gives the terminal the remembered modes back, after what was written has gone out; false if none are remembered.
bool platform_tty_restore_modes(void);

/// Asks the terminal behind `fd` for the size of its window in cells; false if it does not know. No more than 32,000 of
/// either and four million places, whatever somebody has set.
bool platform_tty_size(int fd, int *rows, int *columns);

/// Whether the window is no larger than that.
bool platform_tty_is_measurable(int fd);

/// From now on a fatal signal, or `exit`, writes `bytes` to `output`, on which as on
/// `screen` nothing else is drawn any more, and restores the remembered modes before it ends
/// the process. At most 1,024 bytes; false if there are more.
bool platform_tty_arm(int output, int screen, const char *bytes, size_t count);

/// Fatal signals and `exit` leave the terminal alone again.
void platform_tty_disarm(void);

/// What a fatal signal or `exit` does to the terminal: once per `platform_tty_arm`, and async-signal-safe.
void platform_tty_emergency_restore(void);

/// Sends what is written to standard error into an unnamed file instead; false with errno if that cannot be done.
bool platform_stderr_divert(void);

/// Ends the diversion and copies what was written meanwhile to the true standard error. Async-signal-safe, idempotent.
void platform_stderr_return(void);

/// From now on what is written to `fd` is gathered in memory; false, with nothing changed, if that cannot be done. For one
/// descriptor of the process.
bool platform_output_gather(int fd);

/// Leads `fd` to where `terminal` leads again and writes there, in one piece and with its styles shortened, what was
/// gathered; false with errno.
bool platform_output_send(int fd, int terminal);

/// Writes all bytes, over interruptions and short writes; false with errno. Async-signal-safe.
bool platform_write_all(int fd, const void *bytes, size_t count);

#endif
