// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ViewDesk.h"

#include "Session.h"
#include "ToolBar.h"
#include "WindowActions.h"
#include "tasks/FilterMenu.h"
#include "tasks/History.h"
#include "tasks/QueryCompleter.h"
#include "tasks/QuerySentences.h"
#include "tasks/SideBar.h"
#include "tasks/TaskPane.h"
#include "tasks/TaskTable.h"
#include "tasks/TaskViewModel.h"
#include "widgets/SearchField.h"

#include <QHeaderView>
#include <QMenu>

namespace rushes
{
ViewDesk::ViewDesk(const Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_views(parts.session.settings), m_counts(parts.session.book, parts.session.clock),
      m_words(parts.session.book),
      m_filters(new FilterMenu([this] { return m_parts.toolBar.search(); },
                               [this](query::Field field) { return valuesOf(field); }, &parts.toolBar)),
      m_completer(new QueryCompleter(parts.toolBar.searchField(), [this](query::Field field) { return valuesOf(field); }))
{
    parts.view.setGatewayTexts([this](const QString &id) { return namesOf(id); });
    parts.sideBar.setViews(m_views, m_counts);
    parts.toolBar.setFilterMenu(m_filters);
    m_filters->addLast({parts.own.saveView});
    connectSearch();
    connectSideBar();
    connect(parts.own.saveView, &QAction::triggered, this, &ViewDesk::save);
    connect(&parts.own, &WindowActions::groupingWished, this, &ViewDesk::setGrouping);
    connect(&m_views, &SavedViews::changed, this, &ViewDesk::recount);
    recount();
}

void ViewDesk::connectSearch()
{
    connect(&m_parts.toolBar, &ToolBar::searchChanged, this, &ViewDesk::search);
    connect(m_parts.own.filters, &QAction::triggered, &m_parts.toolBar, &ToolBar::openFilterMenu);
    connect(m_filters, &FilterMenu::queryWished, this, [this](const QString &query) {
        m_parts.toolBar.setSearch(query);
        search(query);
    });
    connect(m_completer, &QueryCompleter::leftDownwards, &m_parts.tasks, &TaskPane::focusList);
}

void ViewDesk::connectSideBar()
{
    connect(&m_parts.sideBar, &SideBar::filterChosen, this, &ViewDesk::showLine);
    connect(&m_parts.sideBar, &SideBar::viewChosen, this, &ViewDesk::showView);
    connect(&m_parts.sideBar, &SideBar::saveWished, this, &ViewDesk::save);
    connect(&m_parts.sideBar, &SideBar::updateWished, this, &ViewDesk::updateView);
    connect(&m_parts.sideBar, &SideBar::removeWished, this, &ViewDesk::removeView);
}

query::Values ViewDesk::valuesOf(query::Field field) const
{
    query::Values values = m_words.of(field);
    if (field == query::Field::Failure) {
        for (const auto &named : query::failures)
            values.emplace_back(named.name.in(false), m_parts.session.counts.of(named.value));
    }
    if (field != query::Field::Gateway)
        return values;
    for (auto &[name, count] : values)
        name = namesOf(name).value(0);
    return values;
}

QStringList ViewDesk::namesOf(const QString &gateway) const
{
    const Gateway *known = m_parts.session.gateways.find(gateway);
    return known ? QStringList{known->displayName(), known->base.host()} : QStringList();
}

SavedView ViewDesk::shown() const
{
    const QHeaderView &header = *m_parts.tasks.table().header();
    const int at = m_parts.sideBar.shownView();
    return {at < 0 ? QString() : m_views.all()[size_t(at)].name, m_parts.view.filter(), m_parts.view.grouping(),
            header.sortIndicatorSection(), header.sortIndicatorOrder()};
}

void ViewDesk::resume(const SavedView &view)
{
    SavedView wished = view;
    const int at = view.name.isEmpty() ? -1 : m_views.placeOf(view.name);
    if (at >= 0) {
        m_before.emplace();
        m_chosen = m_views.all()[size_t(at)];
        m_parts.sideBar.showView(at);
    } else if (!m_parts.sideBar.showLine(view.filter)) {
        wished.filter = {.text = view.filter.text};
    }
    show(wished);
}

void ViewDesk::show(const SavedView &view)
{
    m_parts.toolBar.setSearch(view.filter.text);
    setGrouping(view.grouping);
    m_parts.tasks.table().header()->setSortIndicator(view.column, view.order);
    setFilter(view.filter);
}

/// What a saved view brought with it goes with it, unless it was changed since.
void ViewDesk::showLine(TaskFilter filter)
{
    if (m_before && shown().showsTheSameAs(m_chosen)) {
        SavedView view = *m_before;
        filter.text = view.filter.text;
        view.filter = filter;
        show(view);
    } else {
        filter.text = m_parts.toolBar.search();
        setFilter(filter);
    }
    m_before.reset();
}

void ViewDesk::showView(int at)
{
    if (!m_before)
        m_before = shown();
    m_chosen = m_views.all()[size_t(at)];
    show(m_chosen);
    m_chosen = shown(); // a column may not be sorted by any more
}

void ViewDesk::search(const QString &text)
{
    TaskFilter filter = m_parts.view.filter();
    filter.text = text;
    setFilter(filter);
}

void ViewDesk::setFilter(const TaskFilter &filter)
{
    m_parts.view.setFilter(filter);
    tellFault();
    emit filterChanged();
}

void ViewDesk::tellFault()
{
    const auto &faults = m_parts.view.faults();
    m_completer->setFault(faults.empty() ? QString() : words::queryFault(faults.front()));
}

void ViewDesk::setGrouping(Grouping grouping)
{
    m_parts.own.checkGrouping(grouping);
    m_parts.view.setGrouping(grouping);
    if (const std::optional<TaskKey> key = m_parts.tasks.currentKey()) {
        if (const QModelIndex index = m_parts.view.indexOf(*key); index.isValid())
            m_parts.tasks.choose(index.row()); // it stands elsewhere now
    }
}

QString ViewDesk::suggestedName() const
{
    const SavedView view = shown();
    if (!view.filter.text.isEmpty())
        return view.filter.text;
    const QTreeWidgetItem *line = m_parts.sideBar.currentItem();
    //: Name of a view that was just saved, until it is given another one
    return line ? line->text(0) : tr("View");
}

/// It gets a name of its own in place: no dialog.
void ViewDesk::save()
{
    if (m_views.isFull()) {
        emit told(tr("No more than %n view(s) can be saved; remove one first.", nullptr, int(mostViews)), {});
        return;
    }
    SavedView view = shown();
    view.name = suggestedName();
    const int at = int(m_views.all().size());
    if (!m_before) {
        m_before = view;
        m_before->filter.text.clear();
    }
    m_views.insert(at, view);
    m_chosen = view;
    m_parts.sideBar.showView(at);
    m_parts.sideBar.editView(at);
}

void ViewDesk::removeView(int at)
{
    if (at < 0 || at >= int(m_views.all().size()))
        return;
    const SavedView view = m_views.all()[size_t(at)];
    const bool isShown = m_parts.sideBar.shownView() == at;
    //: What can be undone
    m_parts.history.run(
        tr("Remove view"), [this, name = view.name] { m_views.remove(m_views.placeOf(name)); }, [this, at, view] { m_views.insert(at, view); });
    if (isShown)
        m_parts.sideBar.choose(TaskFilter::State::All);
    emit toldUndoable(tr("The view “%1” was removed.").arg(view.name));
}

void ViewDesk::updateView(int at)
{
    if (at < 0 || at >= int(m_views.all().size()))
        return;
    const SavedView before = m_views.all()[size_t(at)];
    SavedView after = shown();
    after.name = before.name;
    if (after == before)
        return;
    //: What can be undone
    m_parts.history.run(
        tr("Update view"), [this, after] { m_views.replace(m_views.placeOf(after.name), after); },
        [this, before] { m_views.replace(m_views.placeOf(before.name), before); });
    m_chosen = after;
    emit toldUndoable(tr("The view “%1” shows this from now on.").arg(after.name));
}

/// A new name or another order of the same views changes no count that costs anything.
void ViewDesk::recount()
{
    std::vector<TaskFilter> filters;
    for (const SavedView &view : m_views.all())
        filters.push_back(view.filter);
    if (filters == m_counted)
        return;
    m_counted = filters;
    m_counts.setFilters(filters, [this](const QString &id) { return namesOf(id); });
}

void ViewDesk::fillMenu(QMenu &menu)
{
    const auto opens = [this, &menu](const QString &title, void (TaskTable::*fill)(QMenu &)) {
        QMenu *part = menu.addMenu(title);
        connect(part, &QMenu::aboutToShow, this, [this, part, fill] {
            part->clear();
            qDeleteAll(part->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly)); // clear() leaves them
            (m_parts.tasks.table().*fill)(*part);
        });
    };
    //: Menu: which columns of the list are shown
    opens(tr("Columns"), &TaskTable::fillColumnMenu);
    opens(tr("Sort by"), &TaskTable::fillSortMenu);
    menu.addSeparator();
    menu.addActions({m_parts.own.filters, m_parts.own.saveView});
}
} // namespace rushes
