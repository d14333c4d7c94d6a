// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLibrary>

namespace rushes
{
/// Presses a key of the X display, by its X name, and lets it go: for what the platform makes of keys before a window
/// gets them, as the menu key. False: the display cannot be played with.
inline bool pressRealKey(const char *name)
{
    QLibrary x(QStringLiteral("X11"), 6), test(QStringLiteral("Xtst"), 6);
    const auto open = reinterpret_cast<void *(*)(const char *)>(x.resolve("XOpenDisplay"));
    const auto close = reinterpret_cast<int (*)(void *)>(x.resolve("XCloseDisplay"));
    const auto symbolOf = reinterpret_cast<unsigned long (*)(const char *)>(x.resolve("XStringToKeysym"));
    const auto codeOf = reinterpret_cast<unsigned char (*)(void *, unsigned long)>(x.resolve("XKeysymToKeycode"));
    const auto fake = reinterpret_cast<int (*)(void *, unsigned, int, unsigned long)>(test.resolve("XTestFakeKeyEvent"));
    void *display = open && close && symbolOf && codeOf && fake ? open(nullptr) : nullptr;
    if (!display)
        return false;
    const unsigned code = codeOf(display, symbolOf(name));
    const bool done = code != 0 && fake(display, code, 1, 0) && fake(display, code, 0, 0);
    close(display); // sends what is waiting
    return done;
}
} // namespace rushes
