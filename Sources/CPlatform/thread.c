#define _GNU_SOURCE
#include "platform_thread.h"

#include "faults.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#elif defined(__APPLE__)
#include <pthread/qos.h>
#endif

struct start {
  void (*body)(void *context);
  void *context;
  bool steps_back;
};

// Puts the calling thread behind the one that owns the screen, so that a key is answered while all cores work. Four
// steps of niceness are some four tenths of the weight; other programs are hardly given way to.
static void step_back(void) {
#if defined(__linux__)
  setpriority(PRIO_PROCESS, (id_t)syscall(SYS_gettid), getpriority(PRIO_PROCESS, 0) + 4);
#elif defined(__APPLE__)
  pthread_set_qos_class_self_np(QOS_CLASS_USER_INITIATED, 0);
#endif
}

/// Signals of a fault in the thread itself. Blocked ones would end the process without their handler, which restores
/// the terminal.
static const int faults[] = {FAULTS};

/// Handlers of faults need a stack of their own: the fault may be that this one is used up.
static void give_fault_stack(char *bytes, size_t count) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return;
  sigaltstack(&(stack_t){.ss_sp = bytes, .ss_size = count}, NULL);
}

static void *run(void *argument) {
  char fault_stack[32 * 1024];
  give_fault_stack(fault_stack, sizeof fault_stack);
  struct start start = *(struct start *)argument;
  free(argument);
  if (start.steps_back) step_back();
  start.body(start.context);
  stack_t given;
  if (sigaltstack(NULL, &given) == 0 && given.ss_sp == fault_stack) sigaltstack(&(stack_t){.ss_flags = SS_DISABLE}, NULL);
  return NULL;
}

bool platform_thread_start(void (*body)(void *context), void *context, bool steps_back) {
  struct start *start = malloc(sizeof *start);
  if (start == NULL) return false;
  *start = (struct start){body, context, steps_back};

  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 8 << 20);

  // A thread inherits the mask of the one that starts it.
  sigset_t all, before;
  sigfillset(&all);
  for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) sigdelset(&all, faults[i]);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  bool started = pthread_create(&thread, &attributes, run, start) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);

  pthread_attr_destroy(&attributes);
  if (!started) free(start);
  return started;
}

int platform_processor_count(void) {
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : (int)count;
}

struct platform_latch {
  pthread_mutex_t mutex;
  pthread_cond_t opened;
  bool is_open;
};

platform_latch *platform_latch_make(void) {
  platform_latch *latch = malloc(sizeof *latch);
  if (latch == NULL) return NULL;
  pthread_mutex_init(&latch->mutex, NULL);
  pthread_cond_init(&latch->opened, NULL);
  latch->is_open = false;
  return latch;
}

void platform_latch_free(platform_latch *latch) {
  pthread_cond_destroy(&latch->opened);
  pthread_mutex_destroy(&latch->mutex);
  free(latch);
}

void platform_latch_open(platform_latch *latch) {
  pthread_mutex_lock(&latch->mutex);
  latch->is_open = true;
  pthread_cond_broadcast(&latch->opened);
  pthread_mutex_unlock(&latch->mutex);
}

void platform_latch_wait(platform_latch *latch) {
  pthread_mutex_lock(&latch->mutex);
  while (!latch->is_open) pthread_cond_wait(&latch->opened, &latch->mutex);
  pthread_mutex_unlock(&latch->mutex);
}
