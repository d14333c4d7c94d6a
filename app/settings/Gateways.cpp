// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Gateways.h"

#include "api/Http.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"

#include <QUuid>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

Result<QUrl> gatewayAddress(const QString &text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return Failure(Error{Error::Kind::Protocol, 0, u"empty"_s, {}});
    if (!address.contains(u"://"_s))
        address.prepend(u"https://"_s);
    QUrl url(address, QUrl::StrictMode);
    if (!http::isWebAddress(url) || url.host().contains(u' '))
        return Failure(Error{Error::Kind::Protocol, 0, url.errorString(), {}});
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    QString path = url.path();
    if (const qsizetype version = path.indexOf(u"/v1"_s); version >= 0)
        path.truncate(version);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

static QString secretName(const QString &id)
{
    return u"gateway/"_s + id;
}

Gateways::Gateways(Settings &settings, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_settings(settings), m_secrets(secrets), m_all(settings.gateways())
{
}

const Gateway *Gateways::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &Gateway::id);
    return found == m_all.end() ? nullptr : &*found;
}

Gateway Gateways::forThisRun(const QUrl &base, const QString &dialect, const QString &key)
{
    auto found = std::ranges::find(m_all, base, &Gateway::base);
    if (found == m_all.end()) {
        Gateway gateway;
        // Made from the address, so that its tasks find it again in the next run.
        gateway.id = QUuid::createUuidV5(QUuid(), base.toString()).toString(QUuid::WithoutBraces);
        gateway.base = base;
        m_unstored.append(gateway.id);
        m_all.push_back(gateway);
        found = std::prev(m_all.end());
    }
    if (!dialect.isEmpty())
        found->dialect = dialect;
    if (!key.isEmpty())
        found->key = key;
    const Gateway result = *found;
    emit changed();
    return result;
}

void Gateways::readKeys()
{
    for (const Gateway &gateway : m_all) {
        if (!gateway.key.isEmpty() || m_unstored.contains(gateway.id))
            continue;
        m_secrets.read(secretName(gateway.id), this, [this, id = gateway.id](const Result<QString> &secret) {
            const auto found = std::ranges::find(m_all, id, &Gateway::id);
            if (found == m_all.end() || !found->key.isEmpty() || !secret || secret->isEmpty())
                return;
            found->key = *secret;
            emit changed();
        });
    }
}

QString Gateways::put(Gateway gateway)
{
    if (gateway.id.isEmpty())
        gateway.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto known = std::ranges::find(m_all, gateway.id, &Gateway::id);
    const QString oldKey = known == m_all.end() ? QString() : known->key;
    if (known == m_all.end())
        m_all.push_back(gateway);
    else
        *known = gateway;
    m_unstored.removeAll(gateway.id);
    store();
    if (gateway.key != oldKey) {
        m_secrets.write(secretName(gateway.id), gateway.key, this, [this](const Result<void> &done) {
            if (!done)
                emit keyNotStored(done.error());
        });
    }
    emit changed();
    return gateway.id;
}

void Gateways::remove(const QString &id)
{
    std::erase_if(m_all, [&id](const Gateway &gateway) { return gateway.id == id; });
    m_secrets.write(secretName(id), {}, this, [](const Result<void> &) {});
    store();
    emit changed();
}

void Gateways::store()
{
    std::vector<Gateway> stored;
    for (const Gateway &gateway : m_all) {
        if (!m_unstored.contains(gateway.id))
            stored.push_back(gateway);
    }
    m_settings.setGateways(stored);
}
} // namespace rushes
