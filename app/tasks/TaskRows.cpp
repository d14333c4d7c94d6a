// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskRows.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace rushes::rows
{
using namespace Qt::StringLiterals;

static const QStringList &names()
{
    static const QStringList list{
        u"key"_s,
        u"gateway"_s,
        u"task_id"_s,
        u"batch"_s,
        u"added"_s,
        u"status"_s,
        u"status_word"_s,
        u"progress"_s,
        u"prompt"_s,
        u"model"_s,
        u"width"_s,
        u"height"_s,
        u"seconds"_s,
        u"submitted"_s,
        u"finished"_s,
        u"updated"_s,
        u"queue_position"_s,
        u"failure_code"_s,
        u"failure_message"_s,
        u"has_address"_s,
        u"answered"_s,
        u"trouble_kind"_s,
        u"trouble_status"_s,
        u"trouble_detail"_s,
        u"failures"_s,
        u"paused"_s,
        u"seen"_s,
        u"clip_state"_s,
        u"clip_file"_s,
        u"clip_size"_s,
        u"clip_received"_s,
        u"clip_validator"_s,
        u"clip_sha256"_s,
        u"clip_expires"_s,
        u"clip_saved"_s,
        u"clip_trouble_kind"_s,
        u"clip_trouble_status"_s,
        u"clip_trouble_detail"_s,
    };
    return list;
}

QString columns()
{
    return names().join(u", "_s);
}

QString places()
{
    return QStringList(names().size(), u"?"_s).join(u", "_s);
}

static QVariant toSql(const std::optional<Timestamp> &time)
{
    return time ? QVariant(qlonglong(toMs(*time))) : QVariant();
}

template <class T>
static QVariant toSql(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

static void bindError(QSqlQuery &query, const std::optional<Error> &error)
{
    query.addBindValue(error ? QVariant(int(error->kind)) : QVariant());
    query.addBindValue(error ? QVariant(error->httpStatus) : QVariant());
    query.addBindValue(error ? QVariant(error->detail) : QVariant());
}

static void bindClip(QSqlQuery &query, const Clip &clip)
{
    query.addBindValue(int(clip.state));
    query.addBindValue(clip.file);
    query.addBindValue(clip.size);
    query.addBindValue(clip.received);
    query.addBindValue(clip.validator);
    query.addBindValue(clip.sha256);
    query.addBindValue(toSql(clip.expires));
    query.addBindValue(toSql(clip.saved));
    bindError(query, clip.trouble);
}

void bind(QSqlQuery &query, const Task &task)
{
    query.addBindValue(qlonglong(task.key));
    query.addBindValue(task.gateway);
    query.addBindValue(task.id.value);
    query.addBindValue(task.batch);
    query.addBindValue(qlonglong(toMs(task.added)));
    query.addBindValue(int(task.status));
    query.addBindValue(task.statusWord);
    query.addBindValue(toSql(task.progress));
    query.addBindValue(task.prompt);
    query.addBindValue(task.model);
    query.addBindValue(task.width);
    query.addBindValue(task.height);
    query.addBindValue(toSql(task.seconds));
    query.addBindValue(toSql(task.submitted));
    query.addBindValue(toSql(task.finished));
    query.addBindValue(toSql(task.updated));
    query.addBindValue(toSql(task.queuePosition));
    query.addBindValue(task.failure.code);
    query.addBindValue(task.failure.message);
    query.addBindValue(task.hasAddress);
    query.addBindValue(toSql(task.answered));
    bindError(query, task.trouble);
    query.addBindValue(task.failures);
    query.addBindValue(task.paused);
    query.addBindValue(task.seen);
    bindClip(query, task.clip);
}

namespace
{
/// Reads the columns of a row one after the other.
class Reader
{
public:
    explicit Reader(const QSqlQuery &query) : m_query(query) {}

    qint64 number() { return next().toLongLong(); }
    int integer() { return next().toInt(); }
    bool flag() { return next().toBool(); }
    QString text() { return next().toString(); }
    QByteArray bytes() { return next().toByteArray(); }
    Timestamp time() { return timestampFromMs(number()); }

    std::optional<Timestamp> maybeTime()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(timestampFromMs(value.toLongLong()));
    }
    std::optional<double> maybeReal()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(value.toDouble());
    }
    std::optional<int> maybeInteger()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(value.toInt());
    }
    template <class E>
    E enumerator(E last)
    {
        const int value = integer();
        return value >= 0 && value <= int(last) ? E(value) : E{};
    }
    std::optional<Error> maybeError()
    {
        const QVariant kind = next();
        const int status = integer();
        const QString detail = text();
        if (kind.isNull() || kind.toInt() < 0 || kind.toInt() > int(Error::Kind::Storage))
            return std::nullopt;
        return Error{Error::Kind(kind.toInt()), status, detail, {}};
    }

private:
    QVariant next() { return m_query.value(m_column++); }

    const QSqlQuery &m_query;
    int m_column{};
};
} // namespace

static Clip readClip(Reader &row)
{
    Clip clip;
    clip.state = row.enumerator(ClipState::Failed);
    clip.file = row.text();
    clip.size = row.number();
    clip.received = row.number();
    clip.validator = row.bytes();
    clip.sha256 = row.bytes();
    clip.expires = row.maybeTime();
    clip.saved = row.maybeTime();
    clip.trouble = row.maybeError();
    return clip;
}

Task read(const QSqlQuery &query)
{
    Reader row(query);
    Task task;
    task.key = TaskKey(row.number());
    task.gateway = row.text();
    task.id.value = row.text();
    task.batch = row.text();
    task.added = row.time();
    task.status = row.enumerator(TaskStatus::Expired);
    task.statusWord = row.text();
    task.progress = row.maybeReal();
    task.prompt = row.text();
    task.model = row.text();
    task.width = row.integer();
    task.height = row.integer();
    task.seconds = row.maybeReal();
    task.submitted = row.maybeTime();
    task.finished = row.maybeTime();
    task.updated = row.maybeTime();
    task.queuePosition = row.maybeInteger();
    task.failure.code = row.text();
    task.failure.message = row.text();
    task.hasAddress = row.flag();
    task.answered = row.maybeTime();
    task.trouble = row.maybeError();
    task.failures = row.integer();
    task.paused = row.flag();
    task.seen = row.flag();
    task.clip = readClip(row);
    return task;
}
} // namespace rushes::rows
