// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/Gateway.h"

#include <QObject>

#include <vector>

namespace rushes
{
class SecretStore;
class Settings;

/// An address as people write it ("host", "https://host/v1/"): the scheme is added, "/v1" and what follows it
/// taken off. The error's detail says what is wrong.
Result<QUrl> gatewayAddress(const QString &text);

/// The gateways with their keys: from the settings, the key chain and the command line.
class Gateways final : public QObject
{
    Q_OBJECT
public:
    Gateways(Settings &settings, SecretStore &secrets, QObject *parent = nullptr);

    const std::vector<Gateway> &all() const { return m_all; }
    const Gateway *find(const QString &id) const; ///< nullptr: unknown
    /// The one with this address, or a new one for it that is not stored (--server); key as given.
    Gateway forThisRun(const QUrl &base, const QString &dialect, const QString &key);

    /// Reads the keys; call once the window is there, since a keychain may ask for a password.
    void readKeys();
    /// A gateway without id is a new one. Its key goes to the keychain; where that fails it is kept for this
    /// run, and keyNotStored() says so. Gives the id.
    QString put(Gateway gateway);
    void remove(const QString &id);

signals:
    void changed();
    void keyNotStored(const rushes::Error &error);

private:
    void store();

    Settings &m_settings;
    SecretStore &m_secrets;
    std::vector<Gateway> m_all;
    QStringList m_unstored; ///< ids of those for this run only
};
} // namespace rushes
