// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace rushes
{
struct Task;

/// What is typed to find tasks, made ready for many of them. All terms must hold:
///
///     cat "a black cat"     occur in prompt, id, model or batch, in any case
///     status:failed         field and value; * stands for anything: model:veo*, prompt:"a cat"
///     age>10m expires<1d    spans of seconds, minutes, hours, days: 90s 10m 2h 1d
///     rating>=3 progress<50 numbers; progress in percent
///     -status:failed        what does not hold
///
/// Fields: status, clip, failure, model, prompt, id, batch, gateway, pick, seen, flag, rating, progress,
/// age, expires, length. Each has a Chinese name too, and so have the values. Pure.
class TaskQuery final
{
public:
    explicit TaskQuery(const QString &text = {});

    bool matches(const Task &task, Timestamp now) const;
    /// The terms with a known field whose value was not understood. They fit no task.
    const QStringList &faults() const { return m_faults; }

    static QStringList fields();                       ///< "status:", "age>" …, for completion
    static QStringList values(const QString &field);   ///< of those with fixed values: "failed" …

private:
    using Test = std::function<bool(const Task &, Timestamp)>;
    void add(QString term, bool quoted);
    Test testOf(const QString &field, QStringView sign, const QString &value, bool &known) const;

    std::vector<Test> m_tests;
    QStringList m_faults;
};
} // namespace rushes
