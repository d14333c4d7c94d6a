// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/SettingsPage.h"

class QComboBox;
class QLabel;

namespace rushes
{
class Settings;

/// Language and appearance.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit GeneralPage(Settings &settings);
    QString title() const override;
    void store() override;
    void retranslate() override;

private:
    Settings &m_settings;
    QComboBox *m_language, *m_appearance;
    QLabel *m_languageLabel, *m_appearanceLabel;
};
} // namespace rushes
