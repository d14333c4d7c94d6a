// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/Gateways.h"
#include "settings/SettingsPage.h"

#include <QStringList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rushes
{
class GatewayForm;
class Sentence;
class VideoService;
struct QueryOutcome;

/// The gateways: a list, one of them to be filled in, and a try.
class GatewaysPage final : public SettingsPage
{
    Q_OBJECT
public:
    GatewaysPage(Gateways &gateways, VideoService &service);
    QString title() const override;
    QString problem() override;
    void store() override;
    void retranslate() override;
    void focusAddress();

private:
    struct Entry {
        Gateway gateway;
        QString address;  ///< as it was typed
        bool edited{};    ///< else it is left as it is, and a new one is not made
        bool keyEdited{}; ///< else the key is whatever the keychain brings
    };
    QLayout *makeList();
    void makeTest();
    void append(const Gateway &gateway);
    void addOne();
    void removeCurrent();
    void showCurrent(int row);
    void keepCurrent();
    void nameRow(int row);
    void takeKeys();
    void test();
    void showOutcome(const QueryOutcome &outcome, bool asked);

    Gateways &m_gateways;
    VideoService &m_service;
    std::vector<Entry> m_entries;
    QStringList m_removed;
    int m_row{-1};
    int m_tests{}; ///< the answer to an older one is dropped
    QListWidget *m_list;
    QPushButton *m_add, *m_remove, *m_test;
    GatewayForm *m_form;
    QLineEdit *m_probe;
    QLabel *m_probeLabel{};
    Sentence *m_result;
};
} // namespace rushes
