// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "AutostartCare.h"
#include "DockDesk.h"
#include "HookDesk.h"
#include "NewsDesk.h"
#include "TrayDesk.h"
#include "desktop/SystemTray.h"
#include "news/NewsWatch.h"

namespace rushes
{
/// What makes the program at home on the desktop: notifications, the tray, the task bar, the start with the session, and
/// the user's own hooks. Not for the demo and for pictures. Lives on the main thread.
class AtHome final : public QObject
{
    Q_OBJECT
public:
    /// arguments: of a start with the session.
    AtHome(Session &session, MainWindow &window, const QStringList &arguments);

    /// Asks the desktop; not before the window is there.
    void begin();
    /// In place of MainWindow::show(); asks the desktop at once.
    void beginMinimized();
    /// After the event loop.
    void end() { m_hooks.finish(); }

private:
    SystemTray m_tray;
    NewsWatch m_watch;
    NewsDesk m_news;
    TrayDesk m_trayDesk;
    DockDesk m_dock;
    HookDesk m_hooks;
    AutostartCare m_autostart;
    bool m_hasBegun{};
};
} // namespace rushes
