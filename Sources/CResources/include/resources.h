#pragma once
#include <stddef.h>
#include <stdint.h>

/// One file of `Resources/words`, compiled in.
typedef struct {
    const uint8_t *_Nonnull bytes;
    size_t count;
} HearthResource;

/// The words of a language by its code, or an empty resource when there is none.
HearthResource hearth_words(const char *_Nonnull language);
