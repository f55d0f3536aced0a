#include "platform_clock.h"

#include <time.h>

bool platform_today(struct platform_day *today) {
  time_t now = time(NULL);
  struct tm local;
  if (now == (time_t)-1 || !localtime_r(&now, &local)) return false;
  *today = (struct platform_day){local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
  return true;
}

int64_t platform_wall_nanoseconds(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_REALTIME, &now) != 0) return 0;
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
