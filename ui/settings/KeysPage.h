// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/SettingsPage.h"
#include "widgets/KeyBindings.h"

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rushes
{
class Sentence;

/// All actions with their keys, to be changed one by one. Two actions with one key are told at once, and not stored.
class KeysPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit KeysPage(KeyBindings &bindings);

    QString title() const override;
    QString problem() override;
    void store() override;
    void retranslate() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void filter(const QString &text);
    void showCurrent();
    void take();
    void reset(bool all);
    void showKeys(QTreeWidgetItem &item);
    QString conflict(const QString &name, QTreeWidgetItem **other = nullptr) const;
    QTreeWidgetItem *itemOf(const QString &name) const;
    QString current() const; ///< the action's name; empty: none

    KeyBindings &m_bindings;
    std::vector<KeyBindings::Entry> m_entries;
    QHash<QString, KeyBindings::Keys> m_keys; ///< as they will be, by the action's name
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QLabel *m_label;
    QKeySequenceEdit *m_edit;
    QPushButton *m_clear, *m_standard, *m_allStandard;
    Sentence *m_say;
};
} // namespace rushes
