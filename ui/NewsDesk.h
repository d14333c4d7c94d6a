// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/NotificationServer.h"
#include "news/NewsDigest.h"

#include <QHash>
#include <QTimer>

#include <functional>

namespace rushes
{
class MainWindow;
class NewsWatch;
class Session;
class Tray;

/// Tells outside the window what happened while nobody looked at it: as the desktop's notifications, where there are
/// none in the tray, and where there is neither in the message bar. Holds back in quiet hours. Its one timer runs while
/// something waits to be told.
class NewsDesk final : public QObject
{
    Q_OBJECT
public:
    NewsDesk(Session &session, const NewsWatch &watch, MainWindow &window, Tray &tray, QObject *parent = nullptr);

    NotificationServer &server() { return m_server; }
    /// For tests: otherwise whether one of the program's windows has the focus.
    void setLooking(std::function<bool()> isLooking) { m_isLooking = std::move(isLooking); }
    /// For tests: otherwise the local time of the day.
    void setTimeOfDay(std::function<QTime()> time) { m_timeOfDay = std::move(time); }

    int unread() const { return m_unread; }

signals:
    /// How much has ended since somebody looked last, and whether something urgent was told.
    void unreadChanged(int count, bool urgent);

private:
    void take(const News &news);
    void takeHealth(const QString &gateway);
    bool isWanted(News::Kind kind) const;
    void arm();
    void tellDue();
    void tell(Bulletin bulletin);
    void tellElsewhere(int number, const QString &error);
    void act(const Bulletin &bulletin, const QString &action);
    void look();

    Session &m_session;
    MainWindow &m_window;
    Tray &m_tray;
    NotificationServer m_server;
    NewsDigest m_digest;
    QTimer m_due;
    QHash<int, Bulletin> m_told; ///< what can still be clicked, by the server's number
    std::optional<Bulletin> m_inTray;
    std::function<bool()> m_isLooking;
    std::function<QTime()> m_timeOfDay;
    int m_unread{};
    bool m_isUrgent{};
};
} // namespace rushes
