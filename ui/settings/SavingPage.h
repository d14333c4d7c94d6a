// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/FormParts.h"
#include "settings/SettingsPage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rushes
{
class Settings;

/// Where clips are saved, under which names, which encoding, and how many at the same time.
class SavingPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit SavingPage(Settings &settings);
    QString title() const override;
    QString problem() override;
    void store() override;
    void retranslate() override;

private:
    void browse();
    void showExample();

    Settings &m_settings;
    QLineEdit *m_folder, *m_template;
    QPushButton *m_browse;
    QComboBox *m_folders, *m_encoding;
    QCheckBox *m_automatic, *m_sidecars, *m_checks;
    QSpinBox *m_atOnce, *m_perHost;
    Sentence *m_example, *m_tokens;
    Setting m_folderSetting, m_foldersSetting, m_templateSetting, m_encodingSetting, m_automaticSetting, m_sidecarsSetting,
        m_checksSetting, m_atOnceSetting, m_perHostSetting;
};
} // namespace rushes
