// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace rushes
{
/// Where keys rest. Asynchronous, because a keychain may ask the user first.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Read = std::function<void(const Result<QString> &)>;
    using Done = std::function<void(const Result<void> &)>;

    /// The secret; empty: there is none of that name. Errors are of kind Storage.
    virtual void read(const QString &name, QObject *context, Read done) = 0;
    /// An empty secret removes it.
    virtual void write(const QString &name, const QString &secret, QObject *context, Done done) = 0;
};

/// The desktop's keychain (Secret Service, KWallet, …) through QtKeychain; an error when none answers within
/// ten seconds.
class KeychainSecrets final : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;
    void read(const QString &name, QObject *context, Read done) override;
    void write(const QString &name, const QString &secret, QObject *context, Done done) override;
};

/// For this run only.
class MemorySecrets final : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;
    void read(const QString &name, QObject *context, Read done) override;
    void write(const QString &name, const QString &secret, QObject *context, Done done) override;

private:
    QHash<QString, QString> m_secrets;
};
} // namespace rushes
