// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/Gateway.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <vector>

namespace rushes
{
class SecretStore;
class Settings;

/// An address as people write it ("host", "https://host/v1/videos", "localhost:3000") as a gateway's base:
/// the scheme is added (https; http for this machine), "/v1" and what follows it, query and default port are
/// taken off. Other schemes, user names, blanks and what is no address are an Error of kind Protocol; its
/// detail is empty or Qt's own words.
Result<QUrl> gatewayAddress(const QString &text);

/// The gateways with their keys: from the settings, the keychain and the command line. Lives on the main
/// thread.
class Gateways final : public QObject
{
    Q_OBJECT
public:
    /// Where a gateway's key rests.
    enum class KeyPlace { Nowhere, Keychain, ThisRun };

    Gateways(Settings &settings, SecretStore &secrets, QObject *parent = nullptr);

    const std::vector<Gateway> &all() const { return m_all; }
    const Gateway *find(const QString &id) const; ///< nullptr: unknown
    KeyPlace keyPlace(const QString &id) const;

    /// The one with this address, or a new one for it that is not stored (--server). Dialect and key, unless
    /// empty, are taken for this run and not stored either.
    Gateway forThisRun(const QUrl &base, const QString &dialect, const QString &key);

    /// Reads the keys that the keychain is known to hold; call once the window is there, since a keychain may
    /// ask for a password. keyNotRead() tells what failed.
    void readKeys();
    /// A gateway without id is a new one. Its key, where it changed, goes to the keychain; where that fails
    /// it is kept for this run, and keyNotStored() says so. Gives the id.
    QString put(Gateway gateway);
    void setPaused(const QString &id, bool paused);
    /// Its tasks stay; nobody asks about them until it is there again.
    void remove(const QString &id);

signals:
    void changed();
    void keyNotStored(const rushes::Error &error);
    void keyNotRead(const QString &gateway, const rushes::Error &error);

private:
    Gateway *at(const QString &id);
    void readKey(const QString &id);
    void takeKey(const QString &id, const QString &key);
    void writeKey(const QString &id, const QString &key);
    void store();

    Settings &m_settings;
    SecretStore &m_secrets;
    std::vector<Gateway> m_all;
    QSet<QString> m_ownKey;               ///< ids of those whose key no keychain holds
    QSet<QString> m_unstored;             ///< ids of those for this run only
    QHash<QString, QString> m_ownDialect; ///< what is stored, where this run uses another
};
} // namespace rushes
