// The ncurses terminal behind the `Terminal` protocol; the only room that knows ncurses.
