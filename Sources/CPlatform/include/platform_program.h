// Other programs: started from a list of arguments, never through a shell.
#ifndef NEWSREADER_PLATFORM_PROGRAM_H
#define NEWSREADER_PLATFORM_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

/// Starts the program that `arguments[0]` names, looked up in PATH; the list ends with NULL. Its signals are as a
/// shell's child has them. Standard input is `input`, or where that is negative the terminal. Returns 0 and the
/// process, or the errno.
int platform_program_start(char *const *arguments, int input, int *process);

/// The same for a program with windows of its own: in a session of its own, with nothing to read or to write to.
int platform_program_start_detached(char *const *arguments, int *process);

/// Waits for the end: the exit status, 128 and the signal's number if one killed it, or -1 with errno. The calling
/// thread sleeps.
int platform_program_wait(int process);

/// From now on ^C and ^\ do nothing, until `platform_interrupts_take`: for the moments in which the terminal makes signals
/// of them again and nobody means them. Never taken back by a program that ends.
void platform_interrupts_ignore(void);
void platform_interrupts_take(void);

/// From now on the keys of the terminal are another program's: ^C and ^\ do nothing to the caller, and ^Z stops it
/// together with that program. Not to be nested.
void platform_terminal_keys_lend(void);

/// The keys mean again what they meant before.
void platform_terminal_keys_take(void);

/// An unnamed file in the folder for temporary ones, `TMPDIR` or `/tmp`, that vanishes with its descriptor; closed on exec.
/// -1 with errno.
int platform_unnamed_open(void);

/// An unnamed file with these bytes, to be read from its start; closed on exec. -1 with errno.
int platform_unnamed_file(const void *bytes, size_t count);

/// Whether there is such a program, looked for as `platform_program_start` does: 0, or the errno. Without a PATH that is
/// not known before it is started.
int platform_program_find(const char *name);

/// Waits for Enter on the terminal that the process belongs to, or for a signal that ends it; returns at once where there
/// is none.
void platform_wait_for_enter(void);

#endif
