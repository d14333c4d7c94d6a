// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/FormParts.h"
#include "settings/SettingsPage.h"
#include "support/SupportBundle.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace rushes
{
class Settings;

/// Who knows what the program stands on: makes what a support bundle is made of. withPrompts: the list of tasks too.
using MakeSubject = std::function<SupportSubject(bool withPrompts)>;

/// The log, what the program is and stands on, and a file with both for whoever helps.
class DiagnosticsPage final : public SettingsPage
{
    Q_OBJECT
public:
    DiagnosticsPage(Settings &settings, MakeSubject makeSubject);
    QString title() const override;
    void store() override;
    void retranslate() override;

    void writeBundle(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void gather();
    void chooseBundle();
    void tellFacts();

    Settings &m_settings;
    MakeSubject m_makeSubject;
    QComboBox *m_detail;
    QPlainTextEdit *m_text;
    QPushButton *m_copy, *m_save;
    QCheckBox *m_prompts;
    Sentence *m_said;
    Setting m_detailSetting, m_bundleSetting;
    Facts m_facts;
    bool m_isAsked{};
};
} // namespace rushes
