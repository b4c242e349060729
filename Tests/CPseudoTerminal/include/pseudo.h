#ifndef HEARTH_PSEUDO_H
#define HEARTH_PSEUDO_H

// What the end-to-end tests and the benchmark need of the system and Swift cannot say safely: starting programs, on a terminal of
// their own or on pipes, and waiting for what they do without ever sleeping.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// Starts a program as the leader of a session on a new terminal; gives its id, or -1, and the terminal's other
/// end.
pid_t pseudo_start(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    int rows, int columns, int *other_end
);

/// Starts a program on three pipes; gives its id or -1, and the test's ends of input, output and errors.
pid_t pseudo_start_piped(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    int ends[3]
);

/// Reads what is there, waiting so many milliseconds at most: the count, 0 for silence, -1 for the end.
long pseudo_read(int end, uint8_t *bytes, long most, int milliseconds);

/// Writes everything; false if the other side is gone.
bool pseudo_write(int end, const uint8_t *bytes, long count);

void pseudo_resize(int end, int rows, int columns);

/// The modes of the terminal as so many bytes, each of them a number that changes where a mode does.
bool pseudo_modes(int end, uint8_t bytes[64]);

void pseudo_close(int end);
void pseudo_signal(pid_t program, int signal);

/// Whether the program ends within so many milliseconds; its exit code then, or 128 and the signal that ended it.
bool pseudo_wait(pid_t program, int milliseconds, int *code);

/// Nanoseconds of a steady clock.
int64_t pseudo_clock(void);

/// A named pipe, ready to be read; -1 where there can be none.
int pseudo_fifo(const char *path);

#endif
