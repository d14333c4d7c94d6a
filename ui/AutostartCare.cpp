// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "AutostartCare.h"

#include "desktop/Autostart.h"
#include "settings/Settings.h"
#include "widgets/MessageBar.h"

#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;

AutostartCare::AutostartCare(Settings &settings, MessageBar &messages, QStringList arguments, QObject *parent)
    : QObject(parent), m_settings(settings), m_messages(messages), m_arguments(std::move(arguments)),
      m_isOn(settings.tray().autostart)
{
    m_disk.setMaxThreadCount(1);
    connect(&settings, &Settings::changed, this, &AutostartCare::takeSettings);
}

void AutostartCare::compare()
{
    if (!m_isOn)
        return;
    m_disk.start([this] {
        if (autostart::isOn())
            return;
        QMetaObject::invokeMethod(this, [this] {
            m_isOn = false;
            TraySettings tray = m_settings.tray();
            tray.autostart = false;
            m_settings.setTray(tray);
        });
    });
}

void AutostartCare::takeSettings()
{
    const bool on = m_settings.tray().autostart;
    if (std::exchange(m_isOn, on) == on)
        return;
    m_messages.dismiss(u"autostart"_s);
    m_disk.start([this, on, arguments = m_arguments] {
        const Result<void> done = on ? autostart::turnOn(arguments) : autostart::turnOff();
        if (!done)
            QMetaObject::invokeMethod(this, [this, on, detail = done.error().detail] { undo(on, detail); });
    });
}

/// What is shown as chosen is what is.
void AutostartCare::undo(bool on, const QString &detail)
{
    m_isOn = !on;
    TraySettings tray = m_settings.tray();
    tray.autostart = !on;
    m_settings.setTray(tray);
    m_messages.show({u"autostart"_s, MessageBar::Tone::Warning,
                     tr("The entry that starts Rushes with your session could not be changed."), detail, {}});
}
} // namespace rushes
