// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskQuery.h"

#include "tasks/QueryDate.h"
#include "tasks/QueryTerms.h"
#include "tasks/TaskFilter.h"
#include "tasks/TextSearch.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>
#include <memory>

namespace rushes
{
using namespace Qt::StringLiterals;
using query::Field;
using query::Kind;

namespace
{
using Test = std::function<bool(const Task &, Timestamp)>;

bool hasFlag(const Task &task, query::Flag flag, Timestamp now)
{
    switch (flag) {
    case query::Flag::Risk:
        return isAtRisk(task, now);
    case query::Flag::Stuck:
        return task.stuck;
    case query::Flag::Doubt:
        return isDoubtful(task);
    case query::Flag::Paused:
        return task.paused;
    case query::Flag::Vanished:
        return task.vanished;
    case query::Flag::Noted:
        return !task.review.notes.empty();
    }
    return false;
}

/// Without a star a part of the text is enough.
std::function<bool(const QString &)> textTest(const QString &pattern)
{
    if (!pattern.contains(u'*'))
        return [search = TextSearch(pattern)](const QString &text) { return search.isIn(text); };
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(u"\\*"_s, u".*"_s);
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression),
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::DotMatchesEverythingOption);
    return [whole](const QString &text) { return whole.match(text).hasMatch(); };
}

std::optional<double> numberIn(const QString &value)
{
    QString digits = value;
    digits.remove(u'%');
    bool ok = false;
    const double number = digits.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

bool compares(double value, QStringView sign, double bound)
{
    if (sign == u"<")
        return value < bound;
    if (sign == u"<=")
        return value <= bound;
    if (sign == u">")
        return value > bound;
    if (sign == u">=")
        return value >= bound;
    return std::abs(value - bound) < 0.5;
}

/// After a day is behind its end.
bool lies(Timestamp time, QStringView sign, const query::Date::Range &range)
{
    if (sign == u"<")
        return time < range.begin;
    if (sign == u"<=")
        return time < range.end;
    if (sign == u">")
        return time >= range.end;
    if (sign == u">=")
        return time >= range.begin;
    return time >= range.begin && time < range.end;
}

double secondsBetween(Timestamp from, Timestamp to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// What a field of numbers or spans says of a task; none: nothing, and no comparison holds.
std::optional<double> numberOf(const Task &task, Field field, Timestamp now)
{
    if (field == Field::Rating)
        return task.review.rating;
    if (field == Field::Progress)
        return task.progress ? std::optional(*task.progress * 100) : std::nullopt;
    if (field == Field::Age)
        return secondsBetween(task.submitted.value_or(task.added), now);
    if (field == Field::Expires)
        return isUnsafe(task) && task.clip.expires ? std::optional(secondsBetween(now, *task.clip.expires)) : std::nullopt;
    return task.seconds;
}

std::optional<Timestamp> timeOf(const Task &task, Field field)
{
    if (field == Field::Added)
        return task.added;
    if (field == Field::Submitted)
        return task.submitted;
    return !isFinal(task.status) ? std::nullopt : task.finished ? task.finished : task.ended;
}

const QString &textOf(const Task &task, Field field)
{
    if (field == Field::Model)
        return task.model;
    if (field == Field::Id)
        return task.id.value;
    return field == Field::Batch ? task.batch : task.prompt;
}

template <class T, size_t count, class Holds>
Test wordTest(const std::array<query::Named<T>, count> &names, const QString &word, Holds holds)
{
    const std::optional<T> wanted = query::valueOf(names, word);
    if (!wanted)
        return {};
    return [wanted = *wanted, holds](const Task &task, Timestamp now) { return holds(task, wanted, now); };
}

Test wordTest(Field field, const QString &word)
{
    if (field == Field::Status)
        return wordTest(query::statuses, word, [](const Task &t, TaskStatus status, Timestamp) { return t.status == status; });
    if (field == Field::Clip)
        return wordTest(query::clips, word, [](const Task &t, ClipState state, Timestamp) { return t.clip.state == state; });
    if (field == Field::Failure)
        return wordTest(query::failures, word, [](const Task &t, FailureClass kind, Timestamp) {
            return t.status == TaskStatus::Failed && failureClassOf(t.failure) == kind;
        });
    if (field == Field::Pick)
        return wordTest(query::verdicts, word, [](const Task &t, Verdict v, Timestamp) { return t.review.verdict == v; });
    if (field == Field::Seen)
        return wordTest(query::answers, word, [](const Task &t, bool seen, Timestamp) { return t.seen == seen; });
    return wordTest(query::flags, word, hasFlag);
}

/// Names are looked up once a gateway, not once a task.
Test gatewayTest(const QString &value, const TaskQuery::GatewayNames &names)
{
    return [in = textTest(value), names, known = std::make_shared<QHash<QString, bool>>()](const Task &task, Timestamp) {
        const auto found = known->constFind(task.gateway);
        if (found != known->cend())
            return *found;
        const QStringList all = names ? names(task.gateway) : QStringList();
        return *known->insert(task.gateway, in(task.gateway) || std::ranges::any_of(all, in));
    };
}

/// A day is looked up once, and again when another has begun.
Test dayTest(Field field, const QString &sign, const query::Date &date)
{
    struct Known {
        query::Date::Range range, valid;
    };
    static const query::Date today = *query::Date::from(u"today"_s);
    return [field, sign, date, known = std::make_shared<Known>()](const Task &task, Timestamp now) {
        if (now < known->valid.begin || now >= known->valid.end)
            *known = {date.range(now), today.range(now)};
        const std::optional<Timestamp> time = timeOf(task, field);
        return time && lies(*time, sign, known->range);
    };
}

Test dateTest(Field field, const QString &sign, const QString &value)
{
    if (const std::optional<query::Date> date = query::Date::from(value))
        return dayTest(field, sign, *date);
    const std::optional<double> ago = query::spanOf(value);
    if (!ago)
        return {};
    // "added:7d" can only mean: within them.
    return [field, sign = sign == u":" || sign == u"=" ? u"<="_s : sign, ago = *ago](const Task &task, Timestamp now) {
        const std::optional<Timestamp> time = timeOf(task, field);
        return time && compares(secondsBetween(*time, now), sign, ago);
    };
}

Test numberTest(Field field, const QString &sign, std::optional<double> bound)
{
    if (!bound)
        return {};
    return [field, sign, bound = *bound](const Task &task, Timestamp now) {
        const std::optional<double> value = numberOf(task, field, now);
        return value && compares(*value, sign, bound);
    };
}
} // namespace

TaskQuery::TaskQuery(const QString &text, GatewayNames gatewayNames) : m_gatewayNames(std::move(gatewayNames))
{
    for (const query::Term &term : query::termsOf(text))
        add(term);
}

void TaskQuery::add(const query::Term &term)
{
    if (term.words.isEmpty())
        return;
    Test test;
    if (term.field) {
        test = testOf(term);
        if (!test) {
            m_faults.push_back({term.words, *term.field, term.value});
            if (term.value.isEmpty())
                return; // it is still being typed: the list stays as it is
            test = [](const Task &, Timestamp) { return false; };
        }
    } else {
        test = [in = textTest(term.words)](const Task &task, Timestamp) {
            return in(task.prompt) || in(task.id.value) || in(task.model) || in(task.batch) || std::ranges::any_of(task.labels, in);
        };
    }
    if (term.isNot)
        test = [test = std::move(test)](const Task &task, Timestamp now) { return !test(task, now); };
    m_tests.push_back(std::move(test));
}

TaskQuery::Test TaskQuery::testOf(const query::Term &term)
{
    if (term.value.isEmpty())
        return {};
    const Field field = *term.field;
    const bool isRisk = field == Field::Flags && query::valueOf(query::flags, term.value) == query::Flag::Risk;
    m_dependsOnTime = m_dependsOnTime || field == Field::Age || field == Field::Expires || isRisk;
    switch (query::traitsOf(field).value.kind) {
    case Kind::Word:
        return wordTest(field, term.value);
    case Kind::Number:
        return numberTest(field, term.sign, numberIn(term.value));
    case Kind::Span:
        return numberTest(field, term.sign, query::spanOf(term.value));
    case Kind::Date:
        m_dependsOnTime = true;
        return dateTest(field, term.sign, term.value);
    case Kind::Text:
        break;
    }
    if (field == Field::Gateway)
        return gatewayTest(term.value, m_gatewayNames);
    if (field == Field::Label)
        return [in = textTest(term.value)](const Task &task, Timestamp) { return std::ranges::any_of(task.labels, in); };
    return [field, in = textTest(term.value)](const Task &task, Timestamp) { return in(textOf(task, field)); };
}

bool TaskQuery::matches(const Task &task, Timestamp now) const
{
    return std::ranges::all_of(m_tests, [&](const Test &test) { return test(task, now); });
}
} // namespace rushes
