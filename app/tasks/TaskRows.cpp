// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskRows.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>
#include <concepts>

using namespace Qt::StringLiterals;

namespace rushes::rows
{
namespace
{
// On disk enums are their numbers: these must not move.
static_assert(int(TaskStatus::Unknown) == 0 && int(TaskStatus::Queued) == 1 &&
              int(TaskStatus::Running) == 2 && int(TaskStatus::Completed) == 3 &&
              int(TaskStatus::Failed) == 4 && int(TaskStatus::Cancelled) == 5 &&
              int(TaskStatus::Expired) == 6);
static_assert(int(ClipState::None) == 0 && int(ClipState::Waiting) == 1 && int(ClipState::Saving) == 2 &&
              int(ClipState::Saved) == 3 && int(ClipState::Missing) == 4 && int(ClipState::Failed) == 5 &&
              int(ClipState::Changed) == 6);
static_assert(int(Verdict::None) == 0 && int(Verdict::Picked) == 1 && int(Verdict::Rejected) == 2);
static_assert(int(Contradiction::Words) == 1 && int(Contradiction::NoAddress) == 2 &&
              int(Contradiction::WentBack) == 4 && int(Contradiction::OlderUpdate) == 8);
static_assert(int(Finding::Unplayable) == 1 && int(Finding::Length) == 2 && int(Finding::Size) == 4 &&
              int(Finding::Turned) == 8 && int(Finding::Black) == 16 && int(Finding::Frozen) == 32 &&
              int(Finding::Silent) == 64);
/// An error's kind is its place here: a new kind is appended, wherever it stands in the enum.
constexpr std::array storedKinds{Error::Kind::Cancelled, Error::Kind::Timeout,  Error::Kind::Offline,
                                 Error::Kind::Auth,      Error::Kind::NotFound, Error::Kind::RateLimited,
                                 Error::Kind::Server,    Error::Kind::Protocol, Error::Kind::Storage,
                                 Error::Kind::Insecure,  Error::Kind::DiskFull};

constexpr int storedNumber(Error::Kind kind)
{
    return int(std::ranges::find(storedKinds, kind) - storedKinds.begin());
}

constexpr Error::Kind kindOfNumber(int number)
{
    return number >= 0 && size_t(number) < storedKinds.size() ? storedKinds[size_t(number)]
                                                              : Error::Kind::Protocol;
}

constexpr TaskStatus lastOf(TaskStatus)
{
    return TaskStatus::Expired;
}
constexpr ClipState lastOf(ClipState)
{
    return ClipState::Changed;
}
constexpr Verdict lastOf(Verdict)
{
    return Verdict::Rejected;
}

/// The one list of columns: name, field. What names, binds and reads goes through it, so that they agree.
template <class Visitor, class T>
void visit(Visitor &visitor, T &task)
{
    visitor("key"_L1, task.key);
    visitor.shared("gateway"_L1, task.gateway);
    visitor("task_id"_L1, task.id.value);
    visitor.shared("batch"_L1, task.batch);
    visitor("added"_L1, task.added);
    visitor("status"_L1, task.status);
    visitor.shared("status_word"_L1, task.statusWord);
    visitor("progress"_L1, task.progress);
    visitor("prompt"_L1, task.prompt);
    visitor.shared("model"_L1, task.model);
    visitor("width"_L1, task.width);
    visitor("height"_L1, task.height);
    visitor("seconds"_L1, task.seconds);
    visitor("submitted"_L1, task.submitted);
    visitor("finished"_L1, task.finished);
    visitor("updated"_L1, task.updated);
    visitor("queue_position"_L1, task.queuePosition);
    visitor.shared("failure_code"_L1, task.failure.code);
    visitor.shared("failure_message"_L1, task.failure.message);
    visitor("has_address"_L1, task.hasAddress);
    visitor("answered"_L1, task.answered);
    visitor.error("trouble"_L1, task.trouble);
    visitor("failures"_L1, task.failures);
    visitor("paused"_L1, task.paused);
    visitor("clip_state"_L1, task.clip.state);
    visitor("clip_file"_L1, task.clip.file);
    visitor("clip_size"_L1, task.clip.size);
    visitor("clip_received"_L1, task.clip.received);
    visitor("clip_validator"_L1, task.clip.validator);
    visitor("clip_sha256"_L1, task.clip.sha256);
    visitor("clip_expires"_L1, task.clip.expires);
    visitor("clip_saved"_L1, task.clip.saved);
    visitor.error("clip_trouble"_L1, task.clip.trouble);
    visitor("seen"_L1, task.seen);
    // from version 2 on
    visitor("contradictions"_L1, task.contradictions);
    visitor("ran"_L1, task.ran);
    visitor("moved"_L1, task.moved);
    visitor("ended"_L1, task.ended);
    visitor("denials"_L1, task.denials);
    visitor("denied_since"_L1, task.deniedSince);
    visitor("vanished"_L1, task.vanished);
    visitor("checked"_L1, task.checked);
    visitor("findings"_L1, task.findings);
    visitor("rating"_L1, task.review.rating);
    visitor("verdict"_L1, task.review.verdict);
    visitor("notes"_L1, task.review.notes);
    // from version 3 on
    visitor("labels"_L1, task.labels);
}

struct Namer {
    QStringList names;

    void operator()(QLatin1StringView name, const auto &) { names.append(name); }
    void shared(QLatin1StringView name, const QString &) { names.append(name); }
    void error(QLatin1StringView name, const auto &)
    {
        for (const auto part : {"_kind"_L1, "_http"_L1, "_detail"_L1, "_retry_ms"_L1})
            names.append(QString(name) + part);
    }
};

QStringList columnNames()
{
    Namer namer;
    const Task task;
    visit(namer, task);
    return namer.names;
}

QVariant toVariant(qint64 value)
{
    return QVariant(qlonglong(value));
}
QVariant toVariant(int value)
{
    return value;
}
QVariant toVariant(bool value)
{
    return int(value);
}
QVariant toVariant(double value)
{
    return value;
}
QVariant toVariant(TaskKey key)
{
    return toVariant(qint64(key));
}
QVariant toVariant(Timestamp time)
{
    return toVariant(toMs(time));
}
QVariant toVariant(std::chrono::milliseconds span)
{
    return toVariant(qint64(span.count()));
}
QVariant toVariant(const QByteArray &bytes)
{
    return bytes;
}
// A null text would become NULL, which the columns refuse: there is one way to be empty.
QVariant toVariant(const QString &text)
{
    return text.isNull() ? u""_s : text;
}
template <class E>
requires std::is_enum_v<E> QVariant toVariant(E value)
{
    return int(value);
}
template <class E>
QVariant toVariant(QFlags<E> flags)
{
    return int(flags);
}
QVariant toVariant(const std::vector<ClipNote> &notes)
{
    const QByteArray json = toJson(notes);
    return json.isEmpty() ? u""_s : QString::fromUtf8(json);
}
QVariant toVariant(const QStringList &labels)
{
    return labels.isEmpty() ? u""_s : joinedLabels(labels);
}
template <class T>
QVariant toVariant(const std::optional<T> &value)
{
    return value ? toVariant(*value) : QVariant();
}

struct Binder {
    QSqlQuery &query;
    int position{};

    void bind(const QVariant &value) { query.bindValue(position++, value); }
    void operator()(QLatin1StringView, const auto &value) { bind(toVariant(value)); }
    void shared(QLatin1StringView, const QString &text) { bind(toVariant(text)); }
    void error(QLatin1StringView, const std::optional<Error> &error)
    {
        bind(error ? QVariant(storedNumber(error->kind)) : QVariant());
        bind(error ? toVariant(error->httpStatus) : QVariant());
        bind(error ? toVariant(error->detail) : QVariant());
        bind(error ? toVariant(error->retryAfter) : QVariant());
    }
};

void assign(qint64 &to, const QVariant &value)
{
    to = value.toLongLong();
}
void assign(int &to, const QVariant &value)
{
    to = value.toInt();
}
void assign(bool &to, const QVariant &value)
{
    to = value.toInt() != 0;
}
void assign(double &to, const QVariant &value)
{
    to = value.toDouble();
}
void assign(TaskKey &to, const QVariant &value)
{
    to = TaskKey{value.toLongLong()};
}
void assign(Timestamp &to, const QVariant &value)
{
    to = timestampFromMs(value.toLongLong());
}
void assign(std::chrono::milliseconds &to, const QVariant &value)
{
    to = std::chrono::milliseconds{value.toLongLong()};
}
void assign(QByteArray &to, const QVariant &value)
{
    to = value.toByteArray();
}
void assign(QString &to, const QVariant &value)
{
    to = value.toString();
}
template <class E>
requires std::is_enum_v<E>
void assign(E &to, const QVariant &value)
{
    const int number = value.toInt();
    to = number >= 0 && number <= int(lastOf(E{})) ? E(number) : E{};
}
template <class E>
void assign(QFlags<E> &to, const QVariant &value)
{
    to = QFlags<E>::fromInt(typename QFlags<E>::Int(value.toInt()));
}
void assign(std::vector<ClipNote> &to, const QVariant &value)
{
    if (const QByteArray json = value.toString().toUtf8(); !json.isEmpty())
        to = notesFromJson(json);
}
void assign(QStringList &to, const QVariant &value)
{
    if (const QString stored = value.toString(); !stored.isEmpty())
        to = splitLabels(stored);
}
template <class T>
void assign(std::optional<T> &to, const QVariant &value)
{
    if (value.isNull())
        to.reset();
    else
        assign(to.emplace(), value);
}

struct Reader {
    const QSqlQuery &query;
    StringPool &pool;
    int position{};

    QVariant next() { return query.value(position++); }
    void operator()(QLatin1StringView, auto &field) { assign(field, next()); }
    void shared(QLatin1StringView, QString &field) { field = pool.shared(next().toString()); }
    void error(QLatin1StringView, std::optional<Error> &error)
    {
        const QVariant kind = next();
        if (kind.isNull()) {
            position += 3;
            return;
        }
        error.emplace().kind = kindOfNumber(kind.toInt());
        assign(error->httpStatus, next());
        assign(error->detail, next());
        assign(error->retryAfter, next());
    }
};
} // namespace

QString StringPool::shared(const QString &text)
{
    return text.isEmpty() ? QString() : *m_texts.insert(text);
}

QString selectStatement()
{
    return u"SELECT "_s + columnNames().join(u", "_s) + u" FROM tasks WHERE removed IS NULL ORDER BY key"_s;
}

QString putStatement()
{
    // What a task keeps for life; setting it anew would make SQLite write the index of ids each time.
    static const QStringList fixed{u"key"_s, u"gateway"_s, u"task_id"_s, u"added"_s};
    const QStringList names = columnNames();
    QStringList places, updates;
    for (const QString &name : names) {
        places.append(u"?"_s);
        if (!fixed.contains(name))
            updates.append(name + " = excluded."_L1 + name);
    }
    return u"INSERT INTO tasks ("_s + names.join(u", "_s) + u") VALUES ("_s + places.join(u", "_s) +
           u") ON CONFLICT (key) DO UPDATE SET removed = NULL, "_s + updates.join(u", "_s);
}

void bind(QSqlQuery &query, const Task &task)
{
    Binder binder{query};
    visit(binder, task);
}

Task read(const QSqlQuery &query, StringPool &pool)
{
    Task task;
    Reader reader{query, pool};
    visit(reader, task);
    task.review.rating = std::clamp(task.review.rating, 0, Review::mostStars);
    return task;
}
} // namespace rushes::rows
