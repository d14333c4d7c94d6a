// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Settings.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(intakeSettingsLog, "rushes.settings")

constexpr QLatin1StringView clipboardKey("intake/clipboard");
constexpr QLatin1StringView watchedKey("intake/watched");

IntakeSettings Settings::intake() const
{
    IntakeSettings intake;
    intake.clipboard = m_file.value(clipboardKey).toString() == "true"_L1;
    const int count = m_file.beginReadArray(watchedKey);
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        const WatchedPath watched{QDir::cleanPath(m_file.value("path").toString()), m_file.value("gateway").toString(),
                                  m_file.value("batch").toString(), m_file.value("fromStart").toString() != "false"_L1};
        const bool twice = std::ranges::find(intake.watched, watched.path, &WatchedPath::path) != intake.watched.end();
        if (QDir::isAbsolutePath(watched.path) && !twice)
            intake.watched.push_back(watched);
        else
            qCWarning(intakeSettingsLog) << "a watched path is not absolute or comes twice, and is left out";
    }
    m_file.endArray();
    return intake;
}

void Settings::setIntake(const IntakeSettings &intake)
{
    if (intake == this->intake())
        return;
    m_file.setValue(clipboardKey, intake.clipboard);
    m_file.remove(watchedKey);
    m_file.beginWriteArray(watchedKey, int(intake.watched.size()));
    for (int i = 0; i < int(intake.watched.size()); ++i) {
        const WatchedPath &watched = intake.watched[size_t(i)];
        m_file.setArrayIndex(i);
        m_file.setValue("path", watched.path);
        m_file.setValue("gateway", watched.gateway);
        m_file.setValue("batch", watched.batch);
        m_file.setValue("fromStart", watched.fromStart);
    }
    m_file.endArray();
    tell();
}
} // namespace rushes
