// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/DiagnosticsPage.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rushes
{
class FoundMarks;
class Gateways;
class GatewaysPage;
class KeyBindings;
class Sentence;
class Settings;
class SettingsPage;
class VideoService;

/// What the user can choose, in pages; a search finds settings on all of them. Nothing is taken over before OK, but for
/// settings that are imported.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Parts {
        Settings &settings;
        Gateways &gateways;
        VideoService &service;
        KeyBindings *keys{};       ///< none: no page for them
        MakeSubject diagnostics{}; ///< none: no page for them
    };
    explicit SettingsDialog(Parts parts, QWidget *parent = nullptr);

    void openGateways(); ///< shows that page

protected:
    void accept() override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void makePages();
    void makePagesAnew();
    void addPage(SettingsPage *page);
    void makeButtons();
    void retranslate();
    void search();
    void goToFirst();

    Parts m_parts;
    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QDialogButtonBox *m_buttons;
    Sentence *m_nothing, *m_problem;
    QPushButton *m_ok{}, *m_cancel{};
    GatewaysPage *m_gatewaysPage{};
    QList<SettingsPage *> m_pages;
    QList<FoundMarks *> m_marks; ///< one a page
};
} // namespace rushes
