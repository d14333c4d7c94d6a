// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/SettingsPage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QTimeEdit;

namespace rushes
{
class Sentence;
class Settings;
struct NewsSettings;
struct TraySettings;

/// What is told outside the window and when, and what becomes of the program without its window.
class NotificationsPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit NotificationsPage(Settings &settings);
    QString title() const override;
    void store() override;
    void retranslate() override;

private:
    void addNews(QFormLayout &form, const NewsSettings &news);
    void addDesktop(QFormLayout &form, const TraySettings &tray);
    void enableParts();

    Settings &m_settings;
    QCheckBox *m_finished, *m_failed, *m_batchDone, *m_atRisk, *m_keyRefused;
    QCheckBox *m_sound, *m_quiet, *m_dock, *m_icon, *m_autostart, *m_minimized;
    QTimeEdit *m_from, *m_to;
    QLabel *m_toLabel; ///< between the two times
    QComboBox *m_closing;
    QLabel *m_newsLabel, *m_quietLabel, *m_trayLabel, *m_closingLabel, *m_startLabel;
    Sentence *m_newsHint, *m_quietHint, *m_startHint;
};
} // namespace rushes
