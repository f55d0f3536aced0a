#include "platform_process.h"

#include "faults.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool platform_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

bool platform_terminal_is_dumb(void) {
  const char *name = getenv("TERM");
  return name != NULL && strcmp(name, "dumb") == 0;
}

#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

/// What is told of a fault: which one it was, the shell says.
static const char fault_line[] =
  "newsreader: ended by a fault: too little stack or memory (ulimit -s, ulimit -v), or a defect of the program\n";

/// A stack of the handler's own: the fault may be that the other one is used up.
static char fault_stack[32 * 1024];

static void tell_and_die(int number, siginfo_t *info, void *context) {
  (void)context;
  const struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(number, &standard, NULL);
  // Somebody's `kill` is no fault, and does not come again when this returns, as a fault does.
  if (info->si_code <= 0) {
    raise(number);
    return;
  }
  ssize_t written = write(STDERR_FILENO, fault_line, sizeof fault_line - 1);
  (void)written;
}

static void tell_of_faults(void) {
  struct sigaction now, told = {.sa_sigaction = tell_and_die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&told.sa_mask);
  if (sigaction(SIGSEGV, NULL, &now) != 0 || now.sa_handler != SIG_DFL) return;
  if (sigaltstack(&(stack_t){.ss_sp = fault_stack, .ss_size = sizeof fault_stack}, NULL) != 0) return;
  sigaction(SIGSEGV, &told, NULL);
}

#endif

void platform_faults_end(void) {
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)
  static const int faults[] = {FAULTS, SIGQUIT};
  if (getenv("SWIFT_BACKTRACE") != NULL) return;
  for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
    struct sigaction now;
    if (sigaction(faults[i], NULL, &now) != 0 || now.sa_handler == SIG_IGN || now.sa_handler == SIG_DFL) continue;
    now = (struct sigaction){.sa_handler = SIG_DFL};
    sigaction(faults[i], &now, NULL);
  }
  tell_of_faults();
#endif
}

void platform_streams_occupy(void) {
  for (int fd = 0; fd < 3; fd++) {
    if (fcntl(fd, F_GETFD) >= 0) continue;
    // The lowest free number is this one. Opened the wrong way round: reading or writing is an error, as it was.
    int opened = open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
    if (opened >= 0 && opened != fd) close(opened);
  }
}

int platform_hangup_signal(void) { return SIGHUP; }

void platform_end(int status) { _exit(status); }
