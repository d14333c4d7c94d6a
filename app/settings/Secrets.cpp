// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Secrets.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace rushes
{
using namespace Qt::StringLiterals;

KeychainSecrets::KeychainSecrets(QObject *parent, QString service, std::chrono::milliseconds patience)
    : SecretStore(parent), m_service(std::move(service)), m_patience(patience)
{
}

/// Runs a job and gives it up when the keychain does not answer; handle gets the job, or nullptr. The job has
/// no parent: it must live until the keychain answers, since the back end keeps a bare pointer to it.
template <class Job>
void KeychainSecrets::run(Job *job, const QString &name, QObject *context, std::function<void(Job *)> handle)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(name);
    const auto waiting = std::make_shared<bool>(true);
    const QPointer<QObject> asker = context;
    connect(job, &QKeychain::Job::finished, this, [this, job, name, waiting, asker, handle] {
        if (!std::exchange(*waiting, false))
            emit answeredLate(name);
        else if (asker)
            handle(job);
    });
    QTimer::singleShot(m_patience, this, [waiting, asker, handle] {
        if (std::exchange(*waiting, false) && asker)
            handle(nullptr);
    });
    job->start();
}

static Error keychainError(const QKeychain::Job *job)
{
    return {Error::Kind::Storage, 0, job ? job->errorString() : u"the keychain does not answer"_s, {}};
}

static Result<void> outcome(const QKeychain::Job *job)
{
    if (job && (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound))
        return {};
    return Failure(keychainError(job));
}

void KeychainSecrets::read(const QString &name, QObject *context, Read done)
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(new Job(m_service), name, context, [done = std::move(done)](Job *job) {
        if (const Result<void> asked = outcome(job); !asked)
            done(Failure(asked.error()));
        else
            done(job->error() == QKeychain::NoError ? job->textData() : QString());
    });
}

void KeychainSecrets::write(const QString &name, const QString &secret, QObject *context, Done done)
{
    if (secret.isEmpty()) {
        using Job = QKeychain::DeletePasswordJob;
        run<Job>(new Job(m_service), name, context,
                 [done = std::move(done)](Job *job) { done(outcome(job)); });
        return;
    }
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(m_service);
    job->setTextData(secret);
    run<Job>(job, name, context, [done = std::move(done)](Job *finished) { done(outcome(finished)); });
}

void MemorySecrets::read(const QString &name, QObject *context, Read done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), secret = m_secrets.value(name)] { done(secret); },
        Qt::QueuedConnection);
}

void MemorySecrets::write(const QString &name, const QString &secret, QObject *context, Done done)
{
    if (secret.isEmpty())
        m_secrets.remove(name);
    else
        m_secrets.insert(name, secret);
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}
} // namespace rushes
