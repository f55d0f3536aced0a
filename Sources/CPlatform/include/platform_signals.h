// Signals as data: handlers set a bit and wake the event loop, which does the work; those of signals that kill restore
// the terminal first.
#ifndef NEWSREADER_PLATFORM_SIGNALS_H
#define NEWSREADER_PLATFORM_SIGNALS_H

#include <stdbool.h>
#include <stdint.h>

/// The terminal has another size (SIGWINCH).
static const uint32_t platform_signal_resize = 1;
/// Somebody asks the program to stop (SIGTSTP).
static const uint32_t platform_signal_suspend = 2;
/// The program runs again after a stop (SIGCONT).
static const uint32_t platform_signal_continue = 4;
/// Somebody asks the program to end (SIGTERM, SIGHUP, SIGINT).
static const uint32_t platform_signal_terminate = 8;

/// Installs all handlers and returns the descriptor that becomes readable with the first signal, or -1 with errno.
/// To be called before curses starts, which leaves handlers alone that are already there. Signals to the loop
/// that the parent had ignored (`nohup`) stay ignored; those that kill are caught all the same, and those that the
/// terminal's keys make are for nobody. Idempotent.
int platform_signals_install(void);

/// From here on, a fault in a file that was mapped and cut short is mended (platform_memory.h) and every other SIGBUS
/// kills as before, after the terminal was restored. Idempotent.
void platform_signals_guard_files(void);

/// From here on a signal that kills waits, if somebody sent it, until it is released: for the moments in which the terminal
/// is changed and the way back is not known yet.
void platform_signals_hold(void);
void platform_signals_release(void);

/// Takes the bits of `mask` that are set and clears them; bits outside `mask` stay.
uint32_t platform_signals_take(uint32_t mask);

/// Empties the descriptor; the bits stay until they are taken.
void platform_signals_drain(void);

/// The signal that asked for the end of the program, 0 if none has.
int platform_signals_termination(void);

/// Stops the process group as the terminal's own ^Z would and returns after it was continued; false if the parent
/// ignores SIGTSTP, since nobody could continue the program then.
bool platform_signals_stop_group(void);

/// Gives every signal with a name back the action it had before `platform_signals_install`; those that are ignored by now stay so,
/// and mapped files stay guarded.
void platform_signals_restore(void);

/// Ends the process by `signal` with its default action, so that the parent sees the true reason.
_Noreturn void platform_signals_die(int signal);

#endif
