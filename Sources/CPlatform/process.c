#include "platform_process.h"

#include <signal.h>
#include <unistd.h>

bool platform_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

int platform_hangup_signal(void) { return SIGHUP; }

void platform_end(int status) { _exit(status); }
