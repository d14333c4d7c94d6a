// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskQuery.h"

#include "tasks/FailureClass.h"
#include "tasks/TaskFilterModel.h"

#include <QRegularExpression>
#include <QStringMatcher>

#include <algorithm>
#include <array>
#include <optional>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
struct Name {
    const char16_t *english, *chinese;
    bool is(QStringView word) const
    {
        return word.compare(QStringView(english), Qt::CaseInsensitive) == 0 || word == QStringView(chinese);
    }
};

template <class T>
struct Named {
    Name name;
    T value;
};

constexpr std::array statuses{Named<TaskStatus>{{u"queued", u"排队中"}, TaskStatus::Queued},
                              Named<TaskStatus>{{u"running", u"生成中"}, TaskStatus::Running},
                              Named<TaskStatus>{{u"completed", u"已完成"}, TaskStatus::Completed},
                              Named<TaskStatus>{{u"failed", u"失败"}, TaskStatus::Failed},
                              Named<TaskStatus>{{u"cancelled", u"已取消"}, TaskStatus::Cancelled},
                              Named<TaskStatus>{{u"expired", u"已过期"}, TaskStatus::Expired},
                              Named<TaskStatus>{{u"unknown", u"未知"}, TaskStatus::Unknown}};
constexpr std::array clips{Named<ClipState>{{u"none", u"无"}, ClipState::None},
                           Named<ClipState>{{u"waiting", u"等待"}, ClipState::Waiting},
                           Named<ClipState>{{u"saving", u"保存中"}, ClipState::Saving},
                           Named<ClipState>{{u"saved", u"已保存"}, ClipState::Saved},
                           Named<ClipState>{{u"missing", u"丢失"}, ClipState::Missing},
                           Named<ClipState>{{u"failed", u"失败"}, ClipState::Failed},
                           Named<ClipState>{{u"changed", u"已改动"}, ClipState::Changed}};
constexpr std::array failures{Named<FailureClass>{{u"content", u"内容"}, FailureClass::ContentPolicy},
                              Named<FailureClass>{{u"image", u"图片"}, FailureClass::InputImage},
                              Named<FailureClass>{{u"balance", u"余额"}, FailureClass::Balance},
                              Named<FailureClass>{{u"key", u"密钥"}, FailureClass::Key},
                              Named<FailureClass>{{u"timeout", u"超时"}, FailureClass::TimeOut},
                              Named<FailureClass>{{u"upstream", u"上游"}, FailureClass::Upstream},
                              Named<FailureClass>{{u"other", u"其他"}, FailureClass::Unknown}};
constexpr std::array verdicts{Named<Verdict>{{u"picked", u"选用"}, Verdict::Picked},
                              Named<Verdict>{{u"rejected", u"弃用"}, Verdict::Rejected},
                              Named<Verdict>{{u"none", u"无"}, Verdict::None}};
constexpr std::array answers{Named<bool>{{u"yes", u"是"}, true}, Named<bool>{{u"no", u"否"}, false}};
enum class Flag { Risk, Doubt, Paused, Vanished, Noted };
constexpr std::array flags{
    Named<Flag>{{u"risk", u"有风险"}, Flag::Risk},         Named<Flag>{{u"doubt", u"存疑"}, Flag::Doubt},
    Named<Flag>{{u"paused", u"已暂停"}, Flag::Paused},     Named<Flag>{{u"notfound", u"找不到"}, Flag::Vanished},
    Named<Flag>{{u"noted", u"有备注"}, Flag::Noted}};

bool hasFlag(const Task &task, Flag flag, Timestamp now)
{
    switch (flag) {
    case Flag::Risk:
        return isAtRisk(task, now);
    case Flag::Doubt:
        return isDoubtful(task);
    case Flag::Paused:
        return task.paused;
    case Flag::Vanished:
        return task.vanished;
    case Flag::Noted:
        return !task.review.notes.empty();
    }
    return false;
}

enum class Field { Status, Clip, Failure, Model, Prompt, Id, Batch, Gateway, Pick, Seen, Flags, Rating, Progress, Age, Expires, Length };
constexpr std::array fieldNames{
    Named<Field>{{u"status", u"状态"}, Field::Status},   Named<Field>{{u"clip", u"文件"}, Field::Clip},
    Named<Field>{{u"failure", u"原因"}, Field::Failure}, Named<Field>{{u"model", u"模型"}, Field::Model},
    Named<Field>{{u"prompt", u"提示词"}, Field::Prompt}, Named<Field>{{u"id", u"编号"}, Field::Id},
    Named<Field>{{u"batch", u"批次"}, Field::Batch},     Named<Field>{{u"gateway", u"网关"}, Field::Gateway},
    Named<Field>{{u"pick", u"取舍"}, Field::Pick},       Named<Field>{{u"seen", u"已看"}, Field::Seen},
    Named<Field>{{u"flag", u"标记"}, Field::Flags},      Named<Field>{{u"rating", u"评分"}, Field::Rating},
    Named<Field>{{u"progress", u"进度"}, Field::Progress}, Named<Field>{{u"age", u"时长"}, Field::Age},
    Named<Field>{{u"expires", u"到期"}, Field::Expires}, Named<Field>{{u"length", u"片长"}, Field::Length}};

template <class T, size_t count>
std::optional<T> valueOf(const std::array<Named<T>, count> &names, QStringView word)
{
    const auto found = std::ranges::find_if(names, [word](const Named<T> &named) { return named.name.is(word); });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

template <class T, size_t count>
QStringList wordsOf(const std::array<Named<T>, count> &names)
{
    QStringList words;
    for (const Named<T> &named : names)
        words.append(QString::fromUtf16(named.name.english));
    return words;
}

/// Without a star a part of the text is enough.
std::function<bool(const QString &)> textTest(const QString &pattern)
{
    if (!pattern.contains(u'*'))
        return [matcher = QStringMatcher(pattern, Qt::CaseInsensitive)](const QString &text) {
            return matcher.indexIn(QStringView(text)) >= 0;
        };
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(u"\\*"_s, u".*"_s);
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression),
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::DotMatchesEverythingOption);
    return [whole](const QString &text) { return whole.match(text).hasMatch(); };
}

/// Seconds; none: not a span.
std::optional<double> spanOf(const QString &value)
{
    static const QRegularExpression form(u"^(\\d+(?:\\.\\d+)?)(s|m|min|h|d|w|秒|分|分钟|小时|时|天|周)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2).toLower();
    const auto any = [&unit](std::initializer_list<const char16_t *> names) {
        return std::ranges::any_of(names, [&unit](const char16_t *name) { return unit == QStringView(name); });
    };
    const double factor = any({u"m", u"min", u"分", u"分钟"})  ? 60
                          : any({u"h", u"小时", u"时"})       ? 3600
                          : any({u"d", u"天"})                ? 86400
                          : any({u"w", u"周"})                ? 604800
                                                              : 1;
    return match.captured(1).toDouble() * factor;
}

std::optional<double> numberOf(const QString &value)
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

double secondsBetween(Timestamp from, Timestamp to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// What a field of numbers says of a task; none: nothing, and no comparison holds.
std::optional<double> numberOf(const Task &task, Field field, Timestamp now)
{
    switch (field) {
    case Field::Rating:
        return task.review.rating;
    case Field::Progress:
        return task.progress ? std::optional(*task.progress * 100) : std::nullopt;
    case Field::Age:
        return secondsBetween(task.submitted.value_or(task.added), now);
    case Field::Expires:
        return isUnsafe(task) && task.clip.expires ? std::optional(secondsBetween(now, *task.clip.expires)) : std::nullopt;
    case Field::Length:
        return task.seconds;
    case Field::Status:
    case Field::Clip:
    case Field::Failure:
    case Field::Model:
    case Field::Prompt:
    case Field::Id:
    case Field::Batch:
    case Field::Gateway:
    case Field::Pick:
    case Field::Seen:
    case Field::Flags:
        return std::nullopt;
    }
    return std::nullopt;
}

const QString *textOf(const Task &task, Field field)
{
    switch (field) {
    case Field::Model:
        return &task.model;
    case Field::Prompt:
        return &task.prompt;
    case Field::Id:
        return &task.id.value;
    case Field::Batch:
        return &task.batch;
    case Field::Gateway:
        return &task.gateway;
    case Field::Status:
    case Field::Clip:
    case Field::Failure:
    case Field::Pick:
    case Field::Seen:
    case Field::Flags:
    case Field::Rating:
    case Field::Progress:
    case Field::Age:
    case Field::Expires:
    case Field::Length:
        return nullptr;
    }
    return nullptr;
}

bool isFailed(const Task &task)
{
    return isFinal(task.status) && task.status != TaskStatus::Completed;
}
} // namespace

TaskQuery::TaskQuery(const QString &text)
{
    // A term ends at a space outside of quotes.
    QString term;
    bool inQuotes = false;
    bool quoted = false;
    const auto end = [&] {
        if (!term.isEmpty() || quoted)
            add(std::exchange(term, {}), std::exchange(quoted, false));
    };
    for (const QChar c : text) {
        if (c == u'"' || c == u'“' || c == u'”') {
            quoted = quoted || term.isEmpty() || term == "-"_L1;
            inQuotes = !inQuotes;
        } else if (c.isSpace() && !inQuotes) {
            end();
        } else {
            term.append(c);
        }
    }
    end();
}

/// quoted: it began with a quote, so that it is words whatever stands in it.
void TaskQuery::add(QString term, bool quoted)
{
    const bool isNot = term.size() > 1 && term.startsWith(u'-');
    if (isNot)
        term.remove(0, 1);
    if (term.isEmpty())
        return;
    static const QRegularExpression form(u"^([\\w]+)(<=|>=|<|>|:|：|=)(.*)$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    Test test;
    if (const auto match = quoted ? QRegularExpressionMatch() : form.match(term); match.hasMatch()) {
        bool known = false;
        test = testOf(match.captured(1), match.captured(2), match.captured(3), known);
        if (known && !test) {
            m_faults.append(term);
            test = [](const Task &, Timestamp) { return false; };
        }
    }
    if (!test)
        test = [in = textTest(term)](const Task &task, Timestamp) {
            return in(task.prompt) || in(task.id.value) || in(task.model) || in(task.batch);
        };
    if (isNot)
        test = [test = std::move(test)](const Task &task, Timestamp now) { return !test(task, now); };
    m_tests.push_back(std::move(test));
}

TaskQuery::Test TaskQuery::testOf(const QString &name, QStringView sign, const QString &value, bool &known) const
{
    const std::optional<Field> field = valueOf(fieldNames, name);
    known = field.has_value();
    if (!known || value.isEmpty())
        return {};
    const auto named = [&value](const auto &names, auto holds) -> Test {
        const auto wanted = valueOf(names, value);
        if (!wanted)
            return {};
        return [wanted = *wanted, holds](const Task &task, Timestamp now) { return holds(task, wanted, now); };
    };
    switch (*field) {
    case Field::Status:
        return named(statuses, [](const Task &task, TaskStatus status, Timestamp) { return task.status == status; });
    case Field::Clip:
        return named(clips, [](const Task &task, ClipState state, Timestamp) { return task.clip.state == state; });
    case Field::Failure:
        return named(failures, [](const Task &task, FailureClass kind, Timestamp) {
            return isFailed(task) && failureClassOf(task.failure) == kind;
        });
    case Field::Pick:
        return named(verdicts, [](const Task &task, Verdict verdict, Timestamp) { return task.review.verdict == verdict; });
    case Field::Seen:
        return named(answers, [](const Task &task, bool seen, Timestamp) { return task.seen == seen; });
    case Field::Flags:
        return named(flags, hasFlag);
    case Field::Model:
    case Field::Prompt:
    case Field::Id:
    case Field::Batch:
    case Field::Gateway:
        return [field = *field, in = textTest(value)](const Task &task, Timestamp) { return in(*textOf(task, field)); };
    case Field::Rating:
    case Field::Progress:
    case Field::Age:
    case Field::Expires:
    case Field::Length: {
        const bool isSpan = *field == Field::Age || *field == Field::Expires || *field == Field::Length;
        const std::optional<double> bound = isSpan ? spanOf(value) : numberOf(value);
        if (!bound)
            return {};
        return [field = *field, sign = sign.toString(), bound = *bound](const Task &task, Timestamp now) {
            const std::optional<double> number = numberOf(task, field, now);
            return number && compares(*number, sign, bound);
        };
    }
    }
    return {};
}

bool TaskQuery::matches(const Task &task, Timestamp now) const
{
    return std::ranges::all_of(m_tests, [&](const Test &test) { return test(task, now); });
}

QStringList TaskQuery::fields()
{
    QStringList names;
    for (const Named<Field> &field : fieldNames) {
        const bool isNumber = int(field.value) >= int(Field::Rating);
        names.append(QString::fromUtf16(field.name.english) + (isNumber ? u'>' : u':'));
    }
    return names;
}

QStringList TaskQuery::values(const QString &field)
{
    const std::optional<Field> known = valueOf(fieldNames, field);
    if (!known)
        return {};
    switch (*known) {
    case Field::Status:
        return wordsOf(statuses);
    case Field::Clip:
        return wordsOf(clips);
    case Field::Failure:
        return wordsOf(failures);
    case Field::Pick:
        return wordsOf(verdicts);
    case Field::Seen:
        return wordsOf(answers);
    case Field::Flags:
        return wordsOf(flags);
    case Field::Model:
    case Field::Prompt:
    case Field::Id:
    case Field::Batch:
    case Field::Gateway:
    case Field::Rating:
    case Field::Progress:
    case Field::Age:
    case Field::Expires:
    case Field::Length:
        return {};
    }
    return {};
}
} // namespace rushes
