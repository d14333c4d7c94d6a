// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>
#include <QObject>

class QAction;

namespace rushes
{
class MainWindow;
class Session;
class Tray;

/// The program without its window: the icon in the tray with its menu, and what closing the window means, which is asked
/// once. Watching and saving go on meanwhile.
class TrayDesk final : public QObject
{
    Q_OBJECT
public:
    TrayDesk(Session &session, MainWindow &window, Tray &tray, QObject *parent = nullptr);
    ~TrayDesk() override;

    /// In place of MainWindow::show(): in the tray, or as a minimised window where there is none.
    void startMinimized();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTray();
    void takeSettings();
    void showMinimized();
    void toggleWindow();
    bool takesClosing();
    void ask();
    void hideWindow();
    void tellState();
    void retranslate();

    Session &m_session;
    MainWindow &m_window;
    Tray &m_tray;
    QMenu m_menu;
    QAction *m_show, *m_add, *m_settings, *m_quit;
    bool m_isAsking{};
    bool m_startsMinimized{}; ///< until the window was shown
    QString m_state;          ///< as told last
};
} // namespace rushes
