// The pure reader: state, keys, update and view. No I/O, no clock, no C.
