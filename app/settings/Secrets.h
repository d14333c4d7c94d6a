// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>

namespace rushes
{
/// Where keys rest. Asynchronous, because a keychain may ask the user first. Nothing is touched before it is
/// asked for.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Read = std::function<void(const Result<QString> &)>;
    using Done = std::function<void(const Result<void> &)>;

    /// The secret; empty: there is none of that name. done comes once, later, unless context is gone. Errors
    /// are of kind Storage, with the system's own words.
    virtual void read(const QString &name, QObject *context, Read done) = 0;
    /// An empty secret removes it; removing what is not there is no error.
    virtual void write(const QString &name, const QString &secret, QObject *context, Done done) = 0;

signals:
    /// A question that had been given up was answered after all: somebody unlocked the keychain. Read again.
    void answeredLate(const QString &name);
};

/// The desktop's keychain (Secret Service, KWallet, …) through QtKeychain, never its plain-text fallback. An
/// error when there is none or when it does not answer in time.
class KeychainSecrets final : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecrets(QObject *parent = nullptr, QString service = QStringLiteral("Rushes"),
                             std::chrono::milliseconds patience = std::chrono::seconds(10));
    void read(const QString &name, QObject *context, Read done) override;
    void write(const QString &name, const QString &secret, QObject *context, Done done) override;

private:
    template <class Job>
    void run(Job *job, const QString &name, QObject *context, std::function<void(Job *)> handle);

    QString m_service;
    std::chrono::milliseconds m_patience;
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
