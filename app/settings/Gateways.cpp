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

static Failure noAddress(const QString &detail = {})
{
    return Failure(Error{Error::Kind::Protocol, 0, detail, {}});
}

/// A server on this machine is asked without TLS unless the text says otherwise.
static QUrl withScheme(const QString &text)
{
    if (text.contains("://"_L1))
        return QUrl(text, QUrl::StrictMode);
    QUrl url("https://"_L1 + text, QUrl::StrictMode);
    if (http::isThisMachine(url.host()))
        url.setScheme(u"http"_s);
    return url;
}

/// "/api/v1/videos/…" comes to "/api": the dialects begin with the version.
static QString basePath(const QString &path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (const qsizetype version = parts.indexOf(u"v1"_s); version >= 0)
        parts.resize(version);
    return parts.isEmpty() ? QString() : u'/' + parts.join(u'/');
}

Result<QUrl> gatewayAddress(const QString &text)
{
    const QString address = text.trimmed();
    const auto isOdd = [](QChar c) { return c.isSpace() || !c.isPrint() || c == u'@' || c == u'\\'; };
    if (address.isEmpty() || std::ranges::any_of(address, isOdd))
        return noAddress();
    QUrl url = withScheme(address);
    if (!http::isWebAddress(url))
        return noAddress(url.errorString());
    url.setQuery(QString());
    url.setFragment({});
    url.setPath(basePath(url.path()));
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return url;
}

static QString secretName(const QString &id)
{
    return u"gateway/"_s + id;
}

Gateways::Gateways(Settings &settings, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_settings(settings), m_secrets(secrets), m_all(settings.gateways())
{
    connect(&secrets, &SecretStore::answeredLate, this, [this](const QString &name) {
        for (const Gateway &gateway : m_all) {
            if (secretName(gateway.id) == name)
                return readKey(gateway.id);
        }
    });
}

Gateway *Gateways::at(const QString &id)
{
    const auto found = std::ranges::find(m_all, id, &Gateway::id);
    return found == m_all.end() ? nullptr : &*found;
}

const Gateway *Gateways::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &Gateway::id);
    return found == m_all.end() ? nullptr : &*found;
}

Gateways::KeyPlace Gateways::keyPlace(const QString &id) const
{
    const Gateway *gateway = find(id);
    if (gateway && m_settings.hasStoredKey(id) && !m_ownKey.contains(id))
        return KeyPlace::Keychain;
    return gateway && !gateway->key.isEmpty() ? KeyPlace::ThisRun : KeyPlace::Nowhere;
}

Gateway Gateways::forThisRun(const QUrl &base, const QString &dialect, const QString &key)
{
    auto found = std::ranges::find(m_all, base, &Gateway::base);
    if (found == m_all.end()) {
        Gateway gateway;
        // Made from the address, so that its tasks find it again in the next run.
        gateway.id = QUuid::createUuidV5(QUuid(), base.toString()).toString(QUuid::WithoutBraces);
        gateway.base = base;
        m_unstored.insert(gateway.id);
        m_all.push_back(gateway);
        found = std::prev(m_all.end());
    }
    if (!dialect.isEmpty() && dialect != found->dialect) {
        if (!m_ownDialect.contains(found->id))
            m_ownDialect.insert(found->id, found->dialect);
        found->dialect = dialect;
    }
    if (!key.isEmpty() && key != found->key) {
        found->key = key;
        m_ownKey.insert(found->id);
    }
    const Gateway result = *found;
    emit changed();
    return result;
}

void Gateways::readKeys()
{
    for (const Gateway &gateway : m_all) {
        if (gateway.key.isEmpty() && m_settings.hasStoredKey(gateway.id))
            readKey(gateway.id);
    }
}

void Gateways::readKey(const QString &id)
{
    m_secrets.read(secretName(id), this, [this, id](const Result<QString> &secret) {
        if (secret)
            takeKey(id, *secret);
        else if (at(id))
            emit keyNotRead(id, secret.error());
    });
}

/// What the keychain holds. A key that was given meanwhile is the newer one.
void Gateways::takeKey(const QString &id, const QString &key)
{
    Gateway *gateway = at(id);
    if (!gateway || (!gateway->key.isEmpty() && gateway->key != key))
        return;
    m_settings.setHasStoredKey(id, !key.isEmpty());
    m_ownKey.remove(id);
    gateway->key = key;
    emit changed();
}

QString Gateways::put(Gateway gateway)
{
    if (gateway.id.isEmpty())
        gateway.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString id = gateway.id;
    Gateway *known = at(id);
    const QString oldKey = known ? known->key : QString();
    const QString newKey = gateway.key;
    m_ownDialect.remove(id);
    m_unstored.remove(id);
    if (known)
        *known = std::move(gateway);
    else
        m_all.push_back(std::move(gateway));
    store();
    if (newKey != oldKey)
        writeKey(id, newKey);
    emit changed();
    return id;
}

void Gateways::setPaused(const QString &id, bool paused)
{
    Gateway *gateway = at(id);
    if (!gateway || gateway->paused == paused)
        return;
    gateway->paused = paused;
    store();
    emit changed();
}

void Gateways::writeKey(const QString &id, const QString &key)
{
    m_secrets.write(secretName(id), key, this, [this, id, stored = !key.isEmpty()](const Result<void> &done) {
        if (done)
            m_settings.setHasStoredKey(id, stored && at(id));
        else if (stored)
            emit keyNotStored(done.error());
        // A key that could not be taken off the keychain stays marked, and is not used before it is read
        // again.
        emit changed();
    });
}

void Gateways::remove(const QString &id)
{
    if (std::erase_if(m_all, [&id](const Gateway &gateway) { return gateway.id == id; }) == 0)
        return;
    m_unstored.remove(id);
    m_ownDialect.remove(id);
    if (m_settings.hasStoredKey(id))
        writeKey(id, {});
    store();
    emit changed();
}

void Gateways::store()
{
    std::vector<Gateway> stored;
    for (const Gateway &gateway : m_all) {
        if (m_unstored.contains(gateway.id))
            continue;
        stored.push_back(gateway);
        stored.back().dialect = m_ownDialect.value(gateway.id, gateway.dialect);
    }
    m_settings.setGateways(stored);
}
} // namespace rushes
