/* A disk that fails when it is told to: stands in front of the C library's calls that change files (LD_PRELOAD), counts
   those below one folder, and at the k-th of the chosen kinds refuses, writes only half, or kills the process. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, RENAME = 4, UNLINK = 8, CREATE = 16, MKDIR = 32 };
enum { REFUSE = 0, KILL = 1, HALF = 2 };

static volatile int is_armed = 0;
static char folder[PATH_MAX];
static size_t length;
static int kinds, at, way, number, goes_on;
static int counted, hit;
static int by_kind[MKDIR + 1];
static char first[PATH_MAX + 16];

void faults_arm(const char *below, int of_kinds, int k, int how, int error, int from_then_on) {
    strncpy(folder, below, sizeof folder - 1);
    length = strlen(folder);
    kinds = of_kinds, at = k, way = how, number = error, goes_on = from_then_on;
    counted = hit = 0;
    memset(by_kind, 0, sizeof by_kind);
    first[0] = 0;
    is_armed = 1;
}

void faults_disarm(void) { is_armed = 0; }
int faults_counted(int kind) { return by_kind[kind]; }
int faults_hit(void) { return hit; }
const char *faults_first(void) { return first; }

static int is_below(const char *path) {
    return !strncmp(path, folder, length) && (path[length] == '/' || path[length] == 0);
}

static void of_descriptor(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t size = readlink(link, path, PATH_MAX - 1);
    path[size < 0 ? 0 : size] = 0;
}

static void of_name(int base, const char *name, char *path) {
    if (name[0] == '/') {
        snprintf(path, PATH_MAX, "%s", name);
        return;
    }
    if (base == AT_FDCWD) {
        if (!getcwd(path, PATH_MAX)) path[0] = 0;
    } else {
        of_descriptor(base, path);
    }
    size_t used = strlen(path);
    snprintf(path + used, PATH_MAX - used, "/%s", name);
}

/* 0 lets the call go on, 1 has it fail, 2 has it write half. */
static int judged(int kind, const char *path) {
    if (!(kinds & kind) || !is_below(path)) return 0;
    __atomic_add_fetch(&by_kind[kind], 1, __ATOMIC_SEQ_CST);
    int count = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
    if (at <= 0 || !(count == at || (goes_on && count > at))) return 0;
    if (!__atomic_fetch_add(&hit, 1, __ATOMIC_SEQ_CST)) snprintf(first, sizeof first, "%d %s", kind, path);
    if (way == KILL) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    if (way == HALF && kind == WRITE && count == at) return 2;
    errno = number;
    return 1;
}

static int judged_descriptor(int kind, int descriptor) {
    if (!is_armed) return 0;
    char path[PATH_MAX];
    of_descriptor(descriptor, path);
    return judged(kind, path);
}

static int judged_name(int kind, int base, const char *name) {
    if (!is_armed) return 0;
    char path[PATH_MAX];
    of_name(base, name, path);
    return judged(kind, path);
}

#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define WRITES(name, parameters, descriptor, whole, half) \
    ssize_t name parameters { \
        REAL(name); \
        switch (judged_descriptor(WRITE, descriptor)) { \
            case 1: return -1; \
            case 2: return real half; \
            default: return real whole; \
        } \
    }

WRITES(write, (int d, const void *b, size_t n), d, (d, b, n), (d, b, n > 1 ? n / 2 : n))
WRITES(pwrite, (int d, const void *b, size_t n, off_t o), d, (d, b, n, o), (d, b, n > 1 ? n / 2 : n, o))
WRITES(pwrite64, (int d, const void *b, size_t n, off64_t o), d, (d, b, n, o), (d, b, n > 1 ? n / 2 : n, o))
WRITES(writev, (int d, const struct iovec *v, int n), d, (d, v, n), (d, v, 1))
WRITES(sendfile, (int d, int s, off_t *o, size_t n), d, (d, s, o, n), (d, s, o, n > 1 ? n / 2 : n))
WRITES(sendfile64, (int d, int s, off64_t *o, size_t n), d, (d, s, o, n), (d, s, o, n > 1 ? n / 2 : n))
WRITES(copy_file_range, (int s, off64_t *p, int d, off64_t *o, size_t n, unsigned f), d, (s, p, d, o, n, f),
       (s, p, d, o, n > 1 ? n / 2 : n, f))

#define OF_DESCRIPTOR(kind, name, parameters, descriptor, arguments) \
    int name parameters { \
        REAL(name); \
        return judged_descriptor(kind, descriptor) ? -1 : real arguments; \
    }

OF_DESCRIPTOR(WRITE, ftruncate, (int d, off_t n), d, (d, n))
OF_DESCRIPTOR(WRITE, ftruncate64, (int d, off64_t n), d, (d, n))
OF_DESCRIPTOR(SYNC, fsync, (int d), d, (d))
OF_DESCRIPTOR(SYNC, fdatasync, (int d), d, (d))

#define OF_NAME(kind, name, parameters, base, path, arguments) \
    int name parameters { \
        REAL(name); \
        return judged_name(kind, base, path) ? -1 : real arguments; \
    }

OF_NAME(RENAME, rename, (const char *a, const char *b), AT_FDCWD, b, (a, b))
OF_NAME(RENAME, renameat, (int d, const char *a, int e, const char *b), e, b, (d, a, e, b))
OF_NAME(RENAME, renameat2, (int d, const char *a, int e, const char *b, unsigned f), e, b, (d, a, e, b, f))
OF_NAME(RENAME, link, (const char *a, const char *b), AT_FDCWD, b, (a, b))
OF_NAME(RENAME, linkat, (int d, const char *a, int e, const char *b, int f), e, b, (d, a, e, b, f))
OF_NAME(UNLINK, unlink, (const char *a), AT_FDCWD, a, (a))
OF_NAME(UNLINK, unlinkat, (int d, const char *a, int f), d, a, (d, a, f))
OF_NAME(UNLINK, rmdir, (const char *a), AT_FDCWD, a, (a))
OF_NAME(CREATE, creat, (const char *a, mode_t m), AT_FDCWD, a, (a, m))
OF_NAME(CREATE, creat64, (const char *a, mode_t m), AT_FDCWD, a, (a, m))
OF_NAME(CREATE, symlink, (const char *a, const char *b), AT_FDCWD, b, (a, b))
OF_NAME(CREATE, symlinkat, (const char *a, int d, const char *b), d, b, (a, d, b))
OF_NAME(MKDIR, mkdir, (const char *a, mode_t m), AT_FDCWD, a, (a, m))
OF_NAME(MKDIR, mkdirat, (int d, const char *a, mode_t m), d, a, (d, a, m))

/* A file that is there already is only opened. */
#define MODE_OF(flags, mode) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list more; \
        va_start(more, flags); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    }

static int may_open(int base, const char *name, int flags) {
    if (!is_armed || !(flags & O_CREAT)) return 1;
    if (!faccessat(base, name, F_OK, AT_SYMLINK_NOFOLLOW)) return 1;
    return !judged_name(CREATE, base, name);
}

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        MODE_OF(flags, mode) \
        return may_open(AT_FDCWD, path, flags) ? real(path, flags, mode) : -1; \
    }
#define OPENS_AT(name) \
    int name(int base, const char *path, int flags, ...) { \
        REAL(name); \
        MODE_OF(flags, mode) \
        return may_open(base, path, flags) ? real(base, path, flags, mode) : -1; \
    }

OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
