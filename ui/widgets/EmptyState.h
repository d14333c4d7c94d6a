// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace rushes
{
/// What stands in the place of a list that has nothing to show, and what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Empty button texts: no button.
    void set(const QString &title, const QString &text, const QString &primary, const QString &secondary);

signals:
    void primaryClicked();
    void secondaryClicked();

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};
} // namespace rushes
