// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace rushes
{
class SearchField;
class SegmentedControl;

/// The one bar at the top: what is done most, the search, list or grid, and the menu.
class ToolBar final : public QWidget
{
    Q_OBJECT
public:
    /// primary stands first, in the accent's colour.
    ToolBar(QAction *primary, const QList<QAction *> &actions, QWidget *parent = nullptr);

    QMenu &menu() { return *m_menu; }
    QString search() const;
    void focusSearch();
    void clearSearch();
    void setShowsGrid(bool grid);
    void retranslate();

signals:
    void searchChanged(const QString &search);
    void gridWished(bool grid);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *m_primary;
    SearchField *m_search;
    SegmentedControl *m_views;
    QToolButton *m_menuButton;
    QMenu *m_menu;
};
}
