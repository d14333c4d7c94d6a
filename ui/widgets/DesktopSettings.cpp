// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/DesktopSettings.h"

#include "widgets/SessionBus.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString object = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString gnome = u"org.gnome.desktop.interface"_s;
using Spaces = QMap<QString, QVariantMap>;
constexpr int patience = 5000; // ms for an answer: the portal may have to be started first
} // namespace

DesktopSettings::DesktopSettings(QObject *parent) : QObject(parent) {}

void DesktopSettings::start()
{
    joinSessionBus(this, [this](const QDBusConnection &bus) { ask(bus); });
}

void DesktopSettings::ask(QDBusConnection bus)
{
    if (!bus.isConnected())
        return;
    // By any sender: to name the portal here would wait for the bus to say who that is.
    bus.connect({}, object, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    qDBusRegisterMetaType<Spaces>();
    QDBusMessage call = QDBusMessage::createMethodCall(portal, object, interface, u"ReadAll"_s);
    call << QStringList{appearance, gnome};
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<Spaces> reply = *watcher;
        if (reply.isValid())
            take(reply.value());
    });
}

void DesktopSettings::take(const QMap<QString, QVariantMap> &settings)
{
    bool news = false;
    for (auto space = settings.begin(); space != settings.end(); ++space) {
        for (auto entry = space->begin(); entry != space->end(); ++entry)
            news |= takeOne(space.key(), entry.key(), entry.value());
    }
    if (news)
        emit changed(m_preferences);
}

void DesktopSettings::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (takeOne(space, key, value.variant()))
        emit changed(m_preferences);
}

bool DesktopSettings::takeOne(const QString &space, const QString &key, const QVariant &value)
{
    const DesktopPreferences before = m_preferences;
    if (space == appearance && key == u"color-scheme"_s) {
        const uint scheme = value.toUInt(); // 0: no preference, 1: dark, 2: light
        m_preferences.dark = scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
    } else if (space == gnome && key == u"enable-animations"_s) {
        m_preferences.motionReduced = !value.toBool();
    }
    return m_preferences != before;
}
} // namespace rushes
