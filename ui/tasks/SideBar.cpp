// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/SideBar.h"

#include "monitor/TaskMonitor.h"
#include "settings/Gateways.h"
#include "tasks/SavedViews.h"
#include "tasks/SideLines.h"
#include "tasks/TaskCounts.h"
#include "tasks/ViewCounts.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include <utility>

namespace rushes
{
using namespace side;

SideBar::SideBar(TaskCounts &counts, Gateways &gateways, TaskMonitor &monitor, QWidget *parent)
    : QTreeWidget(parent), m_counts(counts), m_gateways(gateways), m_monitor(monitor)
{
    setObjectName("sideBar");
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new SideLines(this));
    viewport()->setAutoFillBackground(false);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(this, &QTreeWidget::currentItemChanged, this, &SideBar::takeChoice);
    connect(this, &QTreeWidget::itemChanged, this, &SideBar::takeName);
    connect(&counts, &TaskCounts::changed, this, &SideBar::showCounts);
    connect(&gateways, &Gateways::changed, this, &SideBar::rebuild);
    connect(&monitor, &TaskMonitor::healthChanged, this, &SideBar::showCounts);
    rebuild();
}

void SideBar::takeChoice(QTreeWidgetItem *item)
{
    if (!item || item->data(0, HeadingRole).toBool())
        return;
    m_view = viewOf(item);
    if (m_view >= 0) {
        emit viewChosen(m_view);
        return;
    }
    m_chosen = filterOf(*item);
    emit filterChosen(m_chosen);
}

/// The side bar's own ground, in whichever theme.
void SideBar::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::of(palette()).sideBar);
    painter.end();
    QTreeWidget::paintEvent(event);
}

void SideBar::choose(TaskFilter::State state)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (item->data(0, StateRole) == int(state) && item->data(0, GatewayRole).toString().isEmpty())
            return item == currentItem() ? takeChoice(item) : setCurrentItem(item);
    }
}

bool SideBar::showLine(const TaskFilter &filter)
{
    const QSignalBlocker quiet(this);
    m_view = -1;
    m_chosen = {.state = filter.state, .gateway = filter.gateway, .failure = filter.failure};
    setCurrentItem(nullptr);
    rebuild(); // makes its line the current one
    const bool isThere = filterOf(*currentItem()) == m_chosen;
    if (!isThere)
        m_chosen = {};
    return isThere;
}

TaskFilter SideBar::filterOf(const QTreeWidgetItem &item)
{
    TaskFilter filter;
    filter.state = TaskFilter::State(item.data(0, StateRole).toInt());
    filter.gateway = item.data(0, GatewayRole).toString();
    if (const QVariant failure = item.data(0, FailureRole); failure.isValid())
        filter.failure = FailureClass(failure.toInt());
    return filter;
}

QTreeWidgetItem *SideBar::addLine(const QString &text, const TaskFilter &filter)
{
    auto *item = new QTreeWidgetItem({text});
    item->setData(0, StateRole, int(filter.state));
    item->setData(0, GatewayRole, filter.gateway);
    if (filter.failure)
        item->setData(0, FailureRole, int(*filter.failure));
    addTopLevelItem(item);
    if (filter == m_chosen && m_view < 0)
        setCurrentItem(item);
    return item;
}

void SideBar::addHeading(const QString &text)
{
    auto *heading = new QTreeWidgetItem({text});
    addTopLevelItem(heading);
    heading->setData(0, HeadingRole, true);
    heading->setFlags(Qt::ItemIsEnabled);
}

std::optional<int> SideBar::countOf(const QTreeWidgetItem &item) const
{
    if (const int view = viewOf(&item); view >= 0)
        return m_viewCounts->of(size_t(view));
    if (const QString gateway = item.data(0, GatewayRole).toString(); !gateway.isEmpty())
        return m_counts.ofGateway(gateway);
    if (const QVariant failure = item.data(0, FailureRole); failure.isValid())
        return m_counts.of(FailureClass(failure.toInt()));
    return m_counts.of(TaskFilter::State(item.data(0, StateRole).toInt()));
}

void SideBar::rebuild()
{
    const QSignalBlocker quiet(this);
    clear();
    setAccessibleName(tr("Views"));
    using State = TaskFilter::State;
    const std::pair<State, QString> states[] = {{State::All, tr("All tasks")},
                                                //: View: tasks that are queued or running
                                                {State::Active, tr("Active")},
                                                {State::Completed, tr("Completed")},
                                                {State::Failed, tr("Failed")},
                                                {State::Cancelled, words::status(TaskStatus::Cancelled)},
                                                {State::Expired, words::status(TaskStatus::Expired)},
                                                //: View: finished clips whose address ends before they are saved
                                                {State::AtRisk, tr("At risk")},
                                                //: View: tasks that are under way for far longer than their like
                                                {State::Stuck, tr("Possibly stuck")},
                                                //: View: tasks of which something cannot be true
                                                {State::Doubtful, tr("Doubtful")}};
    for (const auto &[state, name] : states) {
        addLine(name, {.state = state});
        if (state != State::Failed)
            continue;
        for (const FailureClass kind : failureClasses)
            addLine(words::failureClass(kind), {.state = state, .failure = kind});
    }
    //: Heading of the views of clips that were looked at, or are still to be
    addHeading(tr("Review"));
    //: View: finished clips that nobody has watched
    addLine(tr("Not seen yet"), {.state = State::NotSeen});
    //: View: clips that were chosen to be used
    addLine(tr("Picked"), {.state = State::Picked});
    //: View: clips that were chosen not to be used
    addLine(tr("Rejected"), {.state = State::Rejected});
    addViews();
    if (!m_gateways.all().empty())
        addHeading(tr("Gateways"));
    for (const Gateway &gateway : m_gateways.all())
        //: A gateway whose tasks are not asked about; %1 is its name
        addLine(gateway.paused ? tr("%1 (paused)").arg(gateway.displayName()) : gateway.displayName(),
                {.gateway = gateway.id})
            ->setData(0, ColorRole, gateway.color);
    if (!currentItem())
        setCurrentItem(topLevelItem(0));
    showCounts();
}

static bool isRareState(TaskFilter::State state)
{
    using State = TaskFilter::State;
    return state == State::Doubtful || state == State::Stuck || state == State::Cancelled || state == State::Expired;
}

void SideBar::showCounts()
{
    using State = TaskFilter::State;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (item->data(0, HeadingRole).toBool())
            continue;
        const QString gateway = item->data(0, GatewayRole).toString();
        const auto state = State(item->data(0, StateRole).toInt());
        const std::optional<int> count = countOf(*item);
        // Lines that are there for something rare are not there without it, unless they are looked at.
        const bool isRare = item->data(0, FailureRole).isValid() || isRareState(state);
        item->setHidden(isRare && count == 0 && item != currentItem());
        const QString text = count ? QLocale().toString(*count) : QString(); // none: it is being counted
        if (item->data(0, CountRole) != text)
            item->setData(0, CountRole, text);
        const bool isWarning = state == State::AtRisk || state == State::Stuck;
        item->setData(0, WarnRole, isWarning && count.value_or(0) > 0);
        item->setData(0, Qt::AccessibleTextRole, text.isEmpty() ? item->text(0) : tr("%1: %2").arg(item->text(0), text));
        if (gateway.isEmpty())
            continue;
        const GatewayHealth health = m_monitor.health(gateway);
        item->setData(0, HealthRole, int(health.state));
        item->setToolTip(0, words::health(health));
    }
}

void SideBar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    QTreeWidgetItem *item = byKey ? currentItem() : itemAt(event->pos());
    if (!item)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const int view = viewOf(item); view >= 0)
        fillViewMenu(*menu, view);
    else if (const Gateway *gateway = m_gateways.find(item->data(0, GatewayRole).toString()))
        menu->addAction(gateway->paused ? icons::icon(Icon::Play) : icons::icon(Icon::Pause),
                        gateway->paused ? tr("Resume this gateway") : tr("Pause this gateway"), this,
                        [this, id = gateway->id, pause = !gateway->paused] { m_gateways.setPaused(id, pause); });
    else
        menu->addAction(tr("Save view…"), this, &SideBar::saveWished);
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(item).center()) : event->globalPos());
}

void SideBar::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}
}
