// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QHash>
#include <QObject>

#include <cstdio>
#include <functional>

namespace rushes
{
class Session;

/// Watches tasks and saves their clips for a script: a line for each change, and an end when nothing more will come.
/// Lives on the main thread; needs no display.
class HeadlessWait final : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString batch{};    ///< only its tasks; empty: see keys
        bool json{};        ///< an object a line, else fields between tabs
    };
    enum Exit { AllSaved = 0, SomeFailed = 1, Trouble = 2 };
    /// A line of what is told.
    struct Line {
        QString state;   ///< "unknown", "queued", "running", "completed", "saving", "saved", "failed", "cancelled",
                         ///< "expired", "not-found", "not-saved"
        int percent{-1}; ///< of running or saving; -1: not known
        QString file;    ///< of a saved clip
        QString reason;  ///< why there is none, in the server's or the system's words
        bool operator==(const Line &) const = default;
    };
    static Line lineOf(const Task &task);
    /// Nothing more is expected; false: it may still be saved.
    static bool isEnd(const Line &line);
    static QByteArray format(const Task &task, const Line &line, Timestamp when, bool json);

    HeadlessWait(Session &session, const Options &options, FILE *out, QObject *parent = nullptr);

    /// Waits for these beside the batch's; without a batch and without keys for all that are under way. Call once the
    /// book is loaded.
    void begin(const std::vector<TaskKey> &keys);

signals:
    void ended(int exit, const QString &sentence); ///< sentence: empty, or for the standard error

private:
    void look(const Task &task);
    void check();
    QString hindrance() const; ///< why no task that is waited for can end; empty: one can

    Session &m_session;
    Options m_options;
    FILE *m_out;
    QHash<TaskKey, Line> m_told; ///< of all that are waited for
    bool m_ended{};
};
} // namespace rushes
