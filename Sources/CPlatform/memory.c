#define _GNU_SOURCE
#include "include/platform_memory.h"

#include "include/platform_signals.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// Files are mapped into regions of addresses that are reserved for them, one behind the other and none in the place of
// one before. So the handler of a fault finds out without a lock whether an address is a file's, and where that one ends.
#define REGION_SIZE ((size_t)1 << 30)
#define REGIONS_MOST 4096
// Files in a region; where they end is kept in the order in which they came, which is that of their addresses.
#define FILES_MOST 16384
// Files mapped at a time where nothing is known of how many pieces of memory a process may have, and how many it is left
// for all else.
#define MAPPED_FEW 24000
#define PIECES_LEFT 9000

struct region {
  char *base;
  size_t size;
  atomic_size_t count;
  // The page behind each file's last one, counted from the base.
  uint32_t ends[FILES_MOST];
};

static struct region *_Atomic regions[REGIONS_MOST];
static atomic_size_t region_count;
static atomic_uint faults;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
// Bytes of the last region that are taken, and how many files are mapped; under the lock.
static size_t taken;
static size_t mapped;
// How many may be; 0 while that is not known.
static size_t mapped_most;

// For no bytes the C library may give nothing, which would be taken for a lack of memory.
uint8_t *platform_memory_resized(uint8_t *memory, size_t size) { return realloc(memory, size > 0 ? size : 1); }

void platform_memory_free(uint8_t *memory) { free(memory); }

static size_t page_size(void) { return (size_t)sysconf(_SC_PAGESIZE); }

static size_t rounded(size_t size) { return (size + page_size() - 1) & ~(page_size() - 1); }

// How many files may be mapped at a time. Linux counts pieces of memory, 65,530 unless the administrator says otherwise.
static size_t find_mapped_most(void) {
  size_t pieces = 0;
#if defined(__linux__)
  FILE *file = fopen("/proc/sys/vm/max_map_count", "re");
  if (file) {
    if (fscanf(file, "%zu", &pieces) != 1) pieces = 0;
    fclose(file);
  }
#endif
  if (pieces == 0) return MAPPED_FEW;
  return pieces > PIECES_LEFT ? pieces - PIECES_LEFT : 1;
}

// Addresses without memory behind them.
static void *reserve(void *place, size_t size) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | (place ? MAP_FIXED : 0);
  void *memory = mmap(place, size, PROT_NONE, flags, -1, 0);
  return memory == MAP_FAILED ? NULL : memory;
}

// The region with room for `size` more bytes, under the lock.
static struct region *region_for(size_t size) {
  size_t count = atomic_load(&region_count);
  if (count > 0) {
    struct region *last = atomic_load(&regions[count - 1]);
    if (last->size - taken >= size && atomic_load(&last->count) < FILES_MOST) return last;
  }
  if (count == REGIONS_MOST) return NULL;
  struct region *new = calloc(1, sizeof *new);
  if (!new) return NULL;
  new->size = size > REGION_SIZE ? size : REGION_SIZE;
  new->base = reserve(NULL, new->size);
  if (!new->base) {
    free(new);
    return NULL;
  }
  atomic_store(&regions[count], new);
  atomic_store(&region_count, count + 1);
  taken = 0;
  return new;
}

// The place for a file of `size` bytes; the handler knows of it from here on.
static char *place_for(size_t size) {
  pthread_mutex_lock(&lock);
  if (mapped_most == 0) mapped_most = find_mapped_most();
  struct region *region = mapped < mapped_most ? region_for(size) : NULL;
  char *place = NULL;
  if (region) {
    place = region->base + taken;
    taken += size;
    mapped++;
    size_t index = atomic_load(&region->count);
    region->ends[index] = (uint32_t)(taken / page_size());
    atomic_store(&region->count, index + 1);
  }
  pthread_mutex_unlock(&lock);
  return place;
}

const uint8_t *platform_file_map(int descriptor, size_t size) {
  if (size == 0) {
    errno = EINVAL;
    return NULL;
  }
  platform_signals_guard_files();
  char *place = place_for(rounded(size));
  if (!place) {
    errno = ENOMEM;
    return NULL;
  }
  if (mmap(place, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) != MAP_FAILED) return (const uint8_t *)place;
  int reason = errno;
  platform_file_unmap((const uint8_t *)place, size);
  errno = reason;
  return NULL;
}

void platform_file_unmap(const uint8_t *memory, size_t size) {
  reserve((void *)memory, rounded(size));
  pthread_mutex_lock(&lock);
  mapped--;
  pthread_mutex_unlock(&lock);
}

void platform_file_let_go(const uint8_t *memory, size_t size) {
  madvise((void *)memory, rounded(size), MADV_DONTNEED);
}

unsigned platform_file_faults(void) { return atomic_load(&faults); }

// Puts zeros in the place of pages.
static bool put_zeros(const struct region *region, size_t first, size_t end) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE;
  return mmap(region->base + first * page_size(), (end - first) * page_size(), PROT_READ, flags, -1, 0) != MAP_FAILED;
}

bool platform_file_mend(const void *address) {
  const char *at = address;
  size_t count = atomic_load(&region_count);
  for (size_t i = 0; i < count; i++) {
    struct region *region = atomic_load(&regions[i]);
    if (at < region->base || at >= region->base + region->size) continue;
    size_t page = (size_t)(at - region->base) / page_size();
    // The first file that ends behind the page, by halving.
    size_t files = atomic_load(&region->count), low = 0, high = files;
    while (low < high) {
      size_t middle = (low + high) / 2;
      if (region->ends[middle] <= page) low = middle + 1;
      else high = middle;
    }
    if (low == files) return false;
    // What is left of the file stays; where no piece of memory is left for the rest, all of it goes.
    size_t start = low == 0 ? 0 : region->ends[low - 1];
    if (!put_zeros(region, page, region->ends[low]) && !put_zeros(region, start, region->ends[low])) return false;
    atomic_fetch_add(&faults, 1);
    return true;
  }
  return false;
}
