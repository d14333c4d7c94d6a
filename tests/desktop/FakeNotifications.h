// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QImage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace rushes::test
{
/// The desktop's half: org.freedesktop.Notifications.
class FakeNotifications final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint id{}, replaces{};
        QString title, text;
        QStringList actions;
        QVariantMap hints;
        QSize picture; ///< of image-data
    };
    QStringList abilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
    bool answers{true};
    int asked{};
    std::vector<Shown> shown;

    bool enter(QDBusConnection bus)
    {
        return bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
               bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void leave(QDBusConnection bus)
    {
        bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
    }

public slots:
    QStringList GetCapabilities()
    {
        ++asked;
        if (!answers)
            setDelayedReply(true); // that never comes
        return abilities;
    }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        if (!answers) {
            setDelayedReply(true);
            return 0;
        }
        const uint id = replaces ? replaces : ++m_last;
        shown.push_back({id, replaces, title, text, actions, hints, {}});
        if (hints.contains(QStringLiteral("image-data"))) {
            const auto data = hints.value(QStringLiteral("image-data")).value<QDBusArgument>();
            int width{}, height{}, stride{}, bits{}, channels{};
            bool alpha{};
            QByteArray bytes;
            data.beginStructure();
            data >> width >> height >> stride >> alpha >> bits >> channels >> bytes;
            data.endStructure();
            if (alpha && bits == 8 && channels == 4 && bytes.size() == qsizetype(stride) * height)
                shown.back().picture = {width, height};
        }
        return id;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString &token);

private:
    uint m_last{40};
};
} // namespace rushes::test
