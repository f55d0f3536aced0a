// The calendar day where the user is.
#ifndef NEWSREADER_PLATFORM_CLOCK_H
#define NEWSREADER_PLATFORM_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

/// A day of the Gregorian calendar; month and day count from 1.
struct platform_day {
  int year;
  int month;
  int day;
};

/// Today in the user's time zone; false if the clock cannot be read.
bool platform_today(struct platform_day *today);

/// Nanoseconds since 1970, by the clock that files are stamped with; 0 if it cannot be read.
int64_t platform_wall_nanoseconds(void);

#endif
