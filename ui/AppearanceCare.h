// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "Language.h"
#include "widgets/Appearance.h"

#include <QObject>

#include <functional>

namespace rushes
{
/// The language, the theme and the size of text, as the settings have them at any time; and the windows' icon.
class AppearanceCare final : public QObject
{
    Q_OBJECT
public:
    /// language: of the command line, before that of the settings; empty: none was wished.
    AppearanceCare(const Settings &settings, const QString &language);

    /// Calls begin once: behind the first paint, or after half a second where nothing is painted, such as in the tray.
    void whenPainted(QObject *context, std::function<void()> begin);

private:
    void takeSettings();

    const Settings &m_settings;
    QString m_wished;
    Language m_language;
    Appearance m_appearance;
};
} // namespace rushes
