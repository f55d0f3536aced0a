// The in-memory store of all articles, the query language over it and its result sets.
