// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/LauncherEntry.h"

#include "widgets/SessionBus.h"

#include <QDBusMessage>
#include <QGuiApplication>
#include <QVariantMap>

#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;

void LauncherEntry::set(const LauncherState &state)
{
    if (std::exchange(m_state, state) == state)
        return;
    if (m_bus)
        return tell();
    if (std::exchange(m_joining, true))
        return;
    joinSessionBus(this, [this](const QDBusConnection &bus) {
        m_bus = bus;
        tell();
    });
}

void LauncherEntry::tell()
{
    if (!m_bus->isConnected())
        return;
    const QString entry = u"application://%1.desktop"_s.arg(QGuiApplication::desktopFileName());
    const QVariantMap properties{{u"progress"_s, m_state.progress.value_or(0)},
                                 {u"progress-visible"_s, m_state.progress.has_value()},
                                 {u"count"_s, qint64(m_state.count)},
                                 {u"count-visible"_s, m_state.count > 0},
                                 {u"urgent"_s, m_state.urgent}};
    QDBusMessage update = QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/%1"_s.arg(qHash(entry)),
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << entry << properties;
    m_bus->send(update);
}
} // namespace rushes
