// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "NewsDesk.h"

#include "MainWindow.h"
#include "NewsWords.h"
#include "Session.h"
#include "desktop/Tray.h"
#include "news/NewsWatch.h"
#include "widgets/MessageBar.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(newsLog, "rushes.news")

NewsDesk::NewsDesk(Session &session, const NewsWatch &watch, MainWindow &window, Tray &tray, QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_tray(tray),
      m_isLooking([] { return QGuiApplication::applicationState() == Qt::ApplicationActive; }),
      m_timeOfDay([] { return QTime::currentTime(); })
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &NewsDesk::tellDue);
    connect(&watch, &NewsWatch::happened, this, &NewsDesk::take);
    connect(&session.monitor, &TaskMonitor::healthChanged, this, &NewsDesk::takeHealth);
    connect(&session.settings, &Settings::changed, this, &NewsDesk::arm);
    connect(&m_server, &NotificationServer::undelivered, this, &NewsDesk::tellElsewhere);
    connect(&m_server, &NotificationServer::closed, this, [this](int number) { m_told.remove(number); });
    connect(&m_server, &NotificationServer::invoked, this, [this](int number, const QString &action) {
        if (const auto told = m_told.constFind(number); told != m_told.cend())
            act(*told, action);
    });
    connect(&tray, &Tray::messageClicked, this, [this] {
        if (m_inTray)
            act(*m_inTray, u"default"_s);
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &NewsDesk::look);
}

bool NewsDesk::isWanted(News::Kind kind) const
{
    const NewsSettings wanted = m_session.settings.news();
    switch (kind) {
    case News::Kind::Finished:
        return wanted.finished;
    case News::Kind::Failed:
        return wanted.failed;
    case News::Kind::BatchDone:
        return wanted.batchDone;
    case News::Kind::AtRisk:
        return wanted.atRisk;
    case News::Kind::KeyRefused:
        return wanted.keyRefused;
    case News::Kind::Saved:
        return false;
    }
    return false;
}

void NewsDesk::take(const News &news)
{
    const bool ended = news.kind == News::Kind::Finished || news.kind == News::Kind::Failed;
    if (ended && !m_isLooking())
        emit unreadChanged(++m_unread, m_isUrgent);
    if (!isWanted(news.kind))
        return;
    if (const Task *task = m_session.book.find(news.key); task && news.kind == News::Kind::Finished)
        m_session.thumbnails.image(*task); // there when it is told
    m_digest.add(news, m_session.clock.now());
    arm();
}

void NewsDesk::takeHealth(const QString &gateway)
{
    if (m_session.monitor.health(gateway).state == GatewayHealth::State::Refused)
        take({.kind = News::Kind::KeyRefused, .gateway = gateway});
}

/// How long it is quiet from that time of the day on; zero: it is not.
static std::chrono::milliseconds quietFor(const NewsSettings &settings, QTime now)
{
    if (!settings.quiet || !isBetween(now, settings.quietFrom, settings.quietTo))
        return 0ms;
    constexpr int day = 24 * 60 * 60 * 1000;
    return std::chrono::milliseconds((now.msecsTo(settings.quietTo) + day) % day);
}

void NewsDesk::arm()
{
    const std::optional<Timestamp> due = m_digest.due();
    if (!due) {
        m_due.stop();
        return;
    }
    const auto wait = std::max(*due - m_session.clock.now(), quietFor(m_session.settings.news(), m_timeOfDay()));
    // Clocks are set and machines sleep: not further ahead than this.
    m_due.start(std::clamp<std::chrono::milliseconds>(wait, 0ms, 15min));
}

void NewsDesk::tellDue()
{
    const Timestamp now = m_session.clock.now();
    if (m_isLooking())
        m_digest.forget(now);
    else if (quietFor(m_session.settings.news(), m_timeOfDay()) == 0ms)
        for (const Bulletin &bulletin : m_digest.take(now))
            tell(bulletin);
    arm();
}

void NewsDesk::tell(Bulletin bulletin)
{
    int inPlaceOf = 0;
    if (!bulletin.batch.isEmpty()) {
        // One for a batch, as long as it is shown: what was in it is counted on.
        for (auto told = m_told.cbegin(); told != m_told.cend(); ++told) {
            if (told->batch == bulletin.batch)
                inPlaceOf = std::max(inPlaceOf, told.key());
        }
        if (inPlaceOf && bulletin.kind == Bulletin::Kind::Tasks && m_told[inPlaceOf].kind == Bulletin::Kind::Tasks) {
            bulletin.finished += m_told[inPlaceOf].finished;
            bulletin.failed += m_told[inPlaceOf].failed;
            bulletin.only.reset();
        }
    }
    Notification notification = notificationOf(bulletin, m_session);
    if (notification.urgent && !std::exchange(m_isUrgent, true))
        emit unreadChanged(m_unread, true);
    notification.sound = m_session.settings.news().sound;
    if (const Task *task = m_session.book.find(bulletin.latest))
        notification.picture = m_session.thumbnails.image(*task);
    constexpr qsizetype most = 64; // servers that never say that one was closed
    m_told.remove(inPlaceOf);
    if (m_told.size() >= most)
        m_told.erase(m_told.cbegin());
    m_told.insert(m_server.show(notification, inPlaceOf), bulletin);
}

void NewsDesk::tellElsewhere(int number, const QString &error)
{
    const auto told = m_told.constFind(number);
    if (told == m_told.cend())
        return;
    qCWarning(newsLog) << "no notification could be shown:" << error;
    const Bulletin bulletin = *told;
    m_told.erase(told);
    const Notification notification = notificationOf(bulletin, m_session);
    if (m_tray.isShown()) {
        m_inTray = bulletin;
        m_tray.showMessage(notification.title, notification.text, notification.urgent);
        return;
    }
    const QString &action = notification.actions.empty() ? QString() : notification.actions.back().text;
    //: %1 is what happened, such as "37 finished, 2 failed"
    m_window.messages().show({u"news"_s, MessageBar::Tone::Info, tr("Meanwhile: %1").arg(notification.title), notification.text,
                              action, [this, bulletin] { act(bulletin, u"show"_s); }});
}

void NewsDesk::act(const Bulletin &bulletin, const QString &action)
{
    m_window.raiseToFront();
    qunsetenv("XDG_ACTIVATION_TOKEN"); // that was its use
    switch (bulletin.kind) {
    case Bulletin::Kind::AtRisk:
        return m_window.showAtRisk();
    case Bulletin::Kind::KeyRefused:
        return m_window.openGateways();
    case Bulletin::Kind::Tasks:
    case Bulletin::Kind::BatchesDone:
        m_window.reveal(bulletin.latest);
        if (action == u"play"_s)
            m_window.play();
        return;
    }
}

void NewsDesk::look()
{
    if (!m_isLooking())
        return;
    m_digest.forget(m_session.clock.now());
    arm();
    const bool hadNone = m_unread == 0 && !m_isUrgent;
    m_unread = 0;
    m_isUrgent = false;
    if (!hadNone)
        emit unreadChanged(0, false);
}
} // namespace rushes
