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

static const QString service = u"Rushes"_s;
constexpr std::chrono::seconds patience{10};

static Error keychainError(const QString &words)
{
    return {Error::Kind::Storage, 0, words, {}};
}

/// Runs a job and gives it up when the keychain does not answer; handle gets the job, or nullptr.
template <class Job>
static void run(Job *job, QObject *context, std::function<void(Job *)> handle)
{
    const auto answered = std::make_shared<bool>(false);
    job->setAutoDelete(true);
    const auto once = [answered, context = QPointer(context), handle = std::move(handle)](Job *finished) {
        if (!std::exchange(*answered, true) && context)
            handle(finished);
    };
    QObject::connect(job, &QKeychain::Job::finished, job, [once, job] { once(job); });
    QTimer::singleShot(patience, job, [once] { once(nullptr); });
    job->start();
}

void KeychainSecrets::read(const QString &name, QObject *context, Read done)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(name);
    run<QKeychain::ReadPasswordJob>(job, context,
                                    [done = std::move(done)](QKeychain::ReadPasswordJob *finished) {
                                        if (!finished)
                                            done(Failure(keychainError(u"no answer"_s)));
                                        else if (finished->error() == QKeychain::NoError)
                                            done(finished->textData());
                                        else if (finished->error() == QKeychain::EntryNotFound)
                                            done(QString());
                                        else
                                            done(Failure(keychainError(finished->errorString())));
                                    });
}

static void settle(QKeychain::Job *finished, const SecretStore::Done &done)
{
    if (!finished)
        done(Failure(keychainError(u"no answer"_s)));
    else if (finished->error() == QKeychain::NoError || finished->error() == QKeychain::EntryNotFound)
        done({});
    else
        done(Failure(keychainError(finished->errorString())));
}

void KeychainSecrets::write(const QString &name, const QString &secret, QObject *context, Done done)
{
    if (secret.isEmpty()) {
        auto *job = new QKeychain::DeletePasswordJob(service, this);
        job->setKey(name);
        run<QKeychain::DeletePasswordJob>(job, context, [done](auto *finished) { settle(finished, done); });
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(name);
    job->setTextData(secret);
    run<QKeychain::WritePasswordJob>(job, context, [done](auto *finished) { settle(finished, done); });
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
