// The few things of the C library and the kernel that Swift's own modules hide or that differ between systems.
#ifndef NEWSREADER_CPLATFORM_H
#define NEWSREADER_CPLATFORM_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "files.h"
#include "platform_clock.h"
#include "platform_events.h"
#include "platform_locale.h"
#include "platform_memory.h"
#include "platform_process.h"
#include "platform_program.h"
#include "platform_signals.h"
#include "platform_styles.h"
#include "platform_thread.h"
#include "platform_tty.h"
#include "platform_watch.h"
#include "scan.h"
#include "width.h"

#endif
