// libvterm, the terminal that end-to-end tests look at, and the pty calls it is fed from.
#ifndef NEWSREADER_CVTERM_H
#define NEWSREADER_CVTERM_H

#include <vterm.h>

#endif
