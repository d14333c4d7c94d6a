// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"
#include "tasks/Task.h"

#include <QTime>

#include <map>
#include <optional>
#include <vector>

namespace rushes
{
/// Something that whoever is not looking wants to know.
struct News {
    enum class Kind {
        Finished,   ///< a clip is saved; completed, where clips are not saved by themselves
        Saved,      ///< a clip is saved, by whatever way: for hooks, no bulletin tells it
        Failed,     ///< failed, cancelled, expired, or not found
        BatchDone,  ///< no task of a batch is open any more
        AtRisk,     ///< how many clips that are not saved may soon be gone; told at each change of that
        KeyRefused, ///< by a gateway
    };
    Kind kind{};
    TaskKey key{};          ///< of the task; of AtRisk and KeyRefused none, of BatchDone the one that ended last
    QString batch{};        ///< of the task; of BatchDone never empty
    QString gateway{};      ///< of KeyRefused: Gateway::id
    int finished{}, failed{}; ///< of BatchDone: in the whole batch
    int atRisk{};             ///< of AtRisk
    bool operator==(const News &) const = default;
};

/// What one notification tells: a single task, what ended in a minute, the end of batches, a risk or a refused key.
struct Bulletin {
    enum class Kind { Tasks, BatchesDone, AtRisk, KeyRefused };
    Kind kind{};
    int finished{}, failed{};
    std::optional<TaskKey> only{}; ///< of Tasks: where it is one alone
    TaskKey latest{};              ///< of what finished, else of what failed; of AtRisk and KeyRefused none
    QString batch{};               ///< the one that it is about; empty: several, or none
    int batches{};                 ///< of BatchesDone: how many
    int atRisk{};
    QString gateway{}; ///< of KeyRefused
    bool operator==(const Bulletin &) const = default;
};

/// Gathers news into few bulletins. What ended waits a moment for more, and at least a minute since the last of its
/// kind; a batch that is done is told as one. A risk is told when it has lasted, and then not more often than every ten
/// minutes; a refused key after a moment. Pure: no clock of its own.
class NewsDigest final
{
public:
    static constexpr std::chrono::milliseconds moment{3'000}, pause{60'000};
    static constexpr std::chrono::milliseconds riskPatience{30'000}, riskPause{600'000};

    void add(const News &news, Timestamp now);
    /// When something is to be told; none: there is nothing.
    std::optional<Timestamp> due() const;
    /// What is due by now.
    std::vector<Bulletin> take(Timestamp now);
    /// Whoever it is for is looking: nothing of what came until now has to be told.
    void forget(Timestamp now);

private:
    void addTask(const News &news);
    void addBatch(const News &news);
    void addRisk(int atRisk, Timestamp now);
    Bulletin tasks();
    Bulletin batchesDone();

    std::map<QString, Bulletin> m_tasks; ///< what ended, by batch
    std::vector<Bulletin> m_done;
    std::vector<QString> m_refused;
    int m_atRisk{}, m_atRiskTold{};
    std::optional<Timestamp> m_tasksDue, m_riskDue, m_refusedDue;
    std::optional<Timestamp> m_tasksTold, m_riskTold;
};

/// Whether a time of the day lies between two others, perhaps over midnight; the same twice: never.
bool isBetween(QTime time, QTime from, QTime to);
}
