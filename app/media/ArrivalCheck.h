// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"
#include "media/Mp4Header.h"
#include "tasks/Findings.h"
#include "tasks/Task.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <deque>

namespace rushes
{
class TaskBook;

/// What is odd about a clip that says this of itself, beside what its task promised. sizes: its width and
/// height are to be those of the reply (not so for a smaller encoding). Pure.
Findings findingsOf(const Task &task, const Mp4Facts &facts, bool sizes);

/// Looks at each clip once, soon after it was saved: whether its length, size and orientation are what the
/// reply promised, and whether there is a picture at all. A thread of low priority reads no more of a file
/// than its headers. Lives on the main thread. What was saved more than a day ago is left in peace.
class ArrivalCheck final : public QObject
{
    Q_OBJECT
public:
    ArrivalCheck(TaskBook &book, const Clock &clock, QObject *parent = nullptr);
    ~ArrivalCheck() override;

    struct Options {
        bool on{true};
        bool sizes{true}; ///< see findingsOf()
    };
    void setOptions(const Options &options);

private:
    void takeRows(int first, int last);
    void take(const Task &task);
    void pump();

    TaskBook &m_book;
    const Clock &m_clock;
    Options m_options;
    std::deque<TaskKey> m_waiting;
    QSet<TaskKey> m_known; ///< waiting, or being looked at
    bool m_busy{};
    QThreadPool m_worker;
};
} // namespace rushes
