// The few things of the C library and the kernel that Swift's own modules hide or that differ between systems.
#ifndef NEWSREADER_CPLATFORM_H
#define NEWSREADER_CPLATFORM_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "scan.h"
#include "width.h"

#endif
