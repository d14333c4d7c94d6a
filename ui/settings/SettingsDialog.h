// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rushes
{
class Gateways;
class GatewaysPage;
class KeyBindings;
class Sentence;
class Settings;
class SettingsPage;
class VideoService;

/// What the user can choose, in pages. Nothing is taken over before OK.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(Settings &settings, Gateways &gateways, VideoService &service, KeyBindings *keys = nullptr,
                   QWidget *parent = nullptr); ///< keys: none, no page for them

    void openGateways(); ///< shows that page

protected:
    void accept() override;
    void changeEvent(QEvent *event) override;

private:
    void addPage(SettingsPage *page);
    QLayout *makeButtons();
    void retranslate();

    Settings &m_settings;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    Sentence *m_problem;
    QPushButton *m_ok{}, *m_cancel{};
    GatewaysPage *m_gatewaysPage;
    QList<SettingsPage *> m_pages;
};
} // namespace rushes
