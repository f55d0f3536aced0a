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
