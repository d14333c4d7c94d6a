// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "HeadlessWait.h"

#include "Session.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
QString wordOf(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Unknown:
        return u"unknown"_s;
    case TaskStatus::Queued:
        return u"queued"_s;
    case TaskStatus::Running:
        return u"running"_s;
    case TaskStatus::Completed:
        return u"completed"_s;
    case TaskStatus::Failed:
        return u"failed"_s;
    case TaskStatus::Cancelled:
        return u"cancelled"_s;
    case TaskStatus::Expired:
        return u"expired"_s;
    }
    return {};
}

QString reasonOf(const FailureReason &failure)
{
    return failure.message.isEmpty() ? failure.code : failure.message;
}

HeadlessWait::Line clipLine(const Clip &clip)
{
    if (clip.hasFile())
        return {u"saved"_s, -1, clip.file, {}};
    if (clip.state == ClipState::Saving)
        return {u"saving"_s, clip.size > 0 ? int(100 * clip.received / clip.size) : -1, {}, {}};
    const QString trouble = clip.trouble ? clip.trouble->detail : QString();
    if (clip.state == ClipState::Failed || clip.state == ClipState::Missing)
        return {u"not-saved"_s, -1, {}, trouble};
    return {u"completed"_s, -1, {}, trouble};
}
} // namespace

HeadlessWait::Line HeadlessWait::lineOf(const Task &task)
{
    if (task.status == TaskStatus::Completed)
        return clipLine(task.clip);
    if (task.vanished && !isFinal(task.status))
        return {u"not-found"_s, -1, {}, task.trouble ? task.trouble->detail : QString()};
    Line line{wordOf(task.status), -1, {}, isFinal(task.status) ? reasonOf(task.failure) : QString()};
    if (task.status == TaskStatus::Running && task.progress)
        line.percent = int(100 * *task.progress);
    return line;
}

bool HeadlessWait::isEnd(const Line &line)
{
    static const QStringList ends{u"saved"_s, u"failed"_s, u"cancelled"_s, u"expired"_s, u"not-found"_s, u"not-saved"_s};
    return ends.contains(line.state);
}

QByteArray HeadlessWait::format(const Task &task, const Line &line, Timestamp when, bool json)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
    if (json) {
        QJsonObject object{{u"time"_s, time}, {u"id"_s, task.id.value}, {u"state"_s, line.state}};
        if (line.percent >= 0)
            object.insert(u"percent"_s, line.percent);
        if (!line.file.isEmpty())
            object.insert(u"file"_s, line.file);
        if (!line.reason.isEmpty())
            object.insert(u"reason"_s, line.reason);
        if (!task.batch.isEmpty())
            object.insert(u"batch"_s, task.batch);
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    QString detail = line.percent >= 0 ? u"%1 %"_s.arg(line.percent) : line.file.isEmpty() ? line.reason : line.file;
    // A line is a line, whatever a server writes.
    detail = detail.simplified();
    return QStringList{time, task.id.value, line.state, detail}.join(u'\t').toUtf8() + '\n';
}

HeadlessWait::HeadlessWait(Session &session, const Options &options, FILE *out, QObject *parent)
    : QObject(parent), m_session(session), m_options(options), m_out(out)
{
    connect(&session.book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        for (const RowChange &change : changes)
            look(m_session.book.at(change.row));
        check();
    });
    connect(&session.monitor, &TaskMonitor::healthChanged, this, &HeadlessWait::check);
    connect(&session.book, &TaskBook::storeFailed, this, [this](const Error &error) {
        if (!std::exchange(m_ended, true))
            emit ended(Trouble, u"The database cannot be written: %1"_s.arg(error.detail));
    });
}

void HeadlessWait::begin(const std::vector<TaskKey> &keys)
{
    for (int row = 0; row < m_session.book.size(); ++row) {
        const Task &task = m_session.book.at(row);
        const bool named = std::ranges::find(keys, task.key) != keys.end();
        const bool ofBatch = !m_options.batch.isEmpty() && task.batch == m_options.batch;
        const bool underWay = keys.empty() && m_options.batch.isEmpty() && !isEnd(lineOf(task));
        if (named || ofBatch || underWay)
            m_told.insert(task.key, {});
    }
    for (int row = 0; row < m_session.book.size(); ++row)
        look(m_session.book.at(row));
    if (m_told.isEmpty() && !std::exchange(m_ended, true))
        emit ended(m_options.batch.isEmpty() ? AllSaved : Trouble,
                   m_options.batch.isEmpty() ? u"Nothing is under way."_s : u"No task is of the batch: %1"_s.arg(m_options.batch));
    check();
}

void HeadlessWait::look(const Task &task)
{
    const auto told = m_told.find(task.key);
    if (told == m_told.end() || m_ended)
        return;
    const Line line = lineOf(task);
    // Where saving is by hand, waiting for it is the hand.
    if (task.status == TaskStatus::Completed && task.clip.state == ClipState::None && task.hasAddress)
        m_session.downloads.save({task.key});
    if (*told == line)
        return;
    *told = line;
    const QByteArray bytes = format(task, line, m_session.clock.now(), m_options.json);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), m_out);
    std::fflush(m_out);
}

QString HeadlessWait::hindrance() const
{
    QString why;
    for (auto it = m_told.cbegin(); it != m_told.cend(); ++it) {
        const Task *task = isEnd(*it) ? nullptr : m_session.book.find(it.key());
        if (!task)
            continue;
        const Gateway *gateway = m_session.gateways.find(task->gateway);
        const GatewayHealth health = m_session.monitor.health(task->gateway);
        if (health.state == GatewayHealth::State::Refused)
            why = u"The gateway refused the key: %1"_s.arg(gateway ? gateway->base.host() : task->gateway);
        else if (task->paused || (gateway && gateway->paused))
            why = u"What is waited for is paused in the program."_s;
        else
            return {};
    }
    return why;
}

void HeadlessWait::check()
{
    if (m_ended || m_told.isEmpty())
        return;
    if (std::ranges::all_of(m_told, isEnd)) {
        m_ended = true;
        const bool all = std::ranges::all_of(m_told, [](const Line &line) { return line.state == u"saved"_s; });
        emit ended(all ? AllSaved : SomeFailed, {});
    } else if (const QString why = hindrance(); !why.isEmpty()) {
        m_ended = true;
        emit ended(Trouble, why);
    }
}
} // namespace rushes
