// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#pragma once

#include "api/TaskReport.h"
#include "api/Time.h"
#include "tasks/SqlConnection.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// Tasks, reports and a store in a temporary folder, for the tests of this room.
namespace rushes::test
{
using namespace Qt::StringLiterals;

constexpr Timestamp noon = timestampFromMs(1'764'900'000'000);

class HandClock final : public Clock
{
public:
    Timestamp now() const override { return time; }
    Timestamp time{noon};
};

inline NewTask wish(const QString &id, const QString &gateway = u"one"_s)
{
    return {.gateway = gateway, .id = {id}, .batch = {}, .prompt = {}};
}

/// Ids "m:a0", "m:a1" …
inline std::vector<NewTask> wishes(int count, const QString &gateway = u"one"_s)
{
    std::vector<NewTask> all;
    for (int number = 0; number < count; ++number)
        all.push_back(wish(u"m:a"_s + QString::number(number), gateway));
    return all;
}

inline TaskReport report(TaskStatus status, std::optional<double> progress = {})
{
    TaskReport said;
    said.status = status;
    said.progress = progress;
    said.raw = QByteArray::number(int(status)) + ' ' + QByteArray::number(progress.value_or(-1));
    return said;
}

inline TaskReport completed(std::optional<Timestamp> expires = {})
{
    TaskReport said = report(TaskStatus::Completed, 1.0);
    said.clipAddresses = {QUrl(u"https://media.example/clip.mp4"_s)};
    said.expires = expires;
    return said;
}

/// Runs the event loop until the answer comes; the test fails (and an error is given) when none does.
template <class T, class Call>
Result<T> answerOf(Call call)
{
    std::optional<Result<T>> answer;
    QObject context;
    call(&context, [&answer](Result<T> result) { answer.emplace(std::move(result)); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
    return answer ? std::move(*answer) : Result<T>(Failure(Error{Error::Kind::Timeout, 0, {}, {}}));
}

inline Result<StoreContents> open(TaskStore &store)
{
    return answerOf<StoreContents>([&](QObject *context, auto done) { store.open(context, done); });
}

inline Result<void> write(TaskStore &store, StoreBatch batch)
{
    return answerOf<void>([&](QObject *context, auto done) {
        store.write(std::make_shared<const StoreBatch>(std::move(batch)), context, done);
    });
}

inline Result<QByteArray> reply(TaskStore &store, TaskKey key)
{
    return answerOf<QByteArray>([&](QObject *context, auto done) { store.reply(key, context, done); });
}

inline Result<std::vector<TaskEvent>> events(TaskStore &store, TaskKey key)
{
    return answerOf<std::vector<TaskEvent>>(
        [&](QObject *context, auto done) { store.events(key, context, done); });
}

inline Result<std::vector<TaskEvent>> eventsWithReplies(TaskStore &store, TaskKey key)
{
    return answerOf<std::vector<TaskEvent>>(
        [&](QObject *context, auto done) { store.eventsWithReplies(key, context, done); });
}

inline Result<TaskBook::AddOutcome> add(TaskBook &book, const std::vector<NewTask> &tasks)
{
    return answerOf<TaskBook::AddOutcome>(
        [&](QObject *context, auto done) { book.add(tasks, context, done); });
}

inline bool flush(TaskBook &book)
{
    bool flushed = false;
    QObject context;
    book.flush(&context, [&flushed] { flushed = true; });
    return QTest::qWaitFor([&flushed] { return flushed; }, 20'000);
}

/// What another connection finds in the database; -1: the question fails.
inline qint64 onDisk(const QString &file, const QString &sql)
{
    SqlConnection connection;
    return connection.open(file).and_then([&] { return connection.number(sql); }).value_or(-1);
}

/// A loaded book on a new store.
struct Bench {
    QTemporaryDir folder;
    HandClock clock;
    QString file = folder.filePath(u"tasks.sqlite"_s);
    TaskStore store{file};
    TaskBook book{store, clock};

    bool load()
    {
        QSignalSpy loaded(&book, &TaskBook::loaded);
        book.load();
        return loaded.wait(20'000);
    }
    /// Loads and adds that many.
    bool begin(int count) { return load() && add(book, wishes(count)) && book.size() == count; }
    TaskKey key(int row) const { return book.at(row).key; }
};
} // namespace rushes::test
