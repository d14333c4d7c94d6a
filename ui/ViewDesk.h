// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/SavedViews.h"
#include "tasks/TaskWords.h"
#include "tasks/ViewCounts.h"

class QMenu;

namespace rushes
{
class FilterMenu;
class History;
class QueryCompleter;
class Session;
class SideBar;
class TaskPane;
class TaskViewModel;
class ToolBar;
class WindowActions;

/// What the list shows: the line of the side bar, the search with its completion and its menu of filters, grouping and
/// sorting, and all of it together as saved views.
class ViewDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Session &session;
        TaskViewModel &view;
        TaskPane &tasks;
        ToolBar &toolBar;
        SideBar &sideBar;
        History &history;
        WindowActions &own;
    };
    ViewDesk(const Parts &parts, QObject *parent);

    const TaskWords &words() const { return m_words; }
    void setGrouping(Grouping grouping);
    void fillMenu(QMenu &menu); ///< what belongs into the menu of views
    /// By the name of the saved view that it was; nameless: it was none.
    SavedView shown() const;
    /// Shows what shown() gave, in an earlier start too: what is gone by now (a saved view, a gateway) is left out.
    void resume(const SavedView &view);

signals:
    void filterChanged();
    void told(const QString &sentence, const QString &details);
    void toldUndoable(const QString &sentence); ///< about the last step of the history

private:
    query::Values valuesOf(query::Field field) const; ///< as FilterMenu wants them
    QStringList namesOf(const QString &gateway) const;
    void connectSearch();
    void connectSideBar();
    void show(const SavedView &view);
    void showLine(TaskFilter filter);
    void showView(int at);
    void search(const QString &text);
    void setFilter(const TaskFilter &filter);
    void tellFault();
    void save();
    void removeView(int at);
    void updateView(int at);
    void recount();
    QString suggestedName() const;

    Parts m_parts;
    SavedViews m_views;
    ViewCounts m_counts;
    TaskWords m_words;
    FilterMenu *m_filters;
    QueryCompleter *m_completer;
    std::optional<SavedView> m_before; ///< what was shown before a saved view was chosen
    SavedView m_chosen;                ///< the saved view that was chosen then
    std::vector<TaskFilter> m_counted;
};
} // namespace rushes
