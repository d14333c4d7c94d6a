// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "LogCare.h"

#include "Session.h"
#include "log/Log.h"

#include <QLoggingCategory>

namespace rushes
{
Q_LOGGING_CATEGORY(programLog, "rushes.program")
Q_LOGGING_CATEGORY(gatewayLog, "rushes.gateway")
Q_LOGGING_CATEGORY(savingLog, "rushes.saving")
Q_LOGGING_CATEGORY(storeLog, "rushes.store")

static const char *nameOf(GatewayHealth::State state)
{
    switch (state) {
    case GatewayHealth::State::Idle:
        return "idle";
    case GatewayHealth::State::Good:
        return "good";
    case GatewayHealth::State::Trouble:
        return "trouble";
    case GatewayHealth::State::Paused:
        return "paused";
    case GatewayHealth::State::Refused:
        return "refused";
    }
    return "";
}

LogCare::LogCare(Log &log, Session &session) : m_log(log), m_session(session)
{
    takeKeys();
    takeSettings();
    connect(&session.settings, &Settings::changed, this, &LogCare::takeSettings);
    connect(&session.gateways, &Gateways::changed, this, &LogCare::takeKeys);
    connect(&session.gateways, &Gateways::keyNotStored, this, [](const Error &error) {
        qCWarning(gatewayLog, "a key is not kept by the keychain: %ls", qUtf16Printable(error.detail));
    });
    connect(&session.gateways, &Gateways::keyNotRead, this, [](const QString &gateway, const Error &error) {
        qCWarning(gatewayLog, "the keychain does not give the key of %ls: %ls", qUtf16Printable(gateway), qUtf16Printable(error.detail));
    });
    connect(&session.monitor, &TaskMonitor::healthChanged, this, &LogCare::tellHealth);
    connect(&session.downloads, &DownloadQueue::saved, this, [this](TaskKey key) {
        if (const Task *task = m_session.book.find(key))
            qCInfo(savingLog, "saved: %ls", qUtf16Printable(task->id.value));
    });
    connect(&session.book, &TaskBook::loaded, this,
            [this] { qCInfo(storeLog, "%d tasks", m_session.book.size()); });
    connect(&session.book, &TaskBook::rebuilt, this, [] { qCWarning(storeLog, "the database was damaged and is built anew"); });
    connect(&session.book, &TaskBook::storeFailed, this, [](const Error &error) {
        qCWarning(storeLog, "the list cannot be stored: %ls", qUtf16Printable(error.detail));
    });
}

void LogCare::tellStart() const
{
    qCInfo(programLog, "Rushes " RUSHES_VERSION ", Qt %s", qVersion());
}

void LogCare::takeSettings()
{
    Log::setDetail(m_session.settings.logDetail());
}

void LogCare::takeKeys()
{
    QStringList keys;
    for (const Gateway &gateway : m_session.gateways.all()) {
        keys.append(gateway.key);
        if (const auto proxy = proxyFrom(gateway.proxy))
            keys.append(proxy->password());
    }
    if (const auto proxy = proxyFrom(m_session.settings.network().proxy))
        keys.append(proxy->password());
    keys.removeAll(QString());
    m_log.setSecrets(keys);
}

void LogCare::tellHealth(const QString &gateway) const
{
    const Gateway *known = m_session.gateways.find(gateway);
    const GatewayHealth health = m_session.monitor.health(gateway);
    if (!known)
        return;
    const char *state = nameOf(health.state);
    if (health.error)
        qCWarning(gatewayLog, "%ls: %s, HTTP %d, %ls", qUtf16Printable(known->base.host()), state, health.error->httpStatus,
                  qUtf16Printable(health.error->detail));
    else
        qCInfo(gatewayLog, "%ls: %s", qUtf16Printable(known->base.host()), state);
}
} // namespace rushes
