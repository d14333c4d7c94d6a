// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "AtHome.h"

#include "MainWindow.h"
#include "Session.h"

#include <utility>

namespace rushes
{
AtHome::AtHome(Session &session, MainWindow &window, const QStringList &arguments)
    : m_watch(session.book, session.counts), m_news(session, m_watch, window, m_tray),
      m_trayDesk(session, window, m_tray), m_dock(session, this),
      m_hooks(session, m_watch, window.messages(), this),
      m_autostart(session.settings, window.messages(), arguments, this)
{
    const auto takeSettings = [this, &session] { m_watch.setSaves(session.settings.savesByItself()); };
    connect(&session.settings, &Settings::changed, this, takeSettings);
    connect(&m_news, &NewsDesk::unreadChanged, &m_dock, &DockDesk::setUnread);
    takeSettings();
}

void AtHome::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    m_tray.find();
    m_autostart.compare();
}

void AtHome::beginMinimized()
{
    m_trayDesk.startMinimized();
    begin();
}
} // namespace rushes
