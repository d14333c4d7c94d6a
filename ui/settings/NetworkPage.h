// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/FormParts.h"
#include "settings/SettingsPage.h"

class QComboBox;
class QPushButton;

namespace rushes
{
class Settings;

/// By which proxy servers are reached, and which authorities are trusted besides the system's.
class NetworkPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit NetworkPage(Settings &settings);
    QString title() const override;
    QString problem() override;
    void store() override;
    void retranslate() override;

private:
    void browse();
    void check();
    void tellCheck();
    QString authorityFile() const;

    Settings &m_settings;
    QComboBox *m_way;
    QLineEdit *m_proxy, *m_authorities;
    QPushButton *m_browse;
    Sentence *m_found;
    Setting m_waySetting, m_proxySetting, m_authoritiesSetting;
    QString m_checked;   ///< the file that m_state is about
    enum class State { None, Checking, Good, Unreadable, NoCertificate } m_state{};
    int m_count{};       ///< certificates in it
    QString m_words;     ///< of the system, why it cannot be read
};
} // namespace rushes
