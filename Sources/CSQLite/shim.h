#ifndef NEWSREADER_CSQLITE_SHIM_H
#define NEWSREADER_CSQLITE_SHIM_H

#include <sqlite3.h>

/// Binds a copy of `text`: the macro for "copy it" is a cast that Swift does not import.
static inline int newsreader_bind_text(sqlite3_stmt *statement, int index, const char *text, int count) {
  return sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}

#endif
