#if defined(__linux__)
#define _GNU_SOURCE 1
#endif

#include "width.h"

#include <locale.h>
#include <pthread.h>
#include <stddef.h>
#include <wchar.h>

#if defined(__APPLE__)
#include <xlocale.h>
#endif

static pthread_once_t once = PTHREAD_ONCE_INIT;
static locale_t utf8_locale = (locale_t)0;

static void find_locale(void) {
  static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0] && !utf8_locale; i++)
    utf8_locale = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
}

int platform_wcwidth(uint32_t scalar) {
  pthread_once(&once, find_locale);
  if (!utf8_locale) return PLATFORM_WIDTH_UNKNOWN;
  locale_t before = uselocale(utf8_locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
