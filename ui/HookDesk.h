// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "news/Hooks.h"

namespace rushes
{
class MessageBar;
class NewsWatch;
class Session;

/// Has the user's program run and the user's address told what happens, and says in the message bar what did not work.
class HookDesk final : public QObject
{
    Q_OBJECT
public:
    HookDesk(Session &session, const NewsWatch &watch, MessageBar &messages, QObject *parent);

    Hooks &hooks() { return m_hooks; }
    /// After the event loop has ended: lets what is under way come to its end, for ten seconds at most.
    void finish();

private:
    void tell(const HookFailure &failure);

    Session &m_session;
    MessageBar &m_messages;
    Hooks m_hooks;
};
} // namespace rushes
