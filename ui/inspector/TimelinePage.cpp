// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/TimelinePage.h"

#include "widgets/Words.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMetaEnum>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
enum Column { When, What, Http, Took, ColumnCount };

/// Text as far from the edge as that of the header and the other pages.
class PaddedCells final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle *style = option.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);
        const QRect text = option.rect.adjusted(padding, 0, -padding, 0);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        style->drawItemText(painter, text, int(cell.displayAlignment), cell.palette,
                            option.state.testFlag(QStyle::State_Enabled),
                            cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, text.width()),
                            selected ? QPalette::HighlightedText : QPalette::Text);
        if (!option.state.testFlag(QStyle::State_HasFocus))
            return;
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 2 * padding, size.height()};
    }

private:
    static constexpr int padding = 8;
};
} // namespace

TimelinePage::TimelinePage(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName("timeline");
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegate(new PaddedCells(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setColumnCount(ColumnCount);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(this);
    connect(copy, &QAction::triggered, this, &TimelinePage::copySelected);
    addAction(copy);
    header()->setStretchLastSection(false);
    for (const int column : {When, Http, Took})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(What, QHeaderView::Stretch);
    retranslate();
}

void TimelinePage::setEvents(const std::vector<TaskEvent> &events)
{
    const auto [mine, theirs] = std::ranges::mismatch(m_events, events);
    if (mine != m_events.end()) {
        clear();
        m_events.clear();
    }
    QList<QTreeWidgetItem *> items;
    for (size_t i = m_events.size(); i < events.size(); ++i)
        items.append(itemOf(events[i]));
    addTopLevelItems(items);
    m_events = events;
}

void TimelinePage::retranslate()
{
    //: Headers of the history: when, what, HTTP status, how long the answer took
    setHeaderLabels({tr("When"), tr("What"), tr("HTTP"), tr("Took")});
    headerItem()->setTextAlignment(Took, Qt::AlignRight | Qt::AlignVCenter);
    actions().constFirst()->setText(tr("Copy"));
    setAccessibleName(tr("Timeline"));
    const std::vector<TaskEvent> events = std::exchange(m_events, {});
    clear();
    setEvents(events);
}

static QString nameOfAnswer(const TaskEvent &event)
{
    bool ok = false;
    const double progress = event.what.toDouble(&ok);
    if (ok)
        return words::percent(progress);
    //: Line of a task's history: the gateway was asked, and gave no progress
    return event.what.isEmpty() ? TimelinePage::tr("Asked") : words::detail(event.what);
}

static QString nameOf(const TaskEvent &event)
{
    switch (event.kind) {
    case TaskEvent::Kind::Added:
        //: Line of a task's history
        return TimelinePage::tr("Added");
    case TaskEvent::Kind::Asked:
        return nameOfAnswer(event);
    case TaskEvent::Kind::StatusChanged: {
        const int value = QMetaEnum::fromType<TaskStatus>().keyToValue(event.what.toLatin1().constData());
        return value < 0 ? event.what : words::status(TaskStatus(value));
    }
    case TaskEvent::Kind::ClipSaved:
        //: Line of a task's history; %1 is a file
        return TimelinePage::tr("Saved as %1").arg(QFileInfo(event.what).fileName());
    case TaskEvent::Kind::ClipTrouble:
        //: Line of a task's history; %1 are the server's or the system's words
        return TimelinePage::tr("Saving failed: %1").arg(words::detail(event.what));
    }
    return {};
}

QTreeWidgetItem *TimelinePage::itemOf(const TaskEvent &event) const
{
    const QString code = event.httpStatus > 0 ? QString::number(event.httpStatus) : QString();
    const QString took =
        event.milliseconds > 0 ? tr("%1 ms").arg(QLocale().toString(event.milliseconds)) : QString();
    const QString what = nameOf(event);
    const QString whole = event.kind == TaskEvent::Kind::ClipSaved ? event.what : what;
    auto *item = new QTreeWidgetItem({words::shortMoment(event.at), what.simplified(), code, took});
    item->setTextAlignment(Took, Qt::AlignRight | Qt::AlignVCenter);
    for (int column = 0; column < ColumnCount; ++column) {
        if (item->text(column).isEmpty())
            //: To a screen reader: a cell with nothing in it
            item->setData(column, Qt::AccessibleTextRole, tr("none"));
    }
    item->setToolTip(When, words::moment(event.at));
    // The words are a stranger's: never markup.
    item->setToolTip(What, u"<qt>"_s + whole.toHtmlEscaped() + u"</qt>"_s);
    return item;
}

void TimelinePage::copySelected()
{
    QStringList lines;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = topLevelItem(row);
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << item->text(column);
        if (item->isSelected())
            lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool TimelinePage::event(QEvent *event)
{
    // Copying is ours while the list has the focus, whatever the window does with the same keys.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTreeWidget::event(event);
}

void TimelinePage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) // the view's own takes one cell
        copySelected();
    else
        QTreeWidget::keyPressEvent(event);
}
} // namespace rushes
