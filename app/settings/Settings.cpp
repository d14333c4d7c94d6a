// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Settings.h"

#include "api/Dialect.h"
#include "api/Http.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QStandardPaths>

namespace rushes
{
using namespace Qt::StringLiterals;
using std::chrono::seconds;

static Q_LOGGING_CATEGORY(log, "rushes.settings")

    Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), m_file(file, QSettings::IniFormat)
{
}

void Settings::set(const QString &key, const QVariant &value)
{
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    emit changed();
}

int Settings::bounded(const QString &key, int least, int most, int standard) const
{
    bool ok = false;
    const QVariant stored = m_file.value(key);
    const int value = stored.toInt(&ok);
    if (!stored.isValid())
        return standard;
    if (ok && value >= least && value <= most)
        return value;
    qCWarning(log) << key << "is not between" << least << "and" << most << "- using" << standard;
    return standard;
}

QString Settings::language() const
{
    const QString value = m_file.value(u"language"_s, u"system"_s).toString();
    return value == u"en"_s || value == u"zh_CN"_s ? value : u"system"_s;
}

void Settings::setLanguage(const QString &language)
{
    set(u"language"_s, language);
}

Settings::Appearance Settings::appearance() const
{
    const QByteArray name = m_file.value(u"appearance"_s).toString().toLatin1();
    bool ok = false;
    const int value = QMetaEnum::fromType<Appearance>().keyToValue(name.constData(), &ok);
    return ok ? Appearance(value) : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    set(u"appearance"_s, QString::fromLatin1(QMetaEnum::fromType<Appearance>().valueToKey(int(appearance))));
}

QString Settings::libraryFolder() const
{
    const QString videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    return m_file.value(u"saving/folder"_s, QString(videos + u"/Rushes"_s)).toString();
}

void Settings::setLibraryFolder(const QString &folder)
{
    set(u"saving/folder"_s, folder);
}

QString Settings::nameTemplate() const
{
    return m_file.value(u"saving/name"_s, u"{date} {prompt} {id}"_s).toString();
}

void Settings::setNameTemplate(const QString &text)
{
    set(u"saving/name"_s, text);
}

bool Settings::savesByItself() const
{
    return m_file.value(u"saving/automatic"_s, true).toBool();
}

void Settings::setSavesByItself(bool on)
{
    set(u"saving/automatic"_s, on);
}

int Settings::savesAtOnce() const
{
    return bounded(u"saving/atOnce"_s, 1, 16, 4);
}

void Settings::setSavesAtOnce(int count)
{
    set(u"saving/atOnce"_s, count);
}

seconds Settings::runningInterval() const
{
    return seconds(bounded(u"watching/running"_s, 2, 600, 10));
}

void Settings::setRunningInterval(seconds time)
{
    set(u"watching/running"_s, int(time.count()));
}

seconds Settings::queuedInterval() const
{
    return seconds(bounded(u"watching/queued"_s, 2, 600, 20));
}

void Settings::setQueuedInterval(seconds time)
{
    set(u"watching/queued"_s, int(time.count()));
}

int Settings::volume() const
{
    return bounded(u"player/volume"_s, 0, 100, 80);
}

void Settings::setVolume(int percent)
{
    m_file.setValue(u"player/volume"_s, percent);
}

bool Settings::isMuted() const
{
    return m_file.value(u"player/muted"_s, false).toBool();
}

void Settings::setMuted(bool muted)
{
    m_file.setValue(u"player/muted"_s, muted);
}

bool Settings::loops() const
{
    return m_file.value(u"player/loop"_s, true).toBool();
}

void Settings::setLoops(bool loops)
{
    m_file.setValue(u"player/loop"_s, loops);
}

std::vector<Gateway> Settings::gateways() const
{
    std::vector<Gateway> list;
    const int count = m_file.beginReadArray(u"gateways"_s);
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        Gateway gateway;
        gateway.id = m_file.value("id").toString();
        gateway.name = m_file.value("name").toString();
        gateway.base = http::webAddress(m_file.value("address").toString());
        gateway.dialect = m_file.value("dialect").toString();
        gateway.forwardedHost = m_file.value("forwardedHost").toString();
        gateway.plainKeyAllowed = m_file.value("plainKeyAllowed").toBool();
        if (!Dialect::byName(gateway.dialect))
            gateway.dialect = u"auto"_s;
        if (gateway.id.isEmpty() || !gateway.base.isValid())
            qCWarning(log) << "gateway" << i + 1 << "has no address";
        else
            list.push_back(gateway);
    }
    m_file.endArray();
    return list;
}

void Settings::setGateways(const std::vector<Gateway> &gateways)
{
    m_file.remove(u"gateways"_s);
    m_file.beginWriteArray(u"gateways"_s, int(gateways.size()));
    for (int i = 0; i < int(gateways.size()); ++i) {
        const Gateway &gateway = gateways[size_t(i)];
        m_file.setArrayIndex(i);
        m_file.setValue("id", gateway.id);
        m_file.setValue("name", gateway.name);
        m_file.setValue("address", gateway.base.toString(QUrl::FullyEncoded));
        m_file.setValue("dialect", gateway.dialect);
        m_file.setValue("forwardedHost", gateway.forwardedHost);
        m_file.setValue("plainKeyAllowed", gateway.plainKeyAllowed);
    }
    m_file.endArray();
    emit changed();
}

QByteArray Settings::state(const QString &name) const
{
    return m_file.value(u"state/"_s + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_file.setValue(u"state/"_s + name, state);
}
} // namespace rushes
