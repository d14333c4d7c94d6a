// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

namespace rushes
{
class TaskBook;

/// Gives memory back to the system that was needed for a moment only: when a long list has been read or has changed as
/// a whole. Does nothing where the system's allocator does so by itself.
class MemoryCare final : public QObject
{
    Q_OBJECT
public:
    explicit MemoryCare(const TaskBook &book, QObject *parent = nullptr);

private:
    QTimer m_rest; ///< until it has been quiet for a while
};

/// Any thread; takes some milliseconds.
void giveBackMemory();
}
