// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace rushes
{
class MessageBar;
class Session;

/// Tells in the message bar what concerns more than one row: a refused key, a library that cannot be written, a
/// database in trouble, a key that could not be stored.
class Notices final : public QObject
{
    Q_OBJECT
public:
    Notices(Session &session, MessageBar &bar, QObject *parent, std::function<void()> openGateways);

private:
    void tellHealth(const QString &gateway);
    void tellStorage();

    Session &m_session;
    MessageBar &m_bar;
    std::function<void()> m_openGateways;
    std::optional<Error::Kind> m_storageTold;
};
}
