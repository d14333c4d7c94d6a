// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/FormParts.h"
#include "settings/SettingsCarrier.h"
#include "settings/SettingsPage.h"

class QComboBox;
class QPushButton;

namespace rushes
{
/// The language, and settings carried to and from another machine.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit GeneralPage(const SettingsCarrier::Parts &parts);
    QString title() const override;
    void store() override;
    void retranslate() override;

signals:
    /// Settings were taken over from a file: what the pages show is out of date.
    void imported();

private:
    Settings &m_settings;
    QComboBox *m_language;
    Setting m_languageSetting, m_carrySetting;
    QPushButton *m_export, *m_import;
    SettingsCarrier *m_carrier;
};
} // namespace rushes
