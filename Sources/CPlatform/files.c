#define _GNU_SOURCE
#include "include/files.h"

#include "include/scan.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#if defined(__linux__)
#include <sys/vfs.h>
#endif
#include <unistd.h>

static int64_t nanoseconds(struct timespec time) { return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec; }

static void fill_facts(const struct stat *status, nr_file_facts *facts) {
  facts->kind = S_ISREG(status->st_mode) ? NR_FILE_REGULAR
    : S_ISDIR(status->st_mode)           ? NR_FILE_FOLDER
    : S_ISFIFO(status->st_mode)          ? NR_FILE_PIPE
                                         : NR_FILE_OTHER;
  facts->size = (uint64_t)status->st_size;
  facts->device = (uint64_t)status->st_dev;
  facts->inode = (uint64_t)status->st_ino;
#if defined(__APPLE__)
  facts->modified = nanoseconds(status->st_mtimespec);
  facts->changed = nanoseconds(status->st_ctimespec);
#else
  facts->modified = nanoseconds(status->st_mtim);
  facts->changed = nanoseconds(status->st_ctim);
#endif
}

// Names that are no UTF-8 are texts all the same: each byte that has no place in one is U+10FF00 and its value, a
// character for private use. So are the bytes of a name that has such a character itself; thus every name has one text
// and every text one name. In UTF-8 these characters are F4 8F, then BC to BF with two bits, then a byte with six.
static inline int is_escape(const uint8_t *p) { return p[0] == 0xF4 && p[1] == 0x8F && p[2] >= 0xBC && p[2] <= 0xBF; }

size_t nr_path_text(const char *name, char *text) {
  const uint8_t *p = (const uint8_t *)name;
  size_t left = strlen(name), count = 0;
  while (left > 0) {
    size_t length = scan_character(p, left);
    if (length > 0 && !(length == 4 && is_escape(p))) {
      memcpy(text + count, p, length);
      count += length;
    } else {
      length = 1;
      const uint8_t escape[4] = {0xF4, 0x8F, (uint8_t)(0xBC | p[0] >> 6), (uint8_t)(0x80 | (p[0] & 0x3F))};
      memcpy(text + count, escape, sizeof escape);
      count += sizeof escape;
    }
    p += length;
    left -= length;
  }
  text[count] = 0;
  return count;
}

const char *nr_path_name(const char *text, char name[NR_PATH_LIMIT]) {
  const char *first = strstr(text, "\xF4\x8F");
  size_t length = strlen(text), count = 0;
  // A longer path is refused by the system as well.
  if (first == NULL || length >= NR_PATH_LIMIT) return text;
  for (const uint8_t *p = (const uint8_t *)text; *p != 0;) {
    bool is_byte = is_escape(p);
    name[count++] = (char)(is_byte ? (p[2] & 3) << 6 | (p[3] & 0x3F) : *p);
    p += is_byte ? 4 : 1;
  }
  name[count] = 0;
  return name;
}

int nr_file_facts_of(const char *path, nr_file_facts *facts) {
  struct stat status;
  char name[NR_PATH_LIMIT];
  if (stat(nr_path_name(path, name), &status) != 0) return errno;
  fill_facts(&status, facts);
  return 0;
}

bool nr_folder_is_made_up(const char *path) {
#if defined(__linux__)
  // proc, sysfs, debugfs, tracefs, securityfs, cgroup, cgroup2, bpf, as linux/magic.h has them.
  static const uint32_t kinds[] = {0x9FA0,     0x62656572, 0x64626720, 0x74726163,
                                   0x73636673, 0x27E0EB,   0x63677270, 0xCAFE4A11};
  struct statfs system;
  char name[NR_PATH_LIMIT];
  if (statfs(nr_path_name(path, name), &system) != 0) return false;
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
    if ((uint32_t)system.f_type == kinds[i]) return true;
#else
  (void)path;
#endif
  return false;
}

int nr_file_is_link(const char *path) {
  struct stat status;
  char name[NR_PATH_LIMIT];
  return lstat(nr_path_name(path, name), &status) == 0 && S_ISLNK(status.st_mode);
}

int nr_file_open(const char *path) {
  int descriptor;
  char name[NR_PATH_LIMIT];
  path = nr_path_name(path, name);
  do {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  } while (descriptor < 0 && errno == EINTR);
  return descriptor < 0 ? -errno : descriptor;
}

int nr_file_facts_of_descriptor(int descriptor, nr_file_facts *facts) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return errno;
  fill_facts(&status, facts);
  return 0;
}

/// Whether it is `/dev/null`, by which nothing is named.
static bool is_nothing(const struct stat *status) {
  struct stat nothing;
  return S_ISCHR(status->st_mode) && stat("/dev/null", &nothing) == 0 && status->st_rdev == nothing.st_rdev;
}

bool nr_file_is_plain(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return false;
  return S_ISREG(status.st_mode) || S_ISDIR(status.st_mode) || is_nothing(&status);
}

bool nr_file_is_own(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return false;
  // A folder is no file that could say anything, and nothing at all is nobody's.
  if (S_ISDIR(status.st_mode) || is_nothing(&status)) return true;
  return (status.st_uid == geteuid() || status.st_uid == 0) && !(status.st_mode & S_IWOTH);
}

void nr_pipe_await_writer(int descriptor) {
#if defined(__linux__)
  // A pipe without a name has had its writer, and nobody else can become one. PIPEFS_MAGIC, as linux/magic.h has it.
  struct statfs system;
  if (fstatfs(descriptor, &system) != 0 || (uint32_t)system.f_type == 0x50495045) return;
#endif
  struct pollfd writer = {.fd = descriptor, .events = POLLIN};
  while (poll(&writer, 1, -1) < 0 && errno == EINTR) continue;
}

// Whether waiting may help: something comes through a pipe, never through a file of /proc that has nothing to say.
static bool may_get_more(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || S_ISREG(status.st_mode)) return false;
  struct pollfd more = {.fd = descriptor, .events = POLLIN};
  return poll(&more, 1, -1) >= 0 || errno == EINTR;
}

int64_t nr_file_read(int descriptor, void *buffer, size_t count) {
  size_t done = 0;
  while (done < count) {
    ssize_t got = read(descriptor, (uint8_t *)buffer + done, count - done);
    if (got == 0) break;
    if (got < 0) {
      if (errno == EINTR) continue;
      // A pipe whose writer has nothing to say yet. `nr_file_open` opens without waiting, so the waiting is done here.
      int error = errno;
      if (error == EAGAIN && may_get_more(descriptor)) continue;
      return -(int64_t)error;
    }
    done += (size_t)got;
  }
  return (int64_t)done;
}

void nr_file_close(int descriptor) { close(descriptor); }

struct nr_folder {
  DIR *stream;
  // The name that was handed out last.
  char text[4 * (NAME_MAX + 1)];
  int entry_kind;
};

nr_folder *nr_folder_open(const char *path, int *error) {
  nr_folder *folder = malloc(sizeof *folder);
  if (!folder) {
    *error = ENOMEM;
    return NULL;
  }
  char name[NR_PATH_LIMIT];
  folder->stream = opendir(nr_path_name(path, name));
  if (!folder->stream) {
    *error = errno;
    free(folder);
    return NULL;
  }
  *error = 0;
  return folder;
}

const char *nr_folder_next(nr_folder *folder, int *error) {
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir(folder->stream);
    if (!entry) {
      *error = errno;
      return NULL;
    }
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
      folder->entry_kind = entry->d_type == DT_REG ? NR_FILE_REGULAR
        : entry->d_type == DT_DIR                  ? NR_FILE_FOLDER
                                                   : NR_FILE_OTHER;
      nr_path_text(entry->d_name, folder->text);
      return folder->text;
    }
  }
}

int nr_folder_entry_kind(const nr_folder *folder) { return folder->entry_kind; }

void nr_folder_close(nr_folder *folder) {
  closedir(folder->stream);
  free(folder);
}

const char *nr_error_text(int error, char *buffer, size_t count) {
#if defined(__GLIBC__)
  return strerror_r(error, buffer, count);
#else
  return strerror_r(error, buffer, count) == 0 ? buffer : "unknown error";
#endif
}
