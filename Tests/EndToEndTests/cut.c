// The end of a program at its CUT-th call that changes a disk: killed before that call, or, with POWER, as if the
// current failed, which takes half of what no sync has brought to the disk yet.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// Files that were written to, each with how much of it is on the disk.
static struct { int copy; struct stat is; off_t synced; } files[256];
static int count;

static int entry(int file, int isNew) {
    struct stat status;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) return -1;
    for (int place = 0; place < count; place++) {
        if (files[place].is.st_ino == status.st_ino && files[place].is.st_dev == status.st_dev) return place;
    }
    if (!isNew || count == 256) return -1;
    files[count].copy = fcntl(file, F_DUPFD_CLOEXEC, 500);
    files[count].is = status;
    files[count].synced = status.st_size;
    return count++;
}

static void step(void) {
    static long done;
    const char *cut = getenv("CUT");
    if (cut == NULL || ++done != atol(cut)) return;
    for (int place = 0; place < count && getenv("POWER") != NULL; place++) {
        struct stat status;
        if (fstat(files[place].copy, &status) != 0 || status.st_size <= files[place].synced) continue;
        off_t half = files[place].synced + (status.st_size - files[place].synced) / 2;
        syscall(SYS_ftruncate, files[place].copy, half);
    }
    kill(getpid(), SIGKILL);
}

static int synced(int file, int answer) {
    struct stat status;
    int place = entry(file, 0);
    if (answer == 0 && place >= 0 && fstat(file, &status) == 0) files[place].synced = status.st_size;
    return answer;
}

int open(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (flags & (O_CREAT | O_TRUNC)) step();
    return openat(AT_FDCWD, path, flags, mode);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
    step();
    entry(file, 1);
    struct iovec all = {(void *)bytes, size};
    return pwritev(file, &all, 1, offset);
}

ssize_t write(int file, const void *bytes, size_t size) {
    step();
    entry(file, 1);
    return syscall(SYS_write, file, bytes, size);
}

int ftruncate(int file, off_t size) {
    step();
    int place = entry(file, 0);
    if (place >= 0 && files[place].synced > size) files[place].synced = size;
    return syscall(SYS_ftruncate, file, size);
}

int posix_fallocate(int file, off_t offset, off_t size) {
    step();
    return fallocate(file, 0, offset, size) == 0 ? 0 : errno;
}

int fsync(int file) { step(); return synced(file, syscall(SYS_fsync, file)); }
int fdatasync(int file) { step(); return synced(file, syscall(SYS_fdatasync, file)); }
int rename(const char *path, const char *other) { step(); return renameat(AT_FDCWD, path, AT_FDCWD, other); }
int unlink(const char *path) { step(); return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { step(); return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int mkdir(const char *path, mode_t mode) { step(); return mkdirat(AT_FDCWD, path, mode); }
