// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/SideBar.h"

#include "monitor/TaskMonitor.h"
#include "settings/Gateways.h"
#include "tasks/TaskCounts.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

namespace rushes
{
namespace
{
constexpr int topGap = 16;
enum Role { StateRole = Qt::UserRole, GatewayRole, CountRole, HeadingRole, WarnRole, HealthRole, FailureRole, ColorRole };

/// A rounded line with its text at the left and its count at the right.
class LineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int line = std::max<int>(metrics::controlHeight, option.fontMetrics.height() + metrics::unit);
        // Air above the first line and above a heading.
        return {100, index.row() == 0 || index.data(HeadingRole).toBool() ? line + topGap : line};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool heading = index.data(HeadingRole).toBool();
        const int gap = index.row() == 0 || heading ? topGap : 0;
        QRect line = option.rect.adjusted(metrics::unit, gap, -metrics::unit, 0);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || (!heading && option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? theme.selection : theme.hover());
            painter->drawRoundedRect(line, metrics::radius, metrics::radius);
        }
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(theme.accent);
            painter->drawRoundedRect(QRectF(line).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
        }
        if (const QColor color = theme.gateway(index.data(ColorRole).toInt()); color.alpha() > 0)
            painter->fillRect(QRect(line.left(), line.top() + 6, 3, line.height() - 12), color);
        const bool isPart = index.data(FailureRole).isValid(); // of the line above
        line.adjust(isPart ? 28 : 12, 0, -12, 0);
        paintHealth(*painter, line, index, theme);
        paintTexts(*painter, line, option.font, index, theme, selected, heading);
        painter->restore();
    }

private:
    static void paintHealth(QPainter &painter, QRect &line, const QModelIndex &index, const Theme &theme)
    {
        const QVariant health = index.data(HealthRole);
        if (!health.isValid())
            return;
        const auto state = GatewayHealth::State(health.toInt());
        const QColor color = state == GatewayHealth::State::Good      ? theme.good
                             : state == GatewayHealth::State::Refused ? theme.bad
                             : state == GatewayHealth::State::Idle    ? theme.secondary
                                                                      : theme.warning;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(line.left() + 4, line.center().y() + 0.5), 4, 4);
        line.setLeft(line.left() + 16);
    }

    static void paintTexts(QPainter &painter, const QRect &line, QFont font, const QModelIndex &index,
                           const Theme &theme, bool selected, bool heading)
    {
        if (heading)
            font.setPixelSize(metrics::secondaryPixels - 1);
        if (heading || selected)
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(heading ? theme.secondary : selected ? theme.accent : theme.text);
        const QString count = index.data(CountRole).toString();
        const int room = line.width() - painter.fontMetrics().horizontalAdvance(count) - metrics::unit;
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room));
        painter.setPen(index.data(WarnRole).toBool() ? theme.warning : theme.secondary);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, count);
    }
};
}

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
    setItemDelegate(new LineDelegate(this));
    viewport()->setAutoFillBackground(false);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!item || item->data(0, HeadingRole).toBool())
            return;
        m_chosen.state = TaskFilter::State(item->data(0, StateRole).toInt());
        m_chosen.gateway = item->data(0, GatewayRole).toString();
        const QVariant failure = item->data(0, FailureRole);
        m_chosen.failure = failure.isValid() ? std::optional(FailureClass(failure.toInt())) : std::nullopt;
        emit filterChosen(m_chosen);
    });
    connect(&counts, &TaskCounts::changed, this, &SideBar::showCounts);
    connect(&gateways, &Gateways::changed, this, &SideBar::rebuild);
    connect(&monitor, &TaskMonitor::healthChanged, this, &SideBar::showCounts);
    rebuild();
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
            return setCurrentItem(item);
    }
}

QTreeWidgetItem *SideBar::addLine(const QString &text, const TaskFilter &filter)
{
    auto *item = new QTreeWidgetItem({text});
    item->setData(0, StateRole, int(filter.state));
    item->setData(0, GatewayRole, filter.gateway);
    if (filter.failure)
        item->setData(0, FailureRole, int(*filter.failure));
    addTopLevelItem(item);
    if (filter == m_chosen)
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

int SideBar::countOf(const QTreeWidgetItem &item) const
{
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
                                                //: View: finished clips whose address ends before they are saved
                                                {State::AtRisk, tr("At risk")},
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

void SideBar::showCounts()
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (item->data(0, HeadingRole).toBool())
            continue;
        const QString gateway = item->data(0, GatewayRole).toString();
        const auto state = TaskFilter::State(item->data(0, StateRole).toInt());
        const int count = countOf(*item);
        // Lines that are there for something rare are not there without it, unless they are looked at.
        const bool isRare = item->data(0, FailureRole).isValid() || state == TaskFilter::State::Doubtful;
        item->setHidden(isRare && count == 0 && item != currentItem());
        const QString text = QLocale().toString(count);
        if (item->data(0, CountRole) != text)
            item->setData(0, CountRole, text);
        item->setData(0, WarnRole, state == TaskFilter::State::AtRisk && count > 0);
        item->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(item->text(0), text));
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
    const Gateway *gateway = item ? m_gateways.find(item->data(0, GatewayRole).toString()) : nullptr;
    if (!gateway)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(gateway->paused ? icons::icon(Icon::Play) : icons::icon(Icon::Pause),
                    gateway->paused ? tr("Resume this gateway") : tr("Pause this gateway"), this,
                    [this, id = gateway->id, pause = !gateway->paused] { m_gateways.setPaused(id, pause); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(item).center()) : event->globalPos());
}

void SideBar::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}
}
