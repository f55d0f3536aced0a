// Files that ship inside the program, so that it has something to read wherever its binary is copied to.
#ifndef NEWSREADER_CBUNDLE_H
#define NEWSREADER_CBUNDLE_H

#include <stddef.h>

typedef struct {
  /// The file's path in the package.
  const char *path;
  const unsigned char *bytes;
  size_t count;
} bundled_file;

/// How many pages ship with the program: every file under seeds/, in the order of their names.
extern const size_t bundled_seed_count;

/// The page at `index`, which is less than the count.
bundled_file bundled_seed(size_t index);

/// Resources/source-aliases.
extern const bundled_file bundled_source_aliases;

#endif
