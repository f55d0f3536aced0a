#include "CBundle.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char seed_000[] = {
#embed "../../seeds/000_ac394d466c368673.txt"
};

static const bundled_file seeds[] = {
    {"seeds/000_ac394d466c368673.txt", seed_000, sizeof seed_000},
};
const size_t bundled_seed_count = sizeof seeds / sizeof seeds[0];

bundled_file bundled_seed(size_t index) { return seeds[index]; }

static const unsigned char source_aliases[] = {
#embed "../../Resources/source-aliases"
};
const bundled_file bundled_source_aliases = {"Resources/source-aliases", source_aliases, sizeof source_aliases};
