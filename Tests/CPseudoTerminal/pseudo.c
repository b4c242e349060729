#define _GNU_SOURCE
#include "pseudo.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// In the child: everything as a shell would leave it, then the program.
static void become(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder
) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number += 1) signal(number, SIG_DFL);
    if (folder != NULL && chdir(folder) != 0) _exit(126);
    execve(path, (char *const *)arguments, (char *const *)environment);
    _exit(127);
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
    pid_t program = fork();
    if (program == 0) {
        setsid();
        int terminal = open(name, O_RDWR);
        if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0) _exit(125);
        for (int i = 0; i < 3; i += 1) dup2(terminal, i);
        if (terminal > 2) close(terminal);
        become(path, arguments, environment, folder);
    }
    return program;
}

pid_t pseudo_start_piped(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    int ends[3]
) {
    int pipes[3][2];
    for (int i = 0; i < 3; i += 1) {
        if (pipe2(pipes[i], O_CLOEXEC) != 0) return -1;
    }
    pid_t program = fork();
    if (program == 0) {
        dup2(pipes[0][0], 0);
        dup2(pipes[1][1], 1);
        dup2(pipes[2][1], 2);
        become(path, arguments, environment, folder);
    }
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
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int pseudo_fifo(const char *path) {
    if (mkfifo(path, 0600) != 0) return -1;
    return open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
}
