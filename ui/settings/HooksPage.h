// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/SettingsPage.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rushes
{
class Sentence;
class Settings;

/// What is run or sent when something happens.
class HooksPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit HooksPage(Settings &settings);
    QString title() const override;
    QString problem() override;
    void store() override;
    void retranslate() override;

private:
    void enableParts();
    void browse();

    Settings &m_settings;
    QCheckBox *m_saved, *m_failed, *m_batchDone, *m_runs, *m_posts;
    QLineEdit *m_program, *m_arguments, *m_address;
    QPushButton *m_browse;
    QLabel *m_whenLabel, *m_runsLabel, *m_programLabel, *m_argumentsLabel, *m_postsLabel, *m_addressLabel;
    Sentence *m_argumentsHint, *m_runsHint, *m_postsHint;
};
} // namespace rushes
