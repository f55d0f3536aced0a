// Reading files whole, and names of files that are any bytes.
#ifndef NEWSREADER_FILES_H
#define NEWSREADER_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What kind of thing a path names.
enum { NR_FILE_REGULAR = 0, NR_FILE_FOLDER = 1, NR_FILE_PIPE = 2, NR_FILE_OTHER = 3 };

// Facts about a path, symbolic links followed.
typedef struct {
  int32_t kind;
  uint64_t size;
  uint64_t device;
  uint64_t inode;
  // When the bytes, and when bytes or properties changed last, in nanoseconds since 1970.
  int64_t modified;
  int64_t changed;
} nr_file_facts;

// The longest path, with its end, that the system takes.
enum { NR_PATH_LIMIT = 4096 };

// Paths here are texts in UTF-8. A name that is none becomes one by this, which every function here takes back: `text` has
// room for four times as much. Returns the length of the text.
size_t nr_path_text(const char *name, char *text);

// The name behind a text, for the system: `text` itself, or `name` written anew.
const char *nr_path_name(const char *text, char name[NR_PATH_LIMIT]);

// 0, or the errno.
int nr_file_facts_of(const char *path, nr_file_facts *facts);

// Whether a folder belongs to a file system that the kernel makes up, as /proc and /sys do: what stands there is no
// text anybody wrote, and reading some of it has effects. Known on Linux only.
bool nr_folder_is_made_up(const char *path);

// Whether the path itself is a symbolic link; 0 if there is nothing.
int nr_file_is_link(const char *path);

// Opens for reading, close-on-exec, never blocking on a FIFO's other end; the descriptor, or -errno.
int nr_file_open(const char *path);

// Facts about an open descriptor; 0, or the errno.
int nr_file_facts_of_descriptor(int descriptor, nr_file_facts *facts);

// Whether what is open is a file or a folder, or /dev/null, which says nothing: no pipe and no other device, of which nobody
// knows when it says something, and when it ends.
bool nr_file_is_plain(int descriptor);

// Whether an open file is the user's own or the administrator's, and not writable by everybody.
bool nr_file_is_own(int descriptor);

// Waits until a pipe with a name has something to read, or had a writer that is through: before there is one it would be
// read as empty. One without a name is not waited for.
void nr_pipe_await_writer(int descriptor);

// Reads up to `count` bytes, repeating after signals and short reads, until the end; the number read, or -errno.
int64_t nr_file_read(int descriptor, void *buffer, size_t count);

void nr_file_close(int descriptor);

// A folder's next entry name other than "." and ".."; NULL at the end or on an error (then *error is the errno).
typedef struct nr_folder nr_folder;
nr_folder *nr_folder_open(const char *path, int *error);
const char *nr_folder_next(nr_folder *folder, int *error);
void nr_folder_close(nr_folder *folder);

// What a folder says the entry is that came last: NR_FILE_REGULAR or NR_FILE_FOLDER, or NR_FILE_OTHER for all else, links
// and entries of file systems that do not say among them.
int nr_folder_entry_kind(const nr_folder *folder);

// The message of an errno, written into `buffer` and returned.
const char *nr_error_text(int error, char *buffer, size_t count);

#endif
