// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Whereabouts.h"

#include "Session.h"
#include "ViewDesk.h"
#include "inspector/Inspector.h"
#include "tasks/TaskPane.h"
#include "tasks/TaskViewModel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr size_t mostChosen = 1000; ///< that are worth remembering one by one

static QJsonValue toJson(std::optional<TaskKey> key)
{
    return key ? QJsonValue(QString::number(qint64(*key))) : QJsonValue(); // a number of JSON would lose digits
}

static std::optional<TaskKey> keyFrom(const QJsonValue &value)
{
    bool isKey = false;
    const qint64 key = value.toString().toLongLong(&isKey);
    return isKey ? std::optional(TaskKey(key)) : std::nullopt;
}

Whereabouts::Whereabouts(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) { }

void Whereabouts::restore()
{
    m_then = QJsonDocument::fromJson(m_parts.session.settings.state(u"shown"_s)).object();
    if (!m_then.isEmpty())
        m_parts.views.resume(viewFromJson(m_then.value("view"_L1).toObject()));
    m_parts.inspector.setPage(m_then.value("page"_L1).toInt());
    if (m_parts.session.book.isLoaded())
        restoreTasks();
    else
        connect(&m_parts.session.book, &TaskBook::loaded, this, &Whereabouts::restoreTasks, Qt::SingleShotConnection);
}

bool Whereabouts::isTouched() const
{
    return m_parts.tasks.currentKey() || m_parts.tasks.hasSelection();
}

void Whereabouts::restoreTasks()
{
    m_isBack = true;
    const QJsonObject then = std::exchange(m_then, {});
    if (isTouched())
        return;
    if (const auto current = keyFrom(then.value("current"_L1))) {
        if (const QModelIndex index = m_parts.model.indexOf(*current); index.isValid())
            m_parts.tasks.choose(index.row());
        if (isTouched())
            emit chosen();
    }
    QSet<TaskKey> chosen;
    for (const QJsonValue &value : then.value("chosen"_L1).toArray()) {
        if (const auto key = keyFrom(value))
            chosen.insert(*key);
    }
    if (chosen.size() > 1)
        m_parts.tasks.select([&chosen](const Task &task) { return chosen.contains(task.key); });
    if (const auto top = keyFrom(then.value("top"_L1))) {
        if (const QModelIndex index = m_parts.model.indexOf(*top); index.isValid())
            m_parts.tasks.scrollToTop(index.row());
    }
}

void Whereabouts::store() const
{
    if (!m_isBack || !m_parts.tasks.isVisible()) // out of sight it is as it was stored then
        return;
    QJsonObject now{{"view"_L1, rushes::toJson(m_parts.views.shown())}, {"page"_L1, m_parts.inspector.page()}};
    now.insert("current"_L1, toJson(m_parts.tasks.currentKey()));
    QJsonArray chosen;
    if (const std::vector<TaskKey> keys = m_parts.tasks.selectedKeys(); keys.size() <= mostChosen) {
        for (const TaskKey key : keys)
            chosen.append(toJson(key));
    }
    now.insert("chosen"_L1, chosen);
    if (const std::vector<TaskKey> inSight = m_parts.tasks.keysInSight(); !inSight.empty() && m_parts.tasks.isScrolled())
        now.insert("top"_L1, toJson(inSight.front()));
    m_parts.session.settings.setState(u"shown"_s, QJsonDocument(now).toJson(QJsonDocument::Compact));
}
} // namespace rushes
