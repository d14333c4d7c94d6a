// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/VideoService.h"
#include "settings/Gateways.h"
#include "settings/Settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QStackedWidget;

namespace rushes
{
/// What the user can choose, in pages; taken over with OK.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(Settings &settings, Gateways &gateways, VideoService &service, QWidget *parent = nullptr);

    void openGateways(); ///< shows that page

protected:
    void accept() override;

private:
    QWidget *makeGeneral();
    QWidget *makeGateways();
    QWidget *makeSaving();
    QWidget *makeWatching();
    void addPage(const QString &name, QWidget *page);
    void showGateway(int row);
    void keepGateway();
    void showDangers();
    void test();
    void showExample();

    Settings &m_settings;
    Gateways &m_gateways;
    VideoService &m_service;
    std::vector<Gateway> m_edited;
    int m_row{-1};
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    QComboBox *m_language{}, *m_appearance{}, *m_list{}, *m_dialect{};
    QLineEdit *m_name{}, *m_address{}, *m_key{}, *m_forwarded{}, *m_probe{}, *m_folder{}, *m_template{};
    QCheckBox *m_plain{}, *m_automatic{};
    QLabel *m_testResult{}, *m_problem{}, *m_example{};
    QSpinBox *m_atOnce{}, *m_running{}, *m_queued{};
};
}
