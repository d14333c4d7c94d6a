// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "monitor/LogNormal.h"
#include "monitor/TaskCourse.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace rushes
{
/// Tasks that take about as long as each other. Empty or 0: any.
struct TaskKind {
    QString gateway, model;
    int width{}, height{}; ///< pixels
    int tenths{};          ///< of a second, the clip's length

    static TaskKind of(const Task &task);
    bool operator==(const TaskKind &) const = default;
};

size_t qHash(const TaskKind &kind, size_t seed = 0) noexcept;

/// When a task ends, as far as can be foretold: counted from some moment in its life, it lasts as long as law
/// says, and has lasted for elapsed already.
struct Forecast {
    LogNormal law;
    double elapsed{}; ///< seconds
    double typical{}; ///< what tasks of its kind take in all, seconds on average

    /// Seconds from now until so large a part of such tasks has ended.
    double remaining(double p) const { return law.quantileGiven(p, elapsed) - elapsed; }
    bool operator==(const Forecast &) const = default;
};

/// How long tasks of a kind took, learned from those that were completed. What is not known of a kind is
/// taken from a coarser one: the gateway's model, the model anywhere, the gateway. Memory is bounded. Pure
/// values; times come from outside.
class Durations final
{
public:
    static constexpr int mostKinds = 400;

    /// One was completed; total: seconds since it was submitted.
    void learn(const TaskKind &kind, double total);
    /// The way it went there, up to its end.
    void learn(const TaskKind &kind, const TaskCourse &course, Timestamp end);

    /// From submission to the end; none: too few were seen.
    std::optional<LogNormal> total(const TaskKind &kind) const;
    /// The narrowest of what its age, its stage and its own progress foretell; none: there is no ground.
    std::optional<Forecast> forecast(const TaskKind &kind, const TaskCourse &course, Timestamp now) const;
    /// All of it in a form of its own; restored(): nothing is known where that is not whole.
    QByteArray save() const;
    static Durations restored(const QByteArray &state);
    int kinds() const { return int(m_kinds.size()); }

private:
    struct Stage {
        LogMoments rest;                 ///< from its beginning to the task's end, seconds
        LogMoments fromStart, fromSlope; ///< the same, as a multiple of what the progress foretold
        LogMoments stay, after;          ///< rest in two: to the next stage, and from there
        int next{-1};                    ///< the stage that mostly follows
        double follows{}, strays{};      ///< how often it did, and did not
        void lead(int to, double stayed, double then);
        bool leadsOn() const { return follows >= 3 && follows >= 3 * strays; }
    };
    struct Laws {
        LogMoments total;
        std::array<Stage, courseStages> stages;
        quint64 used{};
    };
    struct Candidates;

    Laws &laws(const TaskKind &kind);
    /// The law of what pick names, of the finest kind that knows one.
    template <class Pick>
    std::optional<LogNormal> finest(const TaskKind &kind, double guess, Pick pick) const;
    static void learnStages(Laws &laws, const TaskCourse &course, Timestamp end);
    std::optional<Forecast> fromStage(const TaskKind &kind, const TaskCourse &course, Timestamp now) const;
    void addProgress(Candidates &all, const TaskKind &kind, const TaskCourse &course, Timestamp now) const;

    QHash<TaskKind, Laws> m_kinds;
    quint64 m_uses{};
};
} // namespace rushes
