#include "platform_locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>

static bool speaks_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool platform_locale_use_utf8(void) {
  static const char *const fallbacks[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  if (setlocale(LC_CTYPE, "") != NULL && speaks_utf8()) return true;
  for (size_t i = 0; i < sizeof fallbacks / sizeof fallbacks[0]; i++)
    if (setlocale(LC_CTYPE, fallbacks[i]) != NULL && speaks_utf8()) return true;
  return false;
}
