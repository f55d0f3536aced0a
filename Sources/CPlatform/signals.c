#include "platform_signals.h"

#include "platform_events.h"
#include "platform_memory.h"
#include "platform_tty.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

/// Signals that become bits. SIGPIPE and SIGXFSZ become none: the failed write tells all there is to know.
static const int loop_signals[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGPIPE, SIGXFSZ};
/// A signal that kills, after the terminal was restored.
static const int fatal_signals[] = {
    SIGILL,  SIGTRAP, SIGSEGV, SIGFPE,    SIGABRT, SIGSYS,  SIGQUIT,
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGXCPU, SIGPROF, SIGIO,
#if defined(__linux__)
    SIGSTKFLT, SIGPWR,
#endif
};

enum {
  loop_count = sizeof loop_signals / sizeof loop_signals[0],
  fatal_count = sizeof fatal_signals / sizeof fatal_signals[0],
};

static struct sigaction loop_before[loop_count];
static struct sigaction fatal_before[fatal_count];
/// SIGBUS kills as well, but for what can be mended.
static struct sigaction bus_before;
static pthread_once_t bus_once = PTHREAD_ONCE_INIT;
static struct platform_wake line = {-1, -1};
static bool installed;
static atomic_uint pending;
/// Whether somebody's `kill` waits, and which one does.
static atomic_bool holding;
static atomic_int held;
static atomic_int termination;

/// How long the loop may take to end when it was asked, in seconds: no longer than one waits before one asks again. It takes
/// none, unless the terminal takes nothing.
enum { termination_patience = 2 };

/// A handler of its own needs a stack of its own: a crash may be the overflow of the other one.
static char fatal_stack[64 * 1024];

static _Noreturn void die_now(int number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  // Only a signal that does not kill by default comes here; shells number deaths by signal this way.
  _exit(128 + number);
}

static uint32_t bit_of(int number) {
  switch (number) {
    case SIGWINCH: return platform_signal_resize;
    case SIGTSTP: return platform_signal_suspend;
    case SIGCONT: return platform_signal_continue;
    case SIGPIPE:
    case SIGXFSZ: return 0;
    default: return platform_signal_terminate;
  }
}

/// Whether one of the terminal's keys ^C, ^\ and ^Z made this signal, and not somebody's `kill`. While the terminal is the
/// reader's they make none. One that comes all the same was typed while another program had the terminal and is for
/// nobody: Linux lets go of the terminal's modes between deciding on a signal and sending it (`isig` in
/// drivers/tty/n_tty.c), and others may be in force by then, as may be handlers.
static bool is_left_over(int number, const siginfo_t *info) {
#if defined(__linux__)
  return (number == SIGINT || number == SIGQUIT || number == SIGTSTP) && info->si_code == SI_KERNEL;
#else
  (void)number, (void)info;
  return false;
#endif
}

static void note_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  if (is_left_over(number, info)) return;
  int reason = errno;
  uint32_t bit = bit_of(number);
  if (bit == platform_signal_terminate) {
    int none = 0;
    // Asked twice and still here: the loop hangs, so the handler does what the loop would have done.
    if (!atomic_compare_exchange_strong(&termination, &none, number)) {
      platform_tty_emergency_restore();
      die_now(number);
    }
    alarm(termination_patience);
  }
  if (bit != 0) {
    atomic_fetch_or(&pending, bit);
    platform_wake_post(line);
  }
  errno = reason;
}

/// What a fatal signal did before it was caught.
static const struct sigaction *action_before(int number) {
  if (number == SIGBUS) return &bus_before;
  for (size_t i = 0; i < fatal_count; i++)
    if (fatal_signals[i] == number) return &fatal_before[i];
  return NULL;
}

static void mend_or_die(int number, siginfo_t *info, void *context) {
  (void)context;
  if (is_left_over(number, info)) return;
  if (info->si_code <= 0 && atomic_load(&holding)) {
    atomic_store(&held, number);
    return;
  }
  int asked = atomic_load(&termination);
  if (number == SIGALRM && asked != 0) {
    // Asked once, long ago: what it hangs at is a terminal that takes nothing, or it would have ended.
    platform_tty_emergency_restore();
    die_now(asked);
  }
  int reason = errno;
  // Somebody's `kill` names no address.
  bool is_fault = number == SIGBUS && (info->si_code == BUS_ADRERR || info->si_code == BUS_OBJERR);
  if (is_fault && platform_file_mend(info->si_addr)) {
    errno = reason;
    return;
  }
  platform_tty_emergency_restore();
  // The action from before may be a debugger's or a sanitizer's; it sees the fault when this handler returns.
  const struct sigaction standard = {.sa_handler = SIG_DFL}, *before = action_before(number);
  sigaction(number, before == NULL || before->sa_handler == SIG_IGN ? &standard : before, NULL);
  // Such a fault comes again by itself, and only then says where it was.
  bool comes_again = number == SIGSEGV && info->si_code > 0;
  if (!comes_again) raise(number);
}

static void catch_fatal(int number, struct sigaction *before) {
  struct sigaction action = {.sa_sigaction = mend_or_die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  // Restoring the modes from the background must not stop the process half-way.
  sigaddset(&action.sa_mask, SIGTTOU);
  sigaction(number, &action, before);
}

static void guard_bus(void) { catch_fatal(SIGBUS, &bus_before); }

void platform_signals_guard_files(void) { pthread_once(&bus_once, guard_bus); }

static void give_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return;
  stack_t own = {.ss_sp = fatal_stack, .ss_size = sizeof fatal_stack};
  sigaltstack(&own, NULL);
}

/// Catches the signals without a name of their own that would kill. Never given back: out of the terminal they do nothing
/// but that.
static void catch_real_time(void) {
#if defined(SIGRTMIN)
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) {
    struct sigaction before;
    catch_fatal(number, &before);
    if (before.sa_handler != SIG_DFL) sigaction(number, &before, NULL);
  }
#endif
}

int platform_signals_install(void) {
  if (installed) return line.receiver;
  if (line.receiver < 0 && !platform_wake_open(&line)) return -1;
  for (size_t i = 0; i < loop_count; i++) {
    struct sigaction action = {.sa_sigaction = note_signal, .sa_flags = SA_SIGINFO | SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(loop_signals[i], NULL, &loop_before[i]);
    // These are caught and not ignored: programs started from here would inherit that they are ignored.
    bool is_about_writing = bit_of(loop_signals[i]) == 0;
    if (loop_before[i].sa_handler == SIG_IGN && !is_about_writing) continue;
    sigaction(loop_signals[i], &action, NULL);
  }
  give_stack();
  platform_signals_guard_files();
  for (size_t i = 0; i < fatal_count; i++) catch_fatal(fatal_signals[i], &fatal_before[i]);
  catch_real_time();
  installed = true;
  return line.receiver;
}

void platform_signals_hold(void) { atomic_store(&holding, true); }

void platform_signals_release(void) {
  atomic_store(&holding, false);
  int number = atomic_exchange(&held, 0);
  if (number != 0) raise(number);
}

uint32_t platform_signals_take(uint32_t mask) { return atomic_fetch_and(&pending, ~mask) & mask; }

void platform_signals_drain(void) {
  if (line.receiver >= 0) platform_wake_drain(line);
}

int platform_signals_termination(void) { return atomic_load(&termination); }

bool platform_signals_stop_group(void) {
  struct sigaction ours;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  if (sigaction(SIGTSTP, NULL, &ours) != 0 || ours.sa_handler == SIG_IGN) return false;
  sigaction(SIGTSTP, &standard, NULL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  platform_signals_take(platform_signal_suspend | platform_signal_continue);
  return true;
}

/// What is ignored by now stays so: whoever ends ignores ^C until all is kept.
static void put_back(int number, const struct sigaction *before) {
  struct sigaction now;
  if (sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN) return;
  sigaction(number, before, NULL);
}

void platform_signals_restore(void) {
  if (!installed) return;
  installed = false;
  // What is still to be kept has its own patience.
  if (platform_signals_termination() != 0) alarm(0);
  for (size_t i = 0; i < loop_count; i++) put_back(loop_signals[i], &loop_before[i]);
  for (size_t i = 0; i < fatal_count; i++) put_back(fatal_signals[i], &fatal_before[i]);
}

void platform_signals_die(int signal) { die_now(signal); }
