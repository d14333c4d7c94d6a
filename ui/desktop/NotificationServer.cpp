// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/NotificationServer.h"

#include "widgets/SessionBus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
const QString service = u"org.freedesktop.Notifications"_s;
const QString object = u"/org/freedesktop/Notifications"_s;

/// The hint "image-data".
struct WirePicture {
    QImage image; ///< RGBA8888
};

QDBusArgument &operator<<(QDBusArgument &argument, const WirePicture &picture)
{
    const QImage &image = picture.image;
    argument.beginStructure();
    argument << image.width() << image.height() << int(image.bytesPerLine()) << true << 8 << 4
             << QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WirePicture &)
{
    return argument; // never read; the registration asks for it
}
} // namespace
} // namespace rushes

Q_DECLARE_METATYPE(rushes::WirePicture)

namespace rushes
{
NotificationServer::NotificationServer(QObject *parent) : QObject(parent)
{
    m_joinTime.setSingleShot(true);
    connect(&m_joinTime, &QTimer::timeout, this, [this] { giveUp(u"the session's bus does not answer"_s); });
}

int NotificationServer::show(const Notification &notification, int inPlaceOf)
{
    const Wish wish{++m_last, notification, inPlaceOf};
    if (m_state == State::Ready) {
        send(wish);
    } else {
        m_wishes.push_back(wish);
        begin();
    }
    return wish.number;
}

void NotificationServer::begin()
{
    if (m_state != State::Apart)
        return;
    m_state = State::Joining;
    if (m_bus)
        return askAbilities();
    m_joinTime.start(m_patience);
    if (std::exchange(m_isJoining, true))
        return; // it still has not answered
    joinSessionBus(this, [this](const QDBusConnection &bus) {
        m_isJoining = false;
        m_joinTime.stop();
        if (!bus.isConnected())
            return giveUp(bus.lastError().message());
        qDBusRegisterMetaType<WirePicture>();
        m_bus = bus;
        // By any sender: to name the server here would wait for the bus to say who that is.
        m_bus->connect({}, object, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
        m_bus->connect({}, object, service, u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
        m_bus->connect({}, object, service, u"ActivationToken"_s, this, SLOT(activationToken(uint, QString)));
        if (m_state == State::Joining)
            askAbilities();
    });
}

void NotificationServer::askAbilities()
{
    const QDBusMessage call = QDBusMessage::createMethodCall(service, object, service, u"GetCapabilities"_s);
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(call, int(m_patience.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            giveUp(reply.error().message());
        else
            takeAbilities(reply.value());
    });
}

void NotificationServer::takeAbilities(const QStringList &abilities)
{
    m_abilities = abilities;
    m_state = State::Ready;
    for (const Wish &wish : std::exchange(m_wishes, {}))
        send(wish);
}

/// The next one asks anew: a server may have been started meanwhile.
void NotificationServer::giveUp(const QString &error)
{
    m_state = State::Apart;
    for (const Wish &wish : std::exchange(m_wishes, {}))
        emit undelivered(wish.number, error);
}

QVariantMap NotificationServer::hintsOf(const Notification &notification) const
{
    QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()},
                      {u"urgency"_s, QVariant::fromValue(uchar(notification.urgent ? 2 : 1))}};
    if (!notification.category.isEmpty())
        hints.insert(u"category"_s, notification.category);
    if (notification.sound)
        hints.insert(u"sound-name"_s, notification.urgent ? u"dialog-warning"_s : u"complete"_s);
    else
        hints.insert(u"suppress-sound"_s, true);
    if (!notification.picture.isNull()) {
        const WirePicture picture{notification.picture.convertToFormat(QImage::Format_RGBA8888)};
        hints.insert(u"image-data"_s, QVariant::fromValue(picture));
    }
    return hints;
}

void NotificationServer::send(const Wish &wish)
{
    QStringList actions;
    if (m_abilities.contains(u"actions"_s)) {
        actions << u"default"_s << QString();
        for (const Notification::Action &action : wish.notification.actions)
            actions << action.name << action.text;
    }
    // Where the server reads markup, what a gateway wrote must be none.
    const QString &text = wish.notification.text;
    QDBusMessage call = QDBusMessage::createMethodCall(service, object, service, u"Notify"_s);
    call << QGuiApplication::applicationDisplayName() << m_shown.value(wish.inPlaceOf) << QGuiApplication::desktopFileName()
         << wish.notification.title << (m_abilities.contains(u"body-markup"_s) ? text.toHtmlEscaped() : text) << actions
         << hintsOf(wish.notification) << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(call, int(m_patience.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, wish] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            m_state = m_state == State::Ready ? State::Apart : m_state;
            emit undelivered(wish.number, reply.error().message());
            return;
        }
        m_shown.remove(wish.inPlaceOf);
        m_shown.insert(wish.number, reply.value());
    });
}

int NotificationServer::numberOf(uint id) const
{
    return m_shown.key(id, 0);
}

void NotificationServer::actionInvoked(uint id, const QString &action)
{
    if (const int number = numberOf(id))
        emit invoked(number, action);
}

void NotificationServer::notificationClosed(uint id, uint)
{
    const int number = numberOf(id);
    m_shown.remove(number);
    if (number)
        emit closed(number);
}

/// Without it a compositor does not let a window come to the front; the toolkit looks for it there.
void NotificationServer::activationToken(uint id, const QString &token)
{
    if (numberOf(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}
} // namespace rushes
