#include "resources.h"
#include <string.h>

static const uint8_t english[] = {
#embed "../../Resources/words/en.txt"
};
static const uint8_t spanish[] = {
#embed "../../Resources/words/es.txt"
};
static const uint8_t portuguese[] = {
#embed "../../Resources/words/pt.txt"
};

HearthResource hearth_words(const char *language) {
    if (strcmp(language, "en") == 0) return (HearthResource){english, sizeof english};
    if (strcmp(language, "es") == 0) return (HearthResource){spanish, sizeof spanish};
    if (strcmp(language, "pt") == 0) return (HearthResource){portuguese, sizeof portuguese};
    return (HearthResource){english, 0};
}
