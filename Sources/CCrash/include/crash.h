#ifndef HEARTH_CCRASH_H
#define HEARTH_CCRASH_H

// What is done when the program falls: in C, since only a handful of calls may be made then, none of them Swift's.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Has every signal of a fault end the process with 70 and the sentence that was set, and nothing else said.
///
/// To be called once, before anything is opened; it takes the place of the Swift runtime's own handlers, which would
/// print what was in memory. Prepares the calling thread as `hearth_crash_thread` does.
void hearth_crash_guard(void);

/// Gives the calling thread a stack on which a fault can be handled even where its own is used up.
void hearth_crash_thread(void);

/// The sentence that is written on standard error, at most 511 bytes of it.
void hearth_crash_say(const uint8_t *bytes, size_t count);

/// From now on a fault gives the terminal on standard output the modes that it has now, and drops what was typed and not
/// read.
///
/// To be called before the modes are changed; false where the system refuses a descriptor.
bool hearth_crash_screen_opens(void);

/// Before that it writes these bytes, of which there may be 1024.
bool hearth_crash_screen_erases(const uint8_t *bytes, size_t count);

/// The terminal was given back: a fault leaves it alone.
void hearth_crash_screen_closed(void);

#endif
