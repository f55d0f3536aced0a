// The signals of a fault in the program itself.
#ifndef NEWSREADER_FAULTS_H
#define NEWSREADER_FAULTS_H

#include <signal.h>

#define FAULTS SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS

#endif
