// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/Durations.h"

#include "tasks/Task.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <vector>

namespace rushes
{
namespace
{
// What the spread of a logarithm is taken to be before much was seen.
constexpr double guessedTotal = 0.4;
constexpr double guessedStay = 0.6;
constexpr double guessedRest = 0.4;
constexpr double guessedProgress = 0.3;

constexpr double shortest = 0.5; ///< seconds; nothing is known more exactly

double secondsBetween(Timestamp from, Timestamp to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// A kind and what to take when it is not known, finest first.
std::array<TaskKind, 4> levels(const TaskKind &kind)
{
    return {kind, TaskKind{kind.gateway, kind.model, 0, 0, 0}, TaskKind{{}, kind.model, 0, 0, 0},
            TaskKind{kind.gateway, {}, 0, 0, 0}};
}

/// It takes what is left of one span and then all of another.
LogNormal sum(const LogNormal &first, double lasted, const LogNormal &then)
{
    const double low = first.quantileGiven(0.16, lasted) - lasted;
    const double middle = first.quantileGiven(0.5, lasted) - lasted;
    const double high = first.quantileGiven(0.84, lasted) - lasted;
    const double mean = (low + middle + high) / 3, deviation = (high - low) / 2;
    return LogNormal::ofMoments(mean + then.mean(), deviation * deviation + then.variance());
}

/// How little it says: the ratio of late to early. Seconds would favour whatever foretells the nearest end.
double vagueness(const Forecast &forecast)
{
    return std::max(forecast.remaining(0.84), shortest) / std::max(forecast.remaining(0.16), shortest);
}

LogNormal scaled(LogNormal law, double by)
{
    law.mu += std::log(by);
    return law;
}
} // namespace

struct Durations::Candidates {
    std::optional<Forecast> best;

    void add(const Forecast &forecast)
    {
        if (!best || vagueness(forecast) < vagueness(*best))
            best = forecast;
    }
};

TaskKind TaskKind::of(const Task &task)
{
    return {task.gateway, task.model, task.width, task.height,
            int(std::lround(std::clamp(task.seconds.value_or(0), 0.0, 1e5) * 10))};
}

size_t qHash(const TaskKind &kind, size_t seed) noexcept
{
    return qHashMulti(seed, kind.gateway, kind.model, kind.width, kind.height, kind.tenths);
}

Durations::Laws &Durations::laws(const TaskKind &kind)
{
    if (const auto known = m_kinds.find(kind); known != m_kinds.end()) {
        known->used = ++m_uses;
        return *known;
    }
    if (m_kinds.size() >= mostKinds) {
        auto oldest = m_kinds.begin();
        for (auto it = m_kinds.begin(); it != m_kinds.end(); ++it) {
            if (it->used < oldest->used)
                oldest = it;
        }
        m_kinds.erase(oldest);
    }
    Laws &made = m_kinds[kind];
    made.used = ++m_uses;
    return made;
}

void Durations::learn(const TaskKind &kind, double total)
{
    const std::array<TaskKind, 4> all = levels(kind);
    for (auto level = all.begin(); level != all.end(); ++level) {
        if (std::find(all.begin(), level, *level) == level) // a kind without a size is its own coarser one
            laws(*level).total.add(std::max(total, shortest));
    }
}

void Durations::Stage::lead(int to, double stayed, double then)
{
    if (to == next) {
        ++follows;
    } else if (++strays > follows) {
        next = to;
        std::swap(follows, strays);
    }
    stay.add(std::max(stayed, shortest));
    after.add(std::max(then, shortest));
}

void Durations::learnStages(Laws &laws, const TaskCourse &course, Timestamp end)
{
    for (auto step = course.steps.begin(); step != course.steps.end(); ++step) {
        Stage &stage = laws.stages[size_t(step->stage)];
        const double rest = std::max(secondsBetween(step->at, end), shortest);
        stage.rest.add(rest);
        if (step->fromStart)
            stage.fromStart.add(rest / std::max(*step->fromStart, shortest));
        if (step->fromSlope)
            stage.fromSlope.add(rest / std::max(*step->fromSlope, shortest));
        const auto next = step + 1;
        if (step->stage == 0 && course.ran && *course.ran > course.origin)
            stage.lead(1, secondsBetween(course.origin, *course.ran), secondsBetween(*course.ran, end));
        else if (next != course.steps.end())
            stage.lead(next->stage, secondsBetween(step->at, next->at), secondsBetween(next->at, end));
        else
            ++stage.strays;
    }
}

void Durations::learn(const TaskKind &kind, const TaskCourse &course, Timestamp end)
{
    const std::array<TaskKind, 4> all = levels(kind);
    for (auto level = all.begin(); level != all.end(); ++level) {
        if (std::find(all.begin(), level, *level) == level)
            learnStages(laws(*level), course, end);
    }
}

template <class Pick>
std::optional<LogNormal> Durations::finest(const TaskKind &kind, double guess, Pick pick) const
{
    for (const TaskKind &level : levels(kind)) {
        if (const auto known = m_kinds.constFind(level); known != m_kinds.cend()) {
            if (const auto law = pick(*known).law(guess))
                return law;
        }
    }
    return std::nullopt;
}

std::optional<LogNormal> Durations::total(const TaskKind &kind) const
{
    return finest(kind, guessedTotal, [](const Laws &laws) -> const LogMoments & { return laws.total; });
}

/// A task of which it is known what comes next has what is left of its stage before it, and then that: while
/// it is seen waiting, or at 0 % of a model that jumps to 90 %, its end is not near however old it is.
std::optional<Forecast> Durations::fromStage(const TaskKind &kind, const TaskCourse &course,
                                             Timestamp now) const
{
    const TaskCourse::Step &step = course.steps.back();
    const Timestamp since = step.stage == 0 ? course.origin : step.at;
    for (const TaskKind &level : levels(kind)) {
        const auto known = m_kinds.constFind(level);
        if (known == m_kinds.cend())
            continue;
        const Stage &stage = known->stages[size_t(step.stage)];
        const auto after = stage.leadsOn() ? stage.after.law(guessedRest) : std::nullopt;
        const auto rest = stage.rest.law(guessedRest);
        if (const auto turn = step.stage == 0 ? course.turn() : std::nullopt; turn && after) {
            const double wait = std::max(*turn - secondsBetween(course.lastPlace->at, now), 1.0);
            return Forecast{LogNormal::ofMoments(wait + after->mean(), wait * wait / 4 + after->variance()),
                            0, 0};
        }
        if (after)
            return Forecast{sum(*stage.stay.law(guessedStay), secondsBetween(since, now), *after), 0, 0};
        if (rest)
            return Forecast{*rest, secondsBetween(step.at, now), 0};
    }
    return std::nullopt;
}

void Durations::addProgress(Candidates &all, const TaskKind &kind, const TaskCourse &course,
                            Timestamp now) const
{
    const TaskCourse::Step &step = *course.latest;
    const size_t stage = size_t(step.stage);
    const auto add = [&](const std::optional<double> &foretold, auto pick) {
        const auto law = foretold ? finest(kind, guessedProgress, pick) : std::nullopt;
        if (law)
            all.add({scaled(*law, std::max(*foretold, shortest)), secondsBetween(step.at, now), 0});
    };
    add(step.fromStart, [=](const Laws &l) -> const LogMoments & { return l.stages[stage].fromStart; });
    add(step.fromSlope, [=](const Laws &l) -> const LogMoments & { return l.stages[stage].fromSlope; });
}

std::optional<Forecast> Durations::forecast(const TaskKind &kind, const TaskCourse &course,
                                            Timestamp now) const
{
    Candidates all;
    const auto whole = total(kind);
    if (!course.steps.empty()) {
        if (const auto stage = fromStage(kind, course, now))
            all.add(*stage);
        addProgress(all, kind, course, now);
    }
    if (whole && (!all.best || course.steps.back().stage != 0))
        all.add({*whole, secondsBetween(course.origin, now), 0});
    if (all.best)
        all.best->typical = whole ? whole->mean() : all.best->law.mean();
    return all.best;
}

constexpr quint32 stateVersion = 1;

QByteArray Durations::save() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateVersion << qint32(courseStages) << m_uses << qint32(m_kinds.size());
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind) {
        const TaskKind &name = kind.key();
        stream << name.gateway << name.model << qint32(name.width) << qint32(name.height) << qint32(name.tenths)
               << kind->used << kind->total;
        for (const Stage &stage : kind->stages)
            stream << stage.rest << stage.fromStart << stage.fromSlope << stage.stay << stage.after
                   << qint32(stage.next) << stage.follows << stage.strays;
    }
    return state;
}

Durations Durations::restored(const QByteArray &state)
{
    Durations durations;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 stages = 0, count = 0;
    stream >> version >> stages >> durations.m_uses >> count;
    if (version != stateVersion || stages != courseStages || count < 0 || count > 2 * mostKinds)
        return {};
    for (qint32 at = 0; at < count; ++at) {
        TaskKind name;
        Laws laws;
        qint32 width = 0, height = 0, tenths = 0;
        stream >> name.gateway >> name.model >> width >> height >> tenths >> laws.used >> laws.total;
        name.width = width;
        name.height = height;
        name.tenths = tenths;
        for (Stage &stage : laws.stages) {
            qint32 next = -1;
            stream >> stage.rest >> stage.fromStart >> stage.fromSlope >> stage.stay >> stage.after >> next >>
                stage.follows >> stage.strays;
            stage.next = next >= 0 && next < courseStages ? next : -1;
        }
        if (stream.status() != QDataStream::Ok)
            return {};
        durations.m_kinds.insert(name, laws);
    }
    return durations;
}
} // namespace rushes
