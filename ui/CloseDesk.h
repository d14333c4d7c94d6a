// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace rushes
{
class MessageBar;
class QuitGuard;
class Session;

/// Whether the window may be closed: others may keep it (the tray), or ask before clips are lost.
class CloseDesk final : public QObject
{
    Q_OBJECT
public:
    CloseDesk(Session &session, MessageBar &messages, QWidget &window);

    /// Asks from now on before it closes while clips are on their way.
    void guard();
    /// What is done when the user closes the window; true: it has been dealt with, and the window is not closed.
    void setCloser(std::function<bool()> closer) { m_closer = std::move(closer); }
    bool mayClose();
    void quit(); ///< closes the window for good

private:
    Session &m_session;
    MessageBar &m_messages;
    QWidget &m_window;
    QuitGuard *m_guard{}; ///< null: closes at once
    std::function<bool()> m_closer;
    bool m_isQuitting{};
};
} // namespace rushes
