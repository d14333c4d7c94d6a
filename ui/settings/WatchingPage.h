// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/SettingsPage.h"

class QLabel;
class QSpinBox;

namespace rushes
{
class Sentence;
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
    QLabel *m_runningLabel, *m_queuedLabel, *m_rescueLabel;
    Sentence *m_hint;
};
} // namespace rushes
