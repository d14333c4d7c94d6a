// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace rushes
{
/// What the desktop shows for a while.
struct Notification {
    struct Action {
        QString name, text;
    };
    QString title, text; ///< plain
    QImage picture{};
    std::vector<Action> actions{}; ///< besides "default": a click on it
    QString category{};            ///< as the specification has them: "transfer.complete" …
    bool urgent{}, sound{};
};

/// The desktop's notifications over D-Bus (org.freedesktop.Notifications). Never waits: what is to be shown is kept
/// until the server has said what it can do, and each call has a time. Lives on the main thread.
class NotificationServer final : public QObject
{
    Q_OBJECT
public:
    explicit NotificationServer(QObject *parent = nullptr);

    void setPatience(std::chrono::milliseconds time) { m_patience = time; } ///< for each answer
    /// Gives its number. In place of an earlier one where that is still shown; 0: of none.
    int show(const Notification &notification, int inPlaceOf = 0);

signals:
    /// Not shown: no bus, no server, or no answer. error is the bus's word.
    void undelivered(int number, const QString &error);
    void invoked(int number, const QString &action); ///< "default" or an action's name
    void closed(int number);

private:
    enum class State { Apart, Joining, Ready };
    struct Wish {
        int number{};
        Notification notification;
        int inPlaceOf{};
    };
    void begin();
    void askAbilities();
    void takeAbilities(const QStringList &abilities);
    void giveUp(const QString &error);
    void send(const Wish &wish);
    QVariantMap hintsOf(const Notification &notification) const;
    int numberOf(uint id) const; ///< 0: not ours

    State m_state{State::Apart};
    bool m_isJoining{}; ///< the bus
    QTimer m_joinTime;  ///< until the bus is given up
    std::optional<QDBusConnection> m_bus;
    std::chrono::milliseconds m_patience{5'000}; ///< the server may have to be started first
    QStringList m_abilities;
    std::vector<Wish> m_wishes; ///< until it is known what the server can do
    QHash<int, uint> m_shown;   ///< by number: the server's
    int m_last{};

private slots: // named to D-Bus by their signatures
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);
    void activationToken(uint id, const QString &token);
};
} // namespace rushes
