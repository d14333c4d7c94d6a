// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/SystemTray.h"

#include "widgets/Icons.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace rushes
{
SystemTray::SystemTray(QObject *parent) : Tray(parent)
{
    connect(&m_host, &TrayHost::answered, this, &SystemTray::look);
}

SystemTray::~SystemTray()
{
    delete m_icon;
}

void SystemTray::find()
{
    m_host.find();
}

void SystemTray::look(bool mayAsk)
{
    if (m_icon)
        return;
    if (!mayAsk || !QSystemTrayIcon::isSystemTrayAvailable()) {
        emit notFound();
        return;
    }
    m_icon = new QSystemTrayIcon(icons::application());
    m_icon->setToolTip(m_toolTip);
    m_icon->setContextMenu(m_menu);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            emit activated();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::messageClicked);
    emit found();
}

bool SystemTray::isThere() const
{
    return m_icon != nullptr;
}

void SystemTray::setShown(bool shown)
{
    if (m_icon)
        m_icon->setVisible(shown);
}

bool SystemTray::isShown() const
{
    return m_icon && m_icon->isVisible();
}

void SystemTray::setMenu(QMenu *menu)
{
    m_menu = menu;
    if (m_icon)
        m_icon->setContextMenu(menu);
}

void SystemTray::setToolTip(const QString &text)
{
    m_toolTip = text;
    if (m_icon)
        m_icon->setToolTip(text);
}

void SystemTray::showMessage(const QString &title, const QString &text, bool urgent)
{
    if (m_icon)
        m_icon->showMessage(title, text, urgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}
} // namespace rushes
