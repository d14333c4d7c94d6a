// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/Evidence.h"

#include "api/Redaction.h"
#include "media/FileNameTemplate.h"
#include "media/TaskExport.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <zip.h>

#include <memory>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
QString nameOf(TaskEvent::Kind kind)
{
    switch (kind) {
    case TaskEvent::Kind::Added:
        return u"added"_s;
    case TaskEvent::Kind::Asked:
        return u"asked"_s;
    case TaskEvent::Kind::StatusChanged:
        return u"status"_s;
    case TaskEvent::Kind::ClipSaved:
        return u"saved"_s;
    case TaskEvent::Kind::ClipTrouble:
        return u"saving failed"_s;
    }
    return {};
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray redactedReply(const QByteArray &reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply);
    if (document.isNull())
        return redaction::text(QString::fromUtf8(reply)).toUtf8();
    return QJsonDocument(redaction::json(document.object()).toObject()).toJson();
}

Error storageError(const QString &words)
{
    return {.kind = Error::Kind::Storage, .detail = words};
}

/// Closed in order or thrown away.
class Archive final
{
public:
    explicit Archive(const QString &file)
    {
        int code = 0;
        m_zip = zip_open(QFile::encodeName(file).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
        if (!m_zip) {
            zip_error_t error;
            zip_error_init_with_code(&error, code);
            m_words = QString::fromUtf8(zip_error_strerror(&error));
            zip_error_fini(&error);
        }
    }
    ~Archive()
    {
        if (m_zip)
            zip_discard(m_zip);
    }
    Q_DISABLE_COPY_MOVE(Archive)

    bool isOpen() const { return m_zip; }
    const QString &words() const { return m_words; }

    /// The bytes live until close().
    bool add(const QString &name, const QByteArray &bytes)
    {
        zip_source_t *source = zip_source_buffer(m_zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        if (source && zip_file_add(m_zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0)
            return true;
        zip_source_free(source);
        m_words = QString::fromUtf8(zip_strerror(m_zip));
        return false;
    }
    bool close()
    {
        if (zip_close(m_zip) == 0) {
            m_zip = nullptr;
            return true;
        }
        m_words = QString::fromUtf8(zip_strerror(m_zip));
        return false;
    }

private:
    zip_t *m_zip{};
    QString m_words;
};

using Files = std::vector<std::pair<QString, QByteArray>>;

Files filesOf(const std::vector<Evidence> &all)
{
    Files files;
    std::vector<Task> tasks;
    for (const Evidence &one : all) {
        const QString folder = u"%1/"_s.arg(FileNameTemplate::safe(one.task.id.value, 100));
        QJsonObject about = QJsonDocument::fromJson(taskexport::json({one.task}))[0].toObject();
        about.insert("gateway"_L1, redaction::text(QUrl(one.gateway).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
        files.emplace_back(folder + u"task.json"_s, QJsonDocument(about).toJson());
        files.emplace_back(folder + u"timeline.csv"_s, timelineCsv(one.events));
        files.emplace_back(folder + u"reply.json"_s, redactedReply(one.reply));
        tasks.push_back(one.task);
    }
    files.emplace_back(u"tasks.csv"_s, taskexport::csv(tasks));
    return files;
}
} // namespace

QByteArray timelineCsv(const std::vector<TaskEvent> &events)
{
    QString all = u"when,kind,what,http,milliseconds\r\n"_s;
    for (const TaskEvent &event : events) {
        const QString when = QDateTime::fromMSecsSinceEpoch(toMs(event.at), Qt::UTC).toString(Qt::ISODateWithMs);
        all += QStringList{when, nameOf(event.kind), quoted(redaction::text(event.what)),
                           event.httpStatus > 0 ? QString::number(event.httpStatus) : QString(),
                           event.milliseconds > 0 ? QString::number(event.milliseconds) : QString()}
                   .join(u',') +
               u"\r\n"_s;
    }
    return all.toUtf8();
}

Result<void> writeEvidence(const QString &file, const std::vector<Evidence> &all)
{
    const Files files = filesOf(all);
    Archive archive(file);
    if (!archive.isOpen())
        return Failure(storageError(archive.words()));
    for (const auto &[name, bytes] : files) {
        if (!archive.add(name, bytes))
            return Failure(storageError(archive.words()));
    }
    if (!archive.close())
        return Failure(storageError(archive.words()));
    return {};
}
} // namespace rushes
