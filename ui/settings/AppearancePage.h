// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/FormParts.h"
#include "settings/SettingsPage.h"

class QComboBox;
class QSpinBox;

namespace rushes
{
class Settings;

/// Colours, size of text, density.
class AppearancePage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit AppearancePage(Settings &settings);
    QString title() const override;
    void store() override;
    void retranslate() override;

private:
    Settings &m_settings;
    QComboBox *m_colors, *m_density;
    QSpinBox *m_text;
    Setting m_colorsSetting, m_textSetting, m_densitySetting;
};
} // namespace rushes
