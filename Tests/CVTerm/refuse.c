#define _GNU_SOURCE 1
#include "CVTerm.h"

#include <errno.h>

#if defined(__linux__)

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

bool cvterm_can_refuse(void) { return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0; }

struct start {
  pid_t *process;
  char *const *arguments;
  char *const *environment;
  int slave;
  const char *directory;
  const char *const *streams;
  enum cvterm_call call;
  int code;
  int result;
};

// The numbers of a call, which has one or several by the machine.
static size_t numbers_of(enum cvterm_call call, unsigned int numbers[3]) {
  size_t count = 0;
  switch (call) {
  case CVTERM_SYNC: numbers[count++] = SYS_fsync; break;
  case CVTERM_RENAME:
#if defined(SYS_rename)
    numbers[count++] = SYS_rename;
#endif
#if defined(SYS_renameat)
    numbers[count++] = SYS_renameat;
#endif
    numbers[count++] = SYS_renameat2;
    break;
  case CVTERM_NO_CALL: break;
  }
  return count;
}

// Has the kernel answer a call of this thread, and of what it starts, with an errno.
static int refuse(enum cvterm_call call, int code) {
  unsigned int numbers[3];
  size_t count = numbers_of(call, numbers), length = 0;
  struct sock_filter filter[6];
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (size_t i = 0; i < count; i++) {
    unsigned char to_end = (unsigned char)(count - i);
    filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, numbers[i], to_end, 0);
  }
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned int)code);
  struct sock_fprog program = {.len = (unsigned short)length, .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0 ? 0 : errno;
}

static void *start(void *context) {
  struct start *s = context;
  s->result = refuse(s->call, s->code);
  if (s->result != 0) return NULL;
  s->result = cvterm_spawn(s->process, s->arguments, s->environment, s->slave, s->directory, s->streams);
  return NULL;
}

// A filter is for ever: it goes with the thread that asked for it.
int cvterm_spawn_refused(pid_t *process, char *const arguments[], char *const environment[], int slave,
                         const char *directory, const char *const streams[3], enum cvterm_call call, int code) {
  if (call == CVTERM_NO_CALL) return cvterm_spawn(process, arguments, environment, slave, directory, streams);
  struct start s = {process, arguments, environment, slave, directory, streams, call, code, 0};
  pthread_t thread;
  int result = pthread_create(&thread, NULL, start, &s);
  if (result != 0) return result;
  pthread_join(thread, NULL);
  return s.result;
}

#else

bool cvterm_can_refuse(void) { return false; }

int cvterm_spawn_refused(pid_t *process, char *const arguments[], char *const environment[], int slave,
                         const char *directory, const char *const streams[3], enum cvterm_call call, int code) {
  (void)code;
  if (call != CVTERM_NO_CALL) return ENOSYS;
  return cvterm_spawn(process, arguments, environment, slave, directory, streams);
}

#endif
