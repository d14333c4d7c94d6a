// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
// Those of Settings that are groups of values.

#include "settings/SettingValues.h"
#include "settings/Settings.h"

#include <QDir>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace settingvalues;

namespace
{
constexpr Number text{"look/text"_L1, LookSettings::leastText, LookSettings::mostText, 100};
constexpr Switch compact{"look/compact"_L1, false};
constexpr Choice ways{"network/way"_L1, {"System"_L1, "Own"_L1, "None"_L1, {}}};
constexpr QLatin1StringView proxyKey("network/proxy"), authoritiesKey("network/authorities");
constexpr Choice details{"log/detail"_L1, {"Events"_L1, "Problems"_L1, "Everything"_L1, {}}};
} // namespace

bool settingvalues::acceptsGrouped(const QString &key, const QString &value)
{
    if (key == authoritiesKey)
        return value.isEmpty() || QDir::isAbsolutePath(value);
    return acceptsIn({text}, key, value) && acceptsIn({compact}, key, value) && acceptsIn({ways, details}, key, value);
}

LookSettings Settings::look() const
{
    return {read(m_file, text), read(m_file, compact)};
}

void Settings::setLook(const LookSettings &look)
{
    const Batch both(*this);
    set(text.key, bounded(text, look.textPercent));
    set(compact.key, look.compact);
}

NetworkChoice Settings::network() const
{
    NetworkChoice choice{NetworkChoice::Way(read(m_file, ways)), m_file.value(proxyKey).toString(),
                         m_file.value(authoritiesKey).toString()};
    if (!choice.authorityFile.isEmpty() && !QDir::isAbsolutePath(choice.authorityFile)) {
        qCWarning(settingsLog) << authoritiesKey << "is no absolute path - using none";
        choice.authorityFile.clear();
    }
    return choice;
}

void Settings::setNetwork(const NetworkChoice &choice)
{
    const Batch all(*this);
    set(ways.key, word(ways, int(choice.way)));
    set(proxyKey, choice.proxy);
    set(authoritiesKey, choice.authorityFile);
}

LogDetail Settings::logDetail() const
{
    return LogDetail(read(m_file, details));
}

void Settings::setLogDetail(LogDetail detail)
{
    set(details.key, word(details, int(detail)));
}
} // namespace rushes
