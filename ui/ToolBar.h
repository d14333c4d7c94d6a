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
    SearchField &searchField() { return *m_search; }
    QString search() const;
    void setSearch(const QString &search); ///< without telling
    void focusSearch();
    void setFilterMenu(QMenu *menu); ///< of the button beside the search
    void openFilterMenu();
    void clearSearch();
    void setShowsGrid(bool grid);
    void retranslate();
    QSize minimumSizeHint() const override; ///< with icons only

signals:
    void searchChanged(const QString &search);
    void gridWished(bool grid);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QToolButton *m_primary;
    QList<QToolButton *> m_buttons; ///< all with words, the first keeps them longest
    SearchField *m_search;
    QToolButton *m_filters;
    SegmentedControl *m_views;
    QToolButton *m_menuButton;
    QMenu *m_menu;
};
}
