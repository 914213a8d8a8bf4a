/*
 * A disk that fails at its n-th write, for a process started with this in LD_PRELOAD. Only files
 * whose path contains FAULT_PATH count.
 *
 *   FAULT_AT    which operation fails first, from 1
 *   FAULT_KIND  eio: it fails with EIO; enospc: with ENOSPC; short: half of it is written first
 *   FAULT_ONCE  set: only that one fails, else every later one too
 *   FAULT_MARK  a file made when the first one fails, so that the caller knows
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long done;

/* 0: let it through; 1: fail; 2: write half of it and fail the next one. */
static int fails(int fd) {
  const char *part = getenv("FAULT_PATH");
  const char *at = getenv("FAULT_AT");
  char link[64];
  char path[4096];
  if (part == NULL || at == NULL) {
    return 0;
  }
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) {
    return 0;
  }
  path[length] = 0;
  if (strstr(path, part) == NULL) {
    return 0;
  }
  long now = __atomic_add_fetch(&done, 1, __ATOMIC_SEQ_CST);
  long first = atol(at);
  if (now < first || (now > first && getenv("FAULT_ONCE") != NULL)) {
    return 0;
  }
  const char *mark = getenv("FAULT_MARK");
  if (now == first && mark != NULL) {
    int file = open(mark, O_CREAT | O_WRONLY, 0600);
    if (file >= 0) {
      close(file);
    }
  }
  const char *kind = getenv("FAULT_KIND");
  if (kind != NULL && strcmp(kind, "short") == 0 && now == first) {
    return 2;
  }
  errno = kind != NULL && strcmp(kind, "eio") == 0 ? EIO : ENOSPC;
  return 1;
}

#define REAL(name, type) \
  static type real; \
  if (real == NULL) { \
    real = (type)dlsym(RTLD_NEXT, name); \
  }

typedef ssize_t (*write_fn)(int, const void *, size_t);
typedef ssize_t (*pwrite_fn)(int, const void *, size_t, off64_t);
typedef int (*fd_fn)(int);
typedef int (*truncate_fn)(int, off64_t);

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL("write", write_fn);
  int how = fails(fd);
  return how == 1 ? -1 : real(fd, bytes, how == 2 ? count / 2 : count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  REAL("pwrite64", pwrite_fn);
  int how = fails(fd);
  return how == 1 ? -1 : real(fd, bytes, how == 2 ? count / 2 : count, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return pwrite64(fd, bytes, count, offset);
}

int fsync(int fd) {
  REAL("fsync", fd_fn);
  return fails(fd) == 1 ? -1 : real(fd);
}

int fdatasync(int fd) {
  REAL("fdatasync", fd_fn);
  return fails(fd) == 1 ? -1 : real(fd);
}

int ftruncate64(int fd, off64_t length) {
  REAL("ftruncate64", truncate_fn);
  return fails(fd) == 1 ? -1 : real(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }
