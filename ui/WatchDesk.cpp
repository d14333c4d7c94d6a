// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "WatchDesk.h"

#include "Intake.h"
#include "Session.h"
#include "widgets/MessageBar.h"

#include <QFileInfo>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;
using Tone = MessageBar::Tone;
using Trouble = FileTail::Trouble;

constexpr QLatin1StringView positionsName("watched files"); ///< in the store
constexpr qsizetype mostTold = 4; // troubles at a time: a folder may hold a thousand files that are no text

WatchDesk::WatchDesk(Session &session, MessageBar &messages, QObject *parent)
    : QObject(parent), m_session(session), m_messages(messages)
{
    connect(&m_files, &WatchedFiles::arrived, this, &WatchDesk::take);
    connect(&m_files, &WatchedFiles::troubled, this, &WatchDesk::tell);
    connect(&session.settings, &Settings::changed, this, &WatchDesk::takeSettings);
    connect(&session.gateways, &Gateways::changed, this, &WatchDesk::takeWaiting);
}

WatchDesk::~WatchDesk()
{
    if (m_begun)
        keep();
}

void WatchDesk::begin()
{
    m_session.store.kept(positionsName, this, [this](const Result<QByteArray> &positions) {
        m_files.restore(positions.value_or(QByteArray()));
        m_begun = true;
        takeSettings();
    });
}

void WatchDesk::look()
{
    m_files.look();
}

void WatchDesk::keep()
{
    m_session.store.keep(positionsName, m_files.positions());
}

void WatchDesk::takeSettings()
{
    const std::vector<WatchedPath> watched = m_session.settings.intake().watched;
    if (!m_begun || watched == m_watched)
        return;
    m_watched = watched;
    m_files.set(watched);
    std::erase_if(m_waiting, [this](const Arrival &arrival) { return !isWatched(arrival.watched.path); });
    for (Arrival &arrival : m_waiting)
        arrival.watched = *std::ranges::find(watched, arrival.watched.path, &WatchedPath::path);
    takeWaiting();
    keep();
}

bool WatchDesk::isWatched(const QString &path) const
{
    return std::ranges::find(m_watched, path, &WatchedPath::path) != m_watched.end();
}

void WatchDesk::take(const Arrival &arrival)
{
    if (!isWatched(arrival.watched.path))
        return;
    if (arrival.found.ids.empty()) {
        m_files.taken(arrival); // kept with the next ids, or at the end
        return;
    }
    const std::vector<Gateway> &all = m_session.gateways.all();
    const QString wanted = arrival.watched.gateway.isEmpty() && !all.empty() ? all.front().id : arrival.watched.gateway;
    if (!m_session.gateways.find(wanted)) {
        m_waiting.push_back(arrival);
        m_messages.show({u"watched-gateway/"_s + arrival.watched.path, Tone::Warning,
                         tr("Tasks from %1 wait: the gateway that was chosen for them is not there. Choose one in the settings.")
                             .arg(QFileInfo(arrival.watched.path).fileName()),
                         {}, {}});
        return;
    }
    size_t &taken = m_taken[arrival.watched.path];
    if (taken > IdReader::mostIds)
        return offerToGoOn(arrival);
    taken += arrival.found.ids.size();
    addTasks(arrival, wanted);
}

void WatchDesk::addTasks(const Arrival &arrival, const QString &gateway)
{
    std::vector<NewTask> tasks = tasksOf(arrival.found.ids, arrival.watched.batch);
    for (NewTask &task : tasks)
        task.gateway = gateway;
    m_session.book.add(tasks, this, [this, arrival](const Result<TaskBook::AddOutcome> &outcome) {
        if (!outcome)
            return; // it is read again at the next start
        m_files.taken(arrival);
        keep();
    });
}

/// A file that was filled by mistake is not taken whole without asking.
void WatchDesk::offerToGoOn(const Arrival &arrival)
{
    m_messages.show({u"watched-flood/"_s + arrival.watched.path, Tone::Warning,
                     tr("%1 has brought %n task(s); the rest waits until you agree.", nullptr,
                        int(m_taken.value(arrival.watched.path)))
                         .arg(QFileInfo(arrival.watched.path).fileName()),
                     {},
                     //: Button: read a watched file further
                     tr("Go on"), [this, arrival] {
                         m_taken.remove(arrival.watched.path);
                         take(arrival);
                     }});
}

void WatchDesk::takeWaiting()
{
    for (const Arrival &arrival : std::exchange(m_waiting, {})) {
        m_messages.dismiss(u"watched-gateway/"_s + arrival.watched.path);
        take(arrival);
    }
}

void WatchDesk::tell(const QString &path, Trouble trouble)
{
    const QString id = u"watched/"_s + path;
    const QString name = QFileInfo(path).fileName();
    if (trouble != Trouble::None && m_troubles.size() >= mostTold && !m_troubles.contains(path))
        return;
    m_troubles.insert(path, trouble);
    switch (trouble) {
    case Trouble::None:
        m_troubles.remove(path);
        m_messages.dismiss(id);
        break;
    case Trouble::Gone:
        m_messages.show({id, Tone::Warning, tr("The watched %1 is not there; it is read again as soon as it is back.").arg(name),
                         path, {}});
        break;
    case Trouble::Unreadable:
        m_messages.show({id, Tone::Warning, tr("The watched %1 cannot be read.").arg(name), path, {}});
        break;
    case Trouble::NotText:
        m_messages.show({id, Tone::Warning, tr("The watched %1 is not a text file.").arg(name), path, {}});
        break;
    }
}

void WatchDesk::retranslate()
{
    const QHash<QString, Trouble> troubles = m_troubles;
    for (auto trouble = troubles.begin(); trouble != troubles.end(); ++trouble)
        tell(trouble.key(), trouble.value());
}
} // namespace rushes
