// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsFile.h"

#include "api/Dialect.h"
#include "api/Redaction.h"
#include "settings/Gateways.h"
#include "settings/Settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rushes::settingsfile
{
using namespace Qt::StringLiterals;

namespace
{
constexpr QLatin1StringView kind("Rushes settings");
constexpr int format = 1;

QJsonObject written(const Gateway &gateway)
{
    return {{u"name"_s, gateway.name},
            {u"address"_s, gateway.base.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveQuery)},
            {u"dialect"_s, gateway.dialect},
            {u"forwardedHost"_s, gateway.forwardedHost},
            {u"perSecond"_s, gateway.perSecond},
            {u"atOnce"_s, gateway.atOnce},
            {u"proxy"_s, redaction::text(gateway.proxy)},
            {u"color"_s, gateway.color},
            {u"paused"_s, gateway.paused}};
}

/// gateway with what object says of it, within bounds; what it does not say stays.
Gateway changed(Gateway gateway, const QJsonObject &object)
{
    const auto number = [&object](const char16_t *name, int before, int most) {
        return std::clamp(object.value(QStringView(name)).toInt(before), 0, most);
    };
    gateway.name = object.value(u"name").toString(gateway.name);
    const QString dialect = object.value(u"dialect").toString();
    if (dialect == "auto"_L1 || Dialect::byName(dialect))
        gateway.dialect = dialect;
    gateway.forwardedHost = object.value(u"forwardedHost").toString(gateway.forwardedHost);
    gateway.perSecond = number(u"perSecond", gateway.perSecond, Settings::mostPerSecond);
    gateway.atOnce = number(u"atOnce", gateway.atOnce, Settings::mostAtOnce);
    gateway.color = number(u"color", gateway.color, Settings::gatewayColors);
    gateway.paused = object.value(u"paused").toBool(gateway.paused);
    // Without credentials it is the same proxy.
    const QString proxy = object.value(u"proxy").toString(gateway.proxy);
    if (proxy != redaction::text(gateway.proxy))
        gateway.proxy = proxy;
    return gateway;
}

QString words(const Gateway &gateway)
{
    return QString::fromUtf8(QJsonDocument(written(gateway)).toJson(QJsonDocument::Compact));
}

void readGateways(const QJsonArray &list, const std::vector<Gateway> &known, Import &import)
{
    for (const QJsonValueConstRef &each : list) {
        const QJsonObject object = each.toObject();
        const QString address = object.value(u"address").toString();
        const Result<QUrl> base = gatewayAddress(address);
        if (!base) {
            import.leftOut.append(address);
            continue;
        }
        const auto mine = std::ranges::find(known, *base, &Gateway::base);
        Gateway before;
        before.base = *base;
        if (mine != known.end())
            before = *mine;
        const Gateway after = changed(before, object);
        if (mine != known.end() && after == before)
            continue;
        import.changes.append({base->toString(), mine == known.end() ? QString() : words(before), words(after), true});
        import.gateways.push_back(after);
    }
}

void readValues(const QJsonObject &object, const Settings &settings, Import &import)
{
    const QMap<QString, QString> mine = settings.values();
    for (auto value = object.begin(); value != object.end(); ++value) {
        const QString text = value->toString();
        if (!value->isString() || !Settings::accepts(value.key(), text)) {
            import.leftOut.append(value.key());
            continue;
        }
        const QString before = redaction::text(mine.value(value.key()));
        if (mine.contains(value.key()) && before == text)
            continue;
        import.changes.append({value.key(), before, text, false});
        import.values.insert(value.key(), text);
    }
}
} // namespace

QByteArray exported(const Settings &settings, const std::vector<Gateway> &gateways)
{
    QJsonObject values;
    const QMap<QString, QString> mine = settings.values();
    for (auto value = mine.begin(); value != mine.end(); ++value)
        values.insert(value.key(), redaction::text(*value));
    QJsonArray list;
    for (const Gateway &gateway : gateways)
        list.append(written(gateway));
    const QJsonObject all{{u"what"_s, kind},
                          {u"format"_s, format},
                          {u"version"_s, QStringLiteral(RUSHES_VERSION)},
                          {u"settings"_s, values},
                          {u"gateways"_s, list}};
    return QJsonDocument(all).toJson();
}

Result<Import> read(const QByteArray &file, const Settings &settings, const std::vector<Gateway> &gateways)
{
    const QJsonObject all = QJsonDocument::fromJson(file).object();
    if (all.value(u"what").toString() != kind || !all.value(u"settings").isObject())
        return Failure(Error{Error::Kind::Protocol, 0, u"damaged"_s, {}});
    if (all.value(u"format").toInt() > format)
        return Failure(Error{Error::Kind::Protocol, 0, u"newer"_s, {}});
    Import import;
    readValues(all.value(u"settings").toObject(), settings, import);
    readGateways(all.value(u"gateways").toArray(), gateways, import);
    return import;
}

void apply(const Import &import, Settings &settings, Gateways &gateways)
{
    const Settings::Batch all(settings);
    settings.setValues(import.values);
    for (const Gateway &gateway : import.gateways)
        gateways.put(gateway);
}
} // namespace rushes::settingsfile
