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

#include <atomic>
#include <deque>

namespace rushes
{
class ClipReader;
class TaskBook;

/// What is odd about a clip that says this of itself, beside what its task promised. sizes: its width and
/// height are to be those of the reply (not so for a smaller encoding). Pure.
Findings findingsOf(const Task &task, const Mp4Facts &facts, bool sizes);

/// What is odd about the pictures and the sound themselves: black or one and the same throughout, as far as a dozen
/// pictures from all over the clip tell; and a sound track that is silent (below -60 dB of full scale). Takes as long
/// as decoding takes; nothing when stop becomes true.
Findings findingsOf(ClipReader &reader, const std::atomic_bool &stop);

/// Looks at each clip once, soon after it was saved: whether its length, size and orientation are what the
/// reply promised, whether there is a picture at all, and whether it is black, frozen or silent. On a thread of low
/// priority. Lives on the main thread. What was saved more than a day ago is left in peace.
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
    std::atomic_bool m_stops{};
    QThreadPool m_worker;
};
} // namespace rushes
