// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"
#include "tasks/QueryWords.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace rushes
{
struct Task;
namespace query
{
struct Term;
}

/// What is typed to find tasks, made ready for many of them. All terms must hold:
///
///     cat "a black cat"     occur in prompt, id, model, batch or a label, in any case
///     status:failed         field and value; * stands for anything: model:veo*, prompt:"a cat"
///     age>10m expires<1d    spans of seconds, minutes, hours, days: 90s 10m 2h 1d
///     rating>=3 progress<50 numbers; progress in percent
///     added:today           dates, as query::Date has them; finished>2026-10-01 is after that day
///     finished<7d           less than so long ago
///     -status:failed        what does not hold
///
/// Each field has a Chinese name too, and so have the values: see QueryWords.h. Pure.
class TaskQuery final
{
public:
    /// How a gateway, by its id, is called: its name, its host.
    using GatewayNames = std::function<QStringList(const QString &id)>;

    explicit TaskQuery(const QString &text = {}, GatewayNames gatewayNames = {});

    bool matches(const Task &task, Timestamp now) const;

    struct Fault {
        QString term; ///< as typed, without quotes
        query::Field field{};
        QString value; ///< what was not understood; empty: there is none
        bool operator==(const Fault &) const = default;
    };
    /// The terms with a known field whose value was not understood. They fit no task; those without a value fit all.
    const std::vector<Fault> &faults() const { return m_faults; }
    /// The same tasks may fit or not fit later.
    bool dependsOnTime() const { return m_dependsOnTime; }

private:
    using Test = std::function<bool(const Task &, Timestamp)>;
    void add(const query::Term &term);
    Test testOf(const query::Term &term); ///< none: the value is not understood

    std::vector<Test> m_tests;
    std::vector<Fault> m_faults;
    GatewayNames m_gatewayNames;
    bool m_dependsOnTime{};
};
} // namespace rushes
