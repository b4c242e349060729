#ifndef HEARTH_CNCURSES_SHIM_H
#define HEARTH_CNCURSES_SHIM_H

// What Swift cannot see of ncurses (macros, `stdscr`, variadic calls) and a few calls that are plain in C and
// awkward elsewhere. No state is kept here.

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <term.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

// `term.h` defines every capability as a macro; a few collide with ordinary words in Swift's importer.
#undef lines
#undef columns
#undef tab
#undef newline
#undef bell

// Declared by hand: asking the header for it would change types that Swift has already read.
extern int wcwidth(wchar_t);

// MARK: The screen

/// Whether terminfo knows the terminal named by TERM and can place a cursor on it.
static inline bool hearth_terminal_known(void) {
    int found = 0;
    if (setupterm(NULL, STDOUT_FILENO, &found) != OK) return false;
    char *place = tigetstr("cup");
    bool known = place != NULL && place != (char *)-1;
    del_curterm(cur_term);
    return known;
}

/// Takes the terminal over; false if ncurses cannot.
static inline bool hearth_screen_open(void) {
    use_env(true);
    if (newterm(NULL, stdout, stdin) == NULL) return false;
    raw();
    noecho();
    nonl();
    typeahead(-1);
    idcok(stdscr, false);
    idlok(stdscr, false);
    scrollok(stdscr, false);
    leaveok(stdscr, false);
    def_prog_mode();
    return true;
}

/// How many colours the terminal has, 0 for none; ready for `hearth_pair` afterwards.
static inline int hearth_colours(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    use_default_colors();
    return COLORS;
}

static inline void hearth_pair(short pair, short ink, short ground) { init_pair(pair, ink, ground); }

static inline uint32_t hearth_attributes(bool bold, bool dim, bool underline, bool reverse) {
    attr_t attributes = A_NORMAL;
    if (bold) attributes |= A_BOLD;
    if (dim) attributes |= A_DIM;
    if (underline) attributes |= A_UNDERLINE;
    if (reverse) attributes |= A_REVERSE;
    return (uint32_t)attributes;
}

/// Columns that this machine's locale gives a scalar: -1 if it cannot be printed.
static inline int hearth_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// Puts one base scalar and up to three combining ones (0 ends them) at a place on the next screen.
static inline bool hearth_put(
    int row, int column, uint32_t base, uint32_t first, uint32_t second, uint32_t third,
    uint32_t attributes, short pair
) {
    wchar_t text[5] = {(wchar_t)base, (wchar_t)first, (wchar_t)second, (wchar_t)third, 0};
    cchar_t cell;
    if (setcchar(&cell, text, (attr_t)attributes, pair, NULL) == ERR) return false;
    return mvwadd_wchnstr(stdscr, row, column, &cell, 1) != ERR;
}

static inline void hearth_erase(void) { werase(stdscr); }
static inline void hearth_move(int row, int column) { wmove(stdscr, row, column); }
static inline void hearth_cursor(bool visible) { curs_set(visible ? 1 : 0); }

/// Sends what has changed since the last call.
static inline void hearth_flush(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

/// Places the real cursor where ncurses believes it to be: a terminal may give a scalar another width.
static inline void hearth_resync(void) {
    mvcur(-1, -1, getcury(curscr), getcurx(curscr));
    fflush(stdout);
}

/// The next flush clears the terminal and sends everything.
static inline void hearth_forget(void) { clearok(curscr, true); }

static inline void hearth_resize(int rows, int columns) {
    if (rows != getmaxy(stdscr) || columns != getmaxx(stdscr)) resize_term(rows, columns);
}

/// What the kernel says of the terminal's size; what terminfo says where that is nothing.
static inline void hearth_size(int *rows, int *columns) {
    struct winsize size = {0};
    bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
    *rows = known ? size.ws_row : LINES;
    *columns = known ? size.ws_col : COLS;
}

/// A terminfo string, or NULL where the terminal has none by that name.
static inline const char *hearth_capability(const char *name) {
    char *text = tigetstr((char *)name);
    return text == (char *)-1 ? NULL : text;
}

/// Puts the terminal into the program's modes again, after somebody stopped and continued the program.
static inline void hearth_screen_again(void) {
    reset_prog_mode();
    clearok(curscr, true);
}

/// Erases the terminal, gives it back as it was before, and erases that too.
static inline void hearth_screen_close(void) {
    curs_set(1);
    werase(stdscr);
    clearok(curscr, true);
    hearth_flush();
    endwin();
    if (clear_screen != NULL) {
        putp(clear_screen);
        fflush(stdout);
    }
}

// MARK: Characters

static inline bool hearth_locale_set(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }
static inline bool hearth_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

// MARK: Signals

/// Ignores what would stop or end the program without its knowledge, and gathers the rest in a descriptor; -1
/// where the system refuses.
static inline int hearth_signals(void) {
    int ignored[] = {SIGTSTP, SIGQUIT, SIGXFSZ, SIGPIPE, SIGTTOU};
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i += 1) signal(ignored[i], SIG_IGN);
    sigset_t gathered;
    sigemptyset(&gathered);
    sigaddset(&gathered, SIGWINCH);
    sigaddset(&gathered, SIGHUP);
    sigaddset(&gathered, SIGTERM);
    sigaddset(&gathered, SIGINT);
    sigaddset(&gathered, SIGCONT);
    if (pthread_sigmask(SIG_BLOCK, &gathered, NULL) != 0) return -1;
    return signalfd(-1, &gathered, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// Gathers what asks for the end in a descriptor, and notes what the thread let through before; -1 where the
/// system refuses.
static inline int hearth_end_signals(sigset_t *former) {
    sigset_t gathered;
    sigemptyset(&gathered);
    sigaddset(&gathered, SIGHUP);
    sigaddset(&gathered, SIGTERM);
    sigaddset(&gathered, SIGINT);
    if (pthread_sigmask(SIG_BLOCK, &gathered, former) != 0) return -1;
    return signalfd(-1, &gathered, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// Lets through again what was let through before.
static inline void hearth_let_through(const sigset_t *former) { pthread_sigmask(SIG_SETMASK, former, NULL); }

/// The next gathered signal, 0 where none waits.
static inline int hearth_next_signal(int descriptor) {
    struct signalfd_siginfo info;
    return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

/// Keeps every signal away from the calling thread but those of its own faults, which nobody else could handle.
static inline void hearth_no_signals_here(void) {
    sigset_t all;
    sigfillset(&all);
    int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i += 1) sigdelset(&all, faults[i]);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
}

// MARK: Time

static inline int64_t hearth_clock(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Milliseconds since the machine started, its sleep included.
static inline int64_t hearth_milliseconds(void) { return hearth_clock(CLOCK_BOOTTIME); }

/// The same without its sleep.
static inline int64_t hearth_milliseconds_awake(void) { return hearth_clock(CLOCK_MONOTONIC); }

/// A descriptor that can be read from whenever the machine's clock was set or the machine woke from sleep; -1 where the
/// system refuses.
static inline int hearth_clock_watch(void) {
    int watch = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
    struct itimerspec never = {.it_value = {.tv_sec = INT64_C(1) << 33}};
    if (watch >= 0) timerfd_settime(watch, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL);
    return watch;
}

static inline int hearth_timer(void) {
    return timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
}

/// Lets the timer ring at a moment, at once where it has passed; never for a negative one.
static inline void hearth_timer_set(int descriptor, int64_t milliseconds) {
    struct itimerspec when = {0};
    if (milliseconds >= 0) {
        when.it_value.tv_sec = milliseconds / 1000;
        when.it_value.tv_nsec = (milliseconds % 1000) * 1000000;
        if (milliseconds == 0) when.it_value.tv_nsec = 1;
    }
    timerfd_settime(descriptor, TFD_TIMER_ABSTIME, &when, NULL);
}

// MARK: Memory

/// Memory that was used stays with the program for the next use.
static inline void hearth_keep_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
}

/// Neither dumped, nor traced or read by anybody but root.
static inline void hearth_keep_from_others(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

#endif
