// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// For LD_PRELOAD: a disk that stalls. Every write of 64 KiB or more to a file takes SLOWDISK_MS milliseconds.

#include <cstdlib>
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

extern "C" ssize_t write(int file, const void *bytes, size_t count)
{
    using Write = ssize_t (*)(int, const void *, size_t);
    static const auto real = reinterpret_cast<Write>(dlsym(RTLD_NEXT, "write"));
    static const char *const wanted = std::getenv("SLOWDISK_MS");
    struct stat what = {};
    if (wanted && count >= 64u << 10u && fstat(file, &what) == 0 && S_ISREG(what.st_mode))
        usleep(useconds_t(std::atoi(wanted)) * 1000);
    return real(file, bytes, count);
}
