// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "CloseDesk.h"

#include "QuitGuard.h"

#include <QScopedValueRollback>
#include <QWidget>

namespace rushes
{
CloseDesk::CloseDesk(Session &session, MessageBar &messages, QWidget &window)
    : QObject(&window), m_session(session), m_messages(messages), m_window(window)
{
}

void CloseDesk::guard()
{
    m_guard = new QuitGuard(m_session, m_messages, m_window, [this] { quit(); });
}

bool CloseDesk::mayClose()
{
    const bool stays = !m_isQuitting && m_closer && m_closer();
    return !stays && (!m_guard || m_guard->mayClose());
}

void CloseDesk::quit()
{
    const QScopedValueRollback quitting(m_isQuitting, true);
    m_window.close();
}
} // namespace rushes
