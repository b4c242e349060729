#define _GNU_SOURCE
#include "pseudo.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/// Starts a program as a shell would: no signal ignored or held back, in a folder, on the given descriptors.
///
/// Not `fork`: what is started costs the same however much memory whoever starts it has.
static pid_t start(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    posix_spawn_file_actions_t *actions, short flags
) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, (short)(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | flags));
    // Whoever runs the tests may have left files open.
    posix_spawn_file_actions_addclosefrom_np(actions, 3);
    if (folder != NULL) posix_spawn_file_actions_addchdir_np(actions, folder);
    pid_t program = -1;
    int fault =
        posix_spawn(&program, path, actions, &attributes, (char *const *)arguments, (char *const *)environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(actions);
    return fault == 0 ? program : -1;
}

pid_t pseudo_start(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    int rows, int columns, int *other_end
) {
    // Not `forkpty`: its descriptor would for a moment be inherited by what another test starts just then.
    int end = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    char name[64];
    if (end < 0 || grantpt(end) != 0 || unlockpt(end) != 0 || ptsname_r(end, name, sizeof name) != 0) return -1;
    pseudo_resize(end, rows, columns);
    *other_end = end;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    // The first terminal that the leader of a session opens becomes the session's own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
    return start(path, arguments, environment, folder, &actions, POSIX_SPAWN_SETSID);
}

pid_t pseudo_start_piped(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    int ends[3]
) {
    int pipes[3][2];
    for (int i = 0; i < 3; i += 1) {
        if (pipe2(pipes[i], O_CLOEXEC) != 0) return -1;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipes[0][0], 0);
    posix_spawn_file_actions_adddup2(&actions, pipes[1][1], 1);
    posix_spawn_file_actions_adddup2(&actions, pipes[2][1], 2);
    // A session of its own from its first moment, so that a signal to the group reaches all that it starts.
    pid_t program = start(path, arguments, environment, folder, &actions, POSIX_SPAWN_SETSID);
    close(pipes[0][0]);
    close(pipes[1][1]);
    close(pipes[2][1]);
    ends[0] = pipes[0][1];
    ends[1] = pipes[1][0];
    ends[2] = pipes[2][0];
    return program;
}

long pseudo_read(int end, uint8_t *bytes, long most, int milliseconds) {
    struct pollfd polled = {.fd = end, .events = POLLIN};
    if (poll(&polled, 1, milliseconds) <= 0) return 0;
    long count = read(end, bytes, (size_t)most);
    return count > 0 ? count : errno == EINTR && count < 0 ? 0 : -1;
}

bool pseudo_write(int end, const uint8_t *bytes, long count) {
    while (count > 0) {
        long written = write(end, bytes, (size_t)count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        count -= written;
    }
    return true;
}

void pseudo_resize(int end, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(end, TIOCSWINSZ, &size);
}

bool pseudo_modes(int end, uint8_t bytes[64]) {
    struct termios modes;
    if (tcgetattr(end, &modes) != 0) return false;
    tcflag_t flags[4] = {modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag};
    memset(bytes, 0, 64);
    memcpy(bytes, flags, sizeof flags);
    memcpy(bytes + sizeof flags, modes.c_cc, NCCS);
    return true;
}

void pseudo_close(int end) { close(end); }

void pseudo_signal(pid_t program, int signal) { kill(program, signal); }

bool pseudo_wait(pid_t program, int milliseconds, int *code) {
    int handle = (int)syscall(SYS_pidfd_open, program, 0);
    if (handle < 0) return false;
    struct pollfd polled = {.fd = handle, .events = POLLIN};
    int ready = poll(&polled, 1, milliseconds);
    close(handle);
    if (ready <= 0) return false;
    int status = 0;
    if (waitpid(program, &status, 0) != program) return false;
    *code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return true;
}

int64_t pseudo_clock(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int pseudo_fifo(const char *path) {
    if (mkfifo(path, 0600) != 0) return -1;
    return open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
}
