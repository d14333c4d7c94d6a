// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QThread>

namespace rushes
{
/// Stands at the beginning of work on the disk, the database or pictures: in a debug build of a program with
/// windows it stops the program when that work is on the thread that draws them.
inline void assertOffWindow()
{
#ifndef QT_NO_DEBUG
    const QCoreApplication *app = QCoreApplication::instance();
    Q_ASSERT(!app || !app->inherits("QApplication") || QThread::currentThread() != app->thread());
#endif
}
} // namespace rushes
