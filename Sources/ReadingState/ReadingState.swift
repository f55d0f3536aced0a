// What a reader has done: read, starred, tags, marks and positions, kept in SQLite.
