// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "support/SupportBundle.h"

#include "api/OffWindow.h"
#include "api/Redaction.h"
#include "log/LogFile.h"
#include "media/ZipFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>
#include <QtEndian>

namespace rushes::support
{
using namespace Qt::StringLiterals;

namespace
{
/// PRAGMA user_version as it stands in the head of the file: nobody is disturbed by a look.
QString schemaOf(const QString &database)
{
    constexpr int place = 60; // of 100 bytes, see "The Database Header" of SQLite's file format
    QFile file(database);
    if (!file.open(QIODevice::ReadOnly))
        return file.exists() ? file.errorString() : u"none"_s;
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith("SQLite format 3"))
        return u"no database"_s;
    return QString::number(qFromBigEndian<quint32>(head.constData() + place));
}

QByteArray redacted(const QByteArray &text, const QStringList &secrets)
{
    QByteArray all;
    for (const QByteArray &line : text.split('\n'))
        all += redaction::line(QString::fromUtf8(line), secrets).toUtf8() + '\n';
    all.chop(1);
    return all;
}

QByteArray redactedJson(const QByteArray &text, const QStringList &secrets)
{
    QJsonValue all = QJsonDocument::fromJson(text).object();
    all = redaction::json(all);
    for (const QString &secret : secrets)
        all = redaction::json(all, secret);
    return QJsonDocument(all.toObject()).toJson();
}
} // namespace

Facts gather(const SupportSubject &subject)
{
    Facts all = subject.facts;
    for (const auto &ask : subject.slow) {
        const Facts more = ask();
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

QString text(const Facts &facts)
{
    QString all;
    for (const Fact &fact : facts)
        all += fact.key + u": " + fact.value + u'\n';
    return all;
}

Facts factsOfDisk(const QString &dataFolder, const QString &database)
{
    assertOffWindow();
    const QFileInfo file(database);
    const QStorageInfo disk(dataFolder);
    return {{u"data folder"_s, dataFolder},
            {u"data folder can be written"_s, QFileInfo(dataFolder).isWritable() ? u"yes"_s : u"no"_s},
            {u"free bytes"_s, QString::number(disk.bytesAvailable())},
            {u"database bytes"_s, file.exists() ? QString::number(file.size()) : u"none"_s},
            {u"database schema"_s, schemaOf(database)}};
}

Result<void> write(const QString &file, const SupportSubject &subject)
{
    const QStringList &secrets = subject.secrets;
    ZipEntries entries{{u"diagnostics.txt"_s, redacted(text(gather(subject)).toUtf8(), secrets)},
                       {u"settings.json"_s, redactedJson(subject.settings, secrets)},
                       {u"counts.txt"_s, text(subject.counts).toUtf8()}};
    if (subject.log)
        entries.emplace_back(u"rushes.log"_s, redacted(subject.log->contents(), secrets));
    if (!subject.tasks.isEmpty())
        entries.emplace_back(u"tasks.csv"_s, redacted(subject.tasks, secrets));
    return writeZip(file, entries);
}
} // namespace rushes::support
