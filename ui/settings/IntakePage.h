// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/IntakeSettings.h"
#include "settings/SettingsPage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rushes
{
class Gateways;
class Sentence;
class Settings;

/// Where tasks come from by themselves: the clipboard, and files and folders that scripts write to.
class IntakePage final : public SettingsPage
{
    Q_OBJECT
public:
    IntakePage(Settings &settings, const Gateways &gateways);
    QString title() const override;
    void store() override;
    void retranslate() override;

private:
    void makeWatched();
    void fillGateways();
    void browse(bool folder);
    void add(const QString &path);
    void removeCurrent();
    void nameRow(int row);
    void showCurrent();
    void keepCurrent();
    WatchedPath *current();

    Settings &m_settings;
    const Gateways &m_gateways;
    IntakeSettings m_intake;
    QCheckBox *m_clipboard;
    QListWidget *m_list;
    QPushButton *m_addFile, *m_addFolder, *m_remove;
    QComboBox *m_gateway;
    QLineEdit *m_batch;
    QCheckBox *m_fromStart;
    QLabel *m_watchedLabel, *m_gatewayLabel{}, *m_batchLabel{};
    Sentence *m_clipboardHint, *m_hint;
};
} // namespace rushes
