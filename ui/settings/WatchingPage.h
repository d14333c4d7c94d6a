// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/FormParts.h"
#include "settings/SettingsPage.h"

class QSpinBox;

namespace rushes
{
class Settings;

/// How often gateways are asked.
class WatchingPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit WatchingPage(Settings &settings);
    QString title() const override;
    void store() override;
    void retranslate() override;

private:
    Settings &m_settings;
    QSpinBox *m_running, *m_queued, *m_rescue;
    Setting m_runningSetting, m_queuedSetting, m_rescueSetting;
};
} // namespace rushes
