// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/SettingWords.h"
#include "settings/SettingsFile.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace rushes
{
class Sentence;

/// What a file of settings would change, one line each: as it is now, and as it would be. Accepted: take it over.
class SettingsImportDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsImportDialog(settingsfile::Import import, const SettingWords &words, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void nameChanges();

    settingsfile::Import m_import;
    SettingWords m_words;
    Sentence *m_head, *m_leftOut;
    QTreeWidget *m_list;
    QPushButton *m_take, *m_cancel;
};
} // namespace rushes
