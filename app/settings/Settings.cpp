// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Settings.h"

#include "api/Dialect.h"
#include "api/Http.h"
#include "settings/SettingValues.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimerEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace settingvalues;
using std::chrono::seconds;

namespace
{
// Each setting once: key, bounds or words, default.
constexpr int least = int(Settings::leastInterval.count());
constexpr int most = int(Settings::mostInterval.count());
constexpr Choice languages{"language"_L1, {"system"_L1, "en"_L1, "zh_CN"_L1, {}}};
constexpr Choice appearances{"appearance"_L1, {"System"_L1, "Light"_L1, "Dark"_L1, {}}};
constexpr Choice views{"view"_L1, {"List"_L1, "Grid"_L1, {}, {}}};
constexpr Choice subfolders{"saving/folders"_L1, {"None"_L1, "Date"_L1, "Model"_L1, "Batch"_L1}};
constexpr Choice encodings{"saving/encoding"_L1, {"AsSent"_L1, "Clean"_L1, "Small"_L1, {}}};
constexpr QLatin1StringView libraryKey("saving/folder");
constexpr QLatin1StringView templateKey("saving/name");
constexpr QLatin1StringView standardTemplate("{date} {prompt} {id}");
constexpr Switch sidecars{"saving/sidecars"_L1, false};
constexpr Switch automatic{"saving/automatic"_L1, true};
constexpr Number atOnce{"saving/atOnce"_L1, 1, Settings::mostAtOnce, 4};
constexpr Number perHost{"saving/perHost"_L1, 1, Settings::mostAtOnce, 3};
constexpr Number running{"watching/running"_L1, least, most, 10};
constexpr Number queued{"watching/queued"_L1, least, most, 20};
constexpr Number rescue{"watching/rescueHours"_L1, 0, int(Settings::mostRescue.count()), 24};
constexpr Switch checks{"saving/checks"_L1, true};
constexpr Number loudness{"player/volume"_L1, 0, 100, 80};
constexpr Switch silent{"player/muted"_L1, false};
constexpr Switch looping{"player/loop"_L1, true};
constexpr QLatin1StringView storedKeysKey("keychain/gateways");
constexpr int storeSoon = 500; ///< ms, until it is looked whether the file can be written
} // namespace

Settings::Settings(const QString &file, QObject *parent) : QObject(parent), m_file(file, QSettings::IniFormat)
{
    if (m_file.status() != QSettings::NoError)
        qCWarning(settingsLog) << "the file of settings cannot be read in full";
}

Settings::Batch::Batch(Settings &settings) : m_settings(settings)
{
    ++m_settings.m_batches;
}

Settings::Batch::~Batch()
{
    if (--m_settings.m_batches == 0 && std::exchange(m_settings.m_untold, false))
        emit m_settings.changed();
}

void Settings::tell()
{
    m_storeTimer.start(storeSoon, this);
    if (m_batches > 0)
        m_untold = true;
    else
        emit changed();
}

void Settings::set(QAnyStringView name, const QVariant &value)
{
    const QString key = name.toString();
    if (m_file.value(key).toString() == value.toString() && m_file.contains(key))
        return;
    m_file.setValue(key, value);
    tell();
}

void Settings::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_storeTimer.timerId())
        return QObject::timerEvent(event);
    m_storeTimer.stop();
    m_file.sync();
    // The status stays what it was at the first failure: a later success cannot be told from it.
    if ((m_file.status() == QSettings::AccessError || !m_file.isWritable()) && !std::exchange(m_toldNotStored, true))
        emit notStored({Error::Kind::Storage, 0, m_file.fileName(), {}});
}

QString Settings::language() const
{
    return word(languages, read(m_file, languages));
}

void Settings::setLanguage(const QString &language)
{
    set(languages.key, language);
}

Settings::Appearance Settings::appearance() const
{
    return Appearance(read(m_file, appearances));
}

void Settings::setAppearance(Appearance appearance)
{
    set(appearances.key, word(appearances, int(appearance)));
}

QString Settings::libraryFolder() const
{
    const QString folder = m_file.value(libraryKey).toString();
    if (QDir::isAbsolutePath(folder))
        return folder;
    if (!folder.isEmpty())
        qCWarning(settingsLog) << libraryKey << "is no absolute path - using the default";
    return QStandardPaths::writableLocation(QStandardPaths::MoviesLocation) + "/Rushes"_L1;
}

void Settings::setLibraryFolder(const QString &folder)
{
    set(libraryKey, QDir::cleanPath(folder));
}

QString Settings::nameTemplate() const
{
    const QString text = m_file.value(templateKey).toString();
    return text.trimmed().isEmpty() ? QString(standardTemplate) : text;
}

void Settings::setNameTemplate(const QString &text)
{
    set(templateKey, text);
}

Settings::Folders Settings::folders() const
{
    return Folders(read(m_file, subfolders));
}

void Settings::setFolders(Folders folders)
{
    set(subfolders.key, word(subfolders, int(folders)));
}

Settings::Encoding Settings::encoding() const
{
    return Encoding(read(m_file, encodings));
}

void Settings::setEncoding(Encoding encoding)
{
    set(encodings.key, word(encodings, int(encoding)));
}

bool Settings::writesSidecars() const
{
    return read(m_file, sidecars);
}

void Settings::setWritesSidecars(bool on)
{
    set(sidecars.key, on);
}

bool Settings::checksClips() const
{
    return read(m_file, checks);
}

void Settings::setChecksClips(bool on)
{
    set(checks.key, on);
}

std::chrono::hours Settings::rescueTime() const
{
    return std::chrono::hours(read(m_file, rescue));
}

void Settings::setRescueTime(std::chrono::hours time)
{
    set(rescue.key, bounded(rescue, time.count()));
}

bool Settings::savesByItself() const
{
    return read(m_file, automatic);
}

void Settings::setSavesByItself(bool on)
{
    set(automatic.key, on);
}

int Settings::savesAtOnce() const
{
    return read(m_file, atOnce);
}

void Settings::setSavesAtOnce(int count)
{
    set(atOnce.key, bounded(atOnce, count));
}

int Settings::savesPerHost() const
{
    return read(m_file, perHost);
}

void Settings::setSavesPerHost(int count)
{
    set(perHost.key, bounded(perHost, count));
}

seconds Settings::runningInterval() const
{
    return seconds(read(m_file, running));
}

void Settings::setRunningInterval(seconds time)
{
    set(running.key, bounded(running, time.count()));
}

seconds Settings::queuedInterval() const
{
    return seconds(read(m_file, queued));
}

void Settings::setQueuedInterval(seconds time)
{
    set(queued.key, bounded(queued, time.count()));
}

int Settings::volume() const
{
    return read(m_file, loudness);
}

void Settings::setVolume(int percent)
{
    m_file.setValue(loudness.key, bounded(loudness, percent));
}

bool Settings::isMuted() const
{
    return read(m_file, silent);
}

void Settings::setMuted(bool muted)
{
    m_file.setValue(silent.key, muted);
}

bool Settings::loops() const
{
    return read(m_file, looping);
}

void Settings::setLoops(bool loops)
{
    m_file.setValue(looping.key, loops);
}

Settings::View Settings::view() const
{
    return View(read(m_file, views));
}

void Settings::setView(View view)
{
    if (this->view() != view) // or each start would write
        m_file.setValue(views.key, word(views, int(view)));
}

static Gateway readGateway(const QSettings &file)
{
    Gateway gateway;
    gateway.id = file.value("id").toString();
    gateway.name = file.value("name").toString();
    gateway.base = http::webAddress(file.value("address").toString());
    gateway.dialect = file.value("dialect", u"auto"_s).toString();
    gateway.forwardedHost = file.value("forwardedHost").toString();
    gateway.plainKeyAllowed = file.value("plainKeyAllowed").toString() == "true"_L1;
    gateway.perSecond = std::clamp(file.value("perSecond").toInt(), 0, Settings::mostPerSecond);
    gateway.atOnce = std::clamp(file.value("atOnce").toInt(), 0, Settings::mostAtOnce);
    gateway.proxy = file.value("proxy").toString();
    gateway.color = std::clamp(file.value("color").toInt(), 0, Settings::gatewayColors);
    gateway.paused = file.value("paused").toString() == "true"_L1;
    if (gateway.dialect != "auto"_L1 && !Dialect::byName(gateway.dialect)) {
        qCWarning(settingsLog) << "a gateway's dialect is not known - using auto";
        gateway.dialect = u"auto"_s;
    }
    return gateway;
}

std::vector<Gateway> Settings::gateways() const
{
    std::vector<Gateway> list;
    const int count = m_file.beginReadArray(u"gateways"_s);
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        const Gateway gateway = readGateway(m_file);
        if (gateway.id.isEmpty() || !gateway.base.isValid())
            qCWarning(settingsLog) << "gateway" << i + 1 << "has no id or no address and is left out";
        else if (std::ranges::find(list, gateway.id, &Gateway::id) != list.end())
            qCWarning(settingsLog) << "gateway" << i + 1 << "has the id of another and is left out";
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
        m_file.setValue("perSecond", gateway.perSecond);
        m_file.setValue("atOnce", gateway.atOnce);
        m_file.setValue("proxy", gateway.proxy);
        m_file.setValue("color", gateway.color);
        m_file.setValue("paused", gateway.paused);
    }
    m_file.endArray();
    tell();
}

bool Settings::hasStoredKey(const QString &gateway) const
{
    return m_file.value(storedKeysKey).toStringList().contains(gateway);
}

void Settings::setHasStoredKey(const QString &gateway, bool stored)
{
    QStringList list = m_file.value(storedKeysKey).toStringList();
    if (list.contains(gateway) == stored)
        return;
    if (stored)
        list.append(gateway);
    else
        list.removeAll(gateway);
    m_file.setValue(storedKeysKey, list);
    m_storeTimer.start(storeSoon, this);
}

std::optional<QString> Settings::keysOf(const QString &action) const
{
    const QVariant stored = m_file.value(u"keys/"_s + action);
    return stored.isValid() ? std::optional(stored.toString()) : std::nullopt;
}

void Settings::setKeysOf(const QString &action, const std::optional<QString> &keys)
{
    if (keys)
        m_file.setValue(u"keys/"_s + action, *keys);
    else
        m_file.remove(u"keys/"_s + action);
    m_storeTimer.start(storeSoon, this);
}

/// Not what belongs to this machine, to secrets, or decides which programs run.
static bool mayTravel(const QString &key)
{
    static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"_s);
    constexpr std::array staying{"gateways/"_L1, "keychain/"_L1, "state/"_L1, "hooks/"_L1};
    return form.match(key).hasMatch() &&
           std::ranges::none_of(staying, [&key](QLatin1StringView group) { return key.startsWith(group); });
}

QMap<QString, QString> Settings::values() const
{
    QMap<QString, QString> all;
    for (const QString &key : m_file.allKeys()) {
        const QVariant value = m_file.value(key);
        if (mayTravel(key) && value.canConvert<QString>() && value.typeId() != QMetaType::QByteArray)
            all.insert(key, value.toString());
    }
    return all;
}

bool Settings::accepts(const QString &key, const QString &value)
{
    constexpr qsizetype longest = 4096;
    if (!mayTravel(key) || value.size() > longest)
        return false;
    if (key == libraryKey)
        return QDir::isAbsolutePath(value);
    return acceptsIn({atOnce, perHost, running, queued, rescue, loudness}, key, value) &&
           acceptsIn({sidecars, automatic, checks, silent, looping}, key, value) &&
           acceptsIn({languages, appearances, views, subfolders, encodings}, key, value) && acceptsGrouped(key, value);
}

void Settings::setValues(const QMap<QString, QString> &values)
{
    const Batch all(*this);
    for (auto value = values.begin(); value != values.end(); ++value)
        set(value.key(), *value);
}

QByteArray Settings::state(const QString &name) const
{
    return m_file.value(u"state/"_s + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    if (this->state(name) != state) // it is stored often, and seldom something new
        m_file.setValue(u"state/"_s + name, state);
}
} // namespace rushes
