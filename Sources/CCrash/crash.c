#define _GNU_SOURCE
#include "crash.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
enum { fault_count = sizeof faults / sizeof *faults, exit_status = 70, patience = 3 };

static uint8_t sentence[512];
static size_t sentence_count;
static uint8_t erasing[1024];
static size_t erasing_count;
static struct termios modes;
// Descriptors of one's own: 1 is pointed elsewhere when the screen is erased.
static int terminal = -1;
static int nowhere = -1;
static volatile sig_atomic_t screen_is_open;
static atomic_flag is_falling = ATOMIC_FLAG_INIT;

static void put(int descriptor, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

static void fall(int signal) {
    (void)signal;
    // Whoever falls second leaves it to the first.
    if (atomic_flag_test_and_set(&is_falling)) {
        for (;;) pause();
    }
    // A terminal that takes nothing more keeps nobody waiting.
    alarm(patience);
    if (screen_is_open) {
        // Another thread may be painting: it paints nothing on what is erased.
        dup2(nowhere, STDOUT_FILENO);
        put(terminal, erasing, erasing_count);
        // What was typed for the desk is not read by whatever comes after it.
        tcflush(terminal, TCIFLUSH);
        tcsetattr(terminal, TCSANOW, &modes);
    }
    put(STDERR_FILENO, sentence, sentence_count);
    _exit(exit_status);
}

void hearth_crash_guard(void) {
    hearth_crash_thread();
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = fall;
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < fault_count; i += 1) sigaction(faults[i], &action, NULL);
    // They may have been held back by whoever started the program.
    sigset_t spared;
    sigemptyset(&spared);
    for (int i = 0; i < fault_count; i += 1) sigaddset(&spared, faults[i]);
    pthread_sigmask(SIG_UNBLOCK, &spared, NULL);
    signal(SIGALRM, SIG_DFL);
}

void hearth_crash_thread(void) {
    static _Thread_local uint8_t stack[64 * 1024] __attribute__((aligned(16)));
    stack_t place = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&place, NULL);
}

void hearth_crash_say(const uint8_t *bytes, size_t count) {
    sentence_count = 0;
    size_t kept = count < sizeof sentence - 1 ? count : sizeof sentence - 1;
    memcpy(sentence, bytes, kept);
    sentence[kept] = '\n';
    sentence_count = kept + 1;
}

bool hearth_crash_screen_opens(void) {
    if (terminal < 0) terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (nowhere < 0) nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (terminal < 0 || nowhere < 0 || tcgetattr(terminal, &modes) != 0) return false;
    erasing_count = 0;
    screen_is_open = true;
    return true;
}

bool hearth_crash_screen_erases(const uint8_t *bytes, size_t count) {
    if (count > sizeof erasing) return false;
    memcpy(erasing, bytes, count);
    erasing_count = count;
    return true;
}

void hearth_crash_screen_closed(void) { screen_is_open = false; }
