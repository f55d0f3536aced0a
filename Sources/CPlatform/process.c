#include "platform_process.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool platform_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

bool platform_terminal_is_dumb(void) {
  const char *name = getenv("TERM");
  return name != NULL && strcmp(name, "dumb") == 0;
}

int platform_hangup_signal(void) { return SIGHUP; }

void platform_end(int status) { _exit(status); }
