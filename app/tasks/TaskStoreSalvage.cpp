// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskStoreSalvage.h"

#include "tasks/SqlConnection.h"
#include "tasks/TaskStore.h"
#include "tasks/TaskStoreSchema.h"

#include <QDateTime>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace rushes
{
namespace
{
constexpr std::array companions{""_L1, "-wal"_L1, "-shm"_L1};
/// Keys looked for one by one between the readable ends of a damaged table.
constexpr qint64 maxProbes = 2'000'000;

QString rebuiltName(const QString &file)
{
    return file + ".rebuilding"_L1;
}

/// Copies rows of one table from one database to the other. What cannot be read or does not fit is left out.
class TableCopy final
{
public:
    TableCopy(const SqlConnection &from, const SqlConnection &to, QString table, QString keyColumn)
        : m_from(from), m_table(std::move(table)), m_keyColumn(std::move(keyColumn))
    {
        QStringList names, places;
        if (const auto columns = to.prepare(u"SELECT * FROM "_s + m_table)) {
            for (int at = 0; at < columns->columns(); ++at) {
                names.append(columns->name(at));
                places.append(u"?"_s);
            }
        }
        m_keyAt = int(names.indexOf(m_keyColumn));
        m_names = names.join(u", "_s);
        if (auto prepared = to.prepare(u"INSERT OR IGNORE INTO "_s + m_table + u" ("_s + m_names + u") VALUES ("_s +
                                       places.join(u", "_s) + u')'))
            m_insert = *std::move(prepared);
    }

    /// From both ends up to the damage, then what can be found by its key between.
    void run()
    {
        const qint64 low = scan(u" ORDER BY "_s + m_keyColumn, std::numeric_limits<qint64>::min());
        if (m_ended)
            return;
        const qint64 high = scan(u" ORDER BY "_s + m_keyColumn + u" DESC"_s, low);
        auto probe = m_from.prepare(select() + u" WHERE "_s + m_keyColumn + u" = ?"_s);
        if (!probe)
            return;
        const qint64 first = std::max<qint64>(low, 0) + 1;
        for (qint64 key = first; key < high && key - first < maxProbes; ++key) {
            probe->reset();
            probe->bind(0, key);
            if (probe->step().value_or(false))
                insert(*probe);
        }
    }

private:
    QString select() const { return u"SELECT "_s + m_names + u" FROM "_s + m_table; }

    /// Up to the first row that cannot be read, or the key that the other scan came to. Gives the last key.
    qint64 scan(const QString &order, qint64 until)
    {
        qint64 key = until;
        auto rows = m_from.prepare(select() + order);
        Result<bool> row = rows.and_then([](SqlStatement &statement) { return statement.step(); });
        for (; row.value_or(false); row = rows->step()) {
            key = rows->integer(m_keyAt);
            if (key == until)
                break;
            insert(*rows);
        }
        m_ended = row.has_value();
        return key;
    }

    void insert(const SqlStatement &row)
    {
        for (int at = 0; at < row.columns(); ++at)
            m_insert.bind(at, row, at);
        (void)m_insert.run();
    }

    const SqlConnection &m_from;
    const QString m_table;
    const QString m_keyColumn;
    QString m_names;
    int m_keyAt{};
    SqlStatement m_insert;
    bool m_ended{};
};

/// The highest key ever given must not be forgotten, or a key would be given twice.
void copySequence(const SqlConnection &from, const SqlConnection &to)
{
    const auto last = from.number(u"SELECT seq FROM sqlite_sequence WHERE name = 'tasks'"_s);
    if (last)
        to.exec(u"UPDATE sqlite_sequence SET seq = max(seq, %1) WHERE name = 'tasks'"_s.arg(*last));
}

void copyTables(const SqlConnection &from, const SqlConnection &to)
{
    TableCopy(from, to, u"tasks"_s, u"key"_s).run();
    copySequence(from, to);
    TableCopy(from, to, u"replies"_s, u"key"_s).run();
    TableCopy(from, to, u"events"_s, u"id"_s).run();
    for (const auto table : {"replies"_L1, "events"_L1})
        to.exec(u"DELETE FROM "_s + table + u" WHERE key NOT IN (SELECT key FROM tasks)"_s);
}

/// A new database at target, of the version that the damaged one has, filled with what can be read.
Result<void> fill(const QString &damaged, const QString &target)
{
    SqlConnection from, to;
    const bool readable = from.open(damaged).has_value();
    const int found = readable ? schema::version(from).value_or(0) : 0;
    const auto all = schema::migrations();
    const auto steps = found > 0 && size_t(found) <= all.size() ? all.first(size_t(found)) : all;
    if (const auto made = to.open(target).and_then([&] { return schema::migrate(to, target, steps); }); !made)
        return made;
    SqlTransaction transaction(to);
    return transaction.begun()
        .map([&] {
            if (readable)
                copyTables(from, to);
        })
        .and_then([&] { return transaction.commit(); });
}

Result<void> move(const QString &from, const QString &to)
{
    if (QFile::exists(from) && !QFile::rename(from, to))
        return Failure(Error{.kind = Error::Kind::Storage, .detail = u"cannot rename "_s + from});
    return {};
}

QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; QFile::exists(name); ++number)
        name = wanted + u'-' + QString::number(number);
    return name;
}
} // namespace

Result<QString> rebuild(const QString &file, const QDateTime &now)
{
    const QString rebuilt = rebuiltName(file);
    for (const auto suffix : companions)
        QFile::remove(rebuilt + suffix);
    if (const auto filled = fill(file, rebuilt); !filled)
        return Failure(filled.error());
    const QString damaged = freeName(file + ".damaged-"_L1 + now.toString(u"yyyyMMdd-HHmmss"_s));
    // The log first: without its database it means nothing, but beside the new one it would be replayed.
    for (auto suffix = companions.rbegin(); suffix != companions.rend(); ++suffix) {
        if (const auto moved = move(file + *suffix, damaged + *suffix); !moved)
            return Failure(moved.error());
    }
    return move(rebuilt, file).map([&damaged] { return damaged; });
}

void adoptRebuilt(const QString &file)
{
    if (!QFile::exists(file) && QFile::exists(rebuiltName(file)))
        QFile::rename(rebuiltName(file), file);
}
} // namespace rushes
