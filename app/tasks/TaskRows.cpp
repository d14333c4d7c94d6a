// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskRows.h"

#include "api/ErrorCause.h"
#include "tasks/SqlStatement.h"

#include <QStringList>

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

// What a field is on disk: a whole number, a real one, a text or bytes.
qint64 stored(qint64 value)
{
    return value;
}
qint64 stored(int value)
{
    return value;
}
qint64 stored(bool value)
{
    return value ? 1 : 0;
}
double stored(double value)
{
    return value;
}
qint64 stored(TaskKey key)
{
    return qint64(key);
}
qint64 stored(Timestamp time)
{
    return toMs(time);
}
qint64 stored(std::chrono::milliseconds span)
{
    return span.count();
}
const QByteArray &stored(const QByteArray &bytes)
{
    return bytes;
}
const QString &stored(const QString &text)
{
    return text;
}
template <class E>
requires std::is_enum_v<E> qint64 stored(E value)
{
    return int(value);
}
template <class E>
qint64 stored(QFlags<E> flags)
{
    return flags.toInt();
}
QString stored(const std::vector<ClipNote> &notes)
{
    return notes.empty() ? QString() : QString::fromUtf8(toJson(notes));
}
QString stored(const QStringList &labels)
{
    return labels.isEmpty() ? QString() : joinedLabels(labels);
}

struct Binder {
    SqlStatement &statement;
    int place{};

    void operator()(QLatin1StringView, const auto &value) { bind(value); }
    void shared(QLatin1StringView, const QString &text) { bind(text); }
    void error(QLatin1StringView, const std::optional<Error> &error)
    {
        if (error) {
            bind(storedNumber(error->kind));
            bind(error->httpStatus);
            bind(error->detail);
            bind(error->retryAfter);
        } else {
            for (int part = 0; part < 4; ++part)
                statement.bindNull(place++);
        }
    }

private:
    void bind(const auto &value) { statement.bind(place++, stored(value)); }
    template <class T>
    void bind(const std::optional<T> &value)
    {
        value ? bind(*value) : statement.bindNull(place++);
    }
};

/// One column of the current row.
struct Stored {
    const SqlStatement &row;
    int column{};

    bool isNull() const { return row.isNull(column); }
    qint64 integer() const { return row.integer(column); }
};

void assign(qint64 &to, Stored value)
{
    to = value.integer();
}
void assign(int &to, Stored value)
{
    to = int(value.integer());
}
void assign(bool &to, Stored value)
{
    to = value.integer() != 0;
}
void assign(double &to, Stored value)
{
    to = value.row.real(value.column);
}
void assign(TaskKey &to, Stored value)
{
    to = TaskKey{value.integer()};
}
void assign(Timestamp &to, Stored value)
{
    to = timestampFromMs(value.integer());
}
void assign(std::chrono::milliseconds &to, Stored value)
{
    to = std::chrono::milliseconds{value.integer()};
}
void assign(QByteArray &to, Stored value)
{
    to = value.row.bytes(value.column);
}
void assign(QString &to, Stored value)
{
    if (const QByteArrayView utf8 = value.row.utf8(value.column); !utf8.isEmpty())
        to = QString::fromUtf8(utf8);
}
template <class E>
requires std::is_enum_v<E>
void assign(E &to, Stored value)
{
    const qint64 number = value.integer();
    to = number >= 0 && number <= int(lastOf(E{})) ? E(number) : E{};
}
template <class E>
void assign(QFlags<E> &to, Stored value)
{
    to = QFlags<E>::fromInt(typename QFlags<E>::Int(value.integer()));
}
void assign(std::vector<ClipNote> &to, Stored value)
{
    if (const QByteArrayView json = value.row.utf8(value.column); !json.isEmpty())
        to = notesFromJson(json.toByteArray());
}
void assign(QStringList &to, Stored value)
{
    if (const QByteArrayView utf8 = value.row.utf8(value.column); !utf8.isEmpty())
        to = splitLabels(QString::fromUtf8(utf8));
}
template <class T>
void assign(std::optional<T> &to, Stored value)
{
    if (!value.isNull())
        assign(to.emplace(), value);
}

/// Fills a new task.
struct Reader {
    const SqlStatement &row;
    StringPool &pool;
    int column{};

    Stored next() { return {row, column++}; }
    void operator()(QLatin1StringView, auto &field) { assign(field, next()); }
    void shared(QLatin1StringView, QString &field) { field = pool.shared(row.utf8(column++)); }
    void error(QLatin1StringView, std::optional<Error> &error)
    {
        const Stored kind = next();
        if (kind.isNull()) {
            column += 3;
            return;
        }
        error.emplace().kind = kindOfNumber(int(kind.integer()));
        assign(error->httpStatus, next());
        assign(error->detail, next());
        assign(error->retryAfter, next());
        error->cause = cause::of(error->detail);
    }
};
} // namespace

QString StringPool::shared(const QString &text)
{
    return text.isEmpty() ? QString() : *m_texts.insert(text);
}

QString StringPool::shared(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    // Rows of one batch follow each other and say the same.
    QString &last = m_lately[size_t(qHash(utf8)) % m_lately.size()];
    if (QAnyStringView(QUtf8StringView(utf8)) != last)
        last = shared(QString::fromUtf8(utf8));
    return last;
}

QString selectStatement()
{
    return u"SELECT "_s + columnNames().join(u", "_s) + u" FROM tasks WHERE removed IS NULL ORDER BY key"_s;
}

QString putStatement()
{
    // What a task keeps for life, and whether it is removed: setting it anew would make SQLite write the index of ids each
    // time.
    static const QStringList fixed{u"key"_s, u"gateway"_s, u"task_id"_s, u"added"_s};
    const QStringList names = columnNames();
    QStringList places, updates;
    for (const QString &name : names) {
        places.append(u"?"_s);
        if (!fixed.contains(name))
            updates.append(name + " = excluded."_L1 + name);
    }
    return u"INSERT INTO tasks ("_s + names.join(u", "_s) + u") VALUES ("_s + places.join(u", "_s) +
           u") ON CONFLICT (key) DO UPDATE SET "_s + updates.join(u", "_s);
}

void bind(SqlStatement &statement, const Task &task)
{
    Binder binder{statement};
    visit(binder, task);
}

Task read(const SqlStatement &row, StringPool &pool)
{
    Task task;
    Reader reader{row, pool};
    visit(reader, task);
    for (QString &label : task.labels)
        label = pool.shared(label);
    task.review.rating = std::clamp(task.review.rating, 0, Review::mostStars);
    return task;
}
} // namespace rushes::rows
