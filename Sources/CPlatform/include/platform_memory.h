// Memory that grows, and files as memory: the pages of the system's cache themselves, without a copy of them.
#ifndef NEWSREADER_PLATFORM_MEMORY_H
#define NEWSREADER_PLATFORM_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Memory of `size` bytes that begins with what was in `memory` (NULL: nothing), which is no longer anybody's; NULL where
/// there is none left, and `memory` stays as it was.
uint8_t *platform_memory_resized(uint8_t *memory, size_t size);

void platform_memory_free(uint8_t *memory);

/// The first `size` bytes of an open file as memory that can only be read, from any thread; NULL with errno where that
/// cannot be had.
///
/// What is written to the file later shows in it. Where the file is cut short, the bytes that are gone read as zeros:
/// the fault is mended when it happens (SIGBUS), and counted.
const uint8_t *platform_file_map(int descriptor, size_t size);

/// Gives the memory back; nothing may read it any more.
void platform_file_unmap(const uint8_t *memory, size_t size);

/// Forgets which pages of it were looked at, so that they no longer count as memory of the program; whoever looks again
/// finds them in the system's cache.
void platform_file_let_go(const uint8_t *memory, size_t size);

/// How often bytes that are gone were replaced by zeros so far.
unsigned platform_file_faults(void);

/// Replaces what is gone of the file that is mapped at an address; false if none is. For the handler of SIGBUS alone.
bool platform_file_mend(const void *address);

#endif
