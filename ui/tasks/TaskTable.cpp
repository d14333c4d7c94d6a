// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskTable.h"

#include "media/ThumbnailCache.h"
#include "tasks/CellLayout.h"
#include "tasks/CellMotion.h"
#include "tasks/TaskDelegate.h"
#include "tasks/TaskListModel.h"
#include "tasks/TaskViewModel.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"

#include <QDataStream>
#include <QHeaderView>
#include <QHoverEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <limits>
#include <utility>

namespace rushes
{
constexpr int second = 1000, minute = 60 * second; // ms
constexpr int stripeTick = 80; // ms: smooth enough for slow stripes, and a light load

TaskTable::TaskTable(TaskViewModel &model, ThumbnailCache &thumbnails, QWidget *parent)
    : QTreeView(parent), m_model(model), m_motion(new CellMotion(this)),
      m_delegate(new TaskDelegate(thumbnails, *m_motion, this))
{
    setObjectName("taskTable");
    setAccessibleName(tr("Tasks"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::DragOnly); // dropping is the window's
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setSortingEnabled(true);
    header()->setSectionsMovable(true);
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setTextElideMode(Qt::ElideNone); // the style elides, knowing how it paints the arrow
    setTextPixels(header(), metrics::secondaryPixels);
    withTextSize(header(), [this] { header()->setFixedHeight(metrics::headerHeight); });
    header()->setMinimumSectionSize(48);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    layOutColumns();
    withTextSize(this, [this] { fitColumns(); });
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { openColumnMenu(header()->mapToGlobal(place)); });
    viewport()->setAttribute(Qt::WA_Hover);
    connect(&thumbnails, &ThumbnailCache::available, this, &TaskTable::updatePicture);
    connect(m_motion, &CellMotion::changed, this, &TaskTable::updatePicture);
    connect(&m_model, &TaskFilterModel::filterChanged, this, &TaskTable::hideColumns);
    const auto awake = [this] {
        moveStripes();
        if (isSeen())
            keepTime();
    };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TaskTable::keepSight);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, awake);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, awake);
    connect(&m_model, &QAbstractItemModel::modelReset, this, awake);
}

void TaskTable::layOutColumns()
{
    const std::pair<int, int> widths[] = {{TaskListModel::Preview, 88}, {TaskListModel::Status, 116},
                                          {TaskListModel::Progress, 208}, {TaskListModel::Time, 148},
                                          {TaskListModel::Model, 84},   {TaskListModel::Size, 92},
                                          {TaskListModel::Updated, 76}, {TaskListModel::Expires, 112},
                                          {TaskListModel::Id, 200},     {TaskListModel::Rating, 108},
                                          {TaskListModel::Batch, 100},  {TaskListModel::Labels, 140}};
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
    header()->moveSection(TaskListModel::Rating, TaskListModel::Status); // behind the prompt
    header()->setSectionResizeMode(TaskListModel::Prompt, QHeaderView::Stretch);
    header()->setSectionResizeMode(TaskListModel::Preview, QHeaderView::Fixed);
}

/// The columns hold as many words as before, whatever their size.
void TaskTable::fitColumns()
{
    // A bar needs no more room for larger words, only its number does.
    const auto share = [](int column, int percent) { return column == TaskListModel::Progress ? 100 + (percent - 100) / 3 : percent; };
    const int before = std::exchange(m_columnsPercent, metrics::textPercent());
    for (int column = 0; column < TaskListModel::ColumnCount && before != m_columnsPercent; ++column) {
        setColumnHidden(column, false); // a hidden one does not tell its width
        setColumnWidth(column, columnWidth(column) * share(column, m_columnsPercent) / share(column, before));
    }
    header()->setMinimumSectionSize(metrics::forText(48));
    setColumnWidth(TaskListModel::Preview, metrics::thumbnailWidth + 2 * metrics::unit);
    hideColumns();
}

void TaskTable::setCompact(bool compact)
{
    if (m_delegate->isCompact() == compact)
        return;
    m_delegate->setCompact(compact);
    scheduleDelayedItemsLayout();
}

void TaskTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    hideColumns();
}

bool TaskTable::fits(int column) const
{
    const bool isRisky = m_model.filter().state == TaskFilter::State::AtRisk;
    constexpr int onlyWhenWished = std::numeric_limits<int>::max();
    const std::pair<int, int> needed[] = {{TaskListModel::Rating, 1620}, // the prompt shows it too
                                          {TaskListModel::Labels, onlyWhenWished}, // and these
                                          {TaskListModel::Batch, onlyWhenWished},
                                          {TaskListModel::Id, 1420},
                                          {TaskListModel::Size, 1040},
                                          {TaskListModel::Expires, isRisky ? 0 : 1220},
                                          {TaskListModel::Updated, isRisky ? 940 : 910},
                                          {TaskListModel::Model, isRisky ? 820 : 830},
                                          {TaskListModel::Time, isRisky ? 740 : 640}};
    const auto found = std::ranges::find(needed, column, &std::pair<int, int>::first);
    return found == std::end(needed) || viewport()->width() >= metrics::forText(found->second);
}

/// With less room the least telling columns go first; what is hidden stands in the inspector. When a link
/// ends matters most among what is at risk. What the user chose holds however much room there is.
void TaskTable::hideColumns()
{
    for (int column = TaskListModel::Status; column < TaskListModel::ColumnCount; ++column)
        setColumnHidden(column, !m_wished.value(column, fits(column)));
}

void TaskTable::openColumnMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(*menu);
    menu->popup(place);
}

void TaskTable::fillColumnMenu(QMenu &menu)
{
    for (int column = TaskListModel::Status; column < TaskListModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::triggered, this, [this, column](bool shown) {
            m_wished.insert(column, shown);
            hideColumns();
        });
    }
    menu.addSeparator();
    //: Menu of columns: show those that there is room for
    QAction *automatic = menu.addAction(tr("As many as fit"));
    automatic->setEnabled(!m_wished.isEmpty());
    connect(automatic, &QAction::triggered, this, [this] {
        m_wished.clear();
        hideColumns();
    });
    //: Menu of columns: each one there moves by a place
    addMoves(*menu.addMenu(tr("Move left")), -1);
    addMoves(*menu.addMenu(tr("Move right")), +1);
}

/// What a pointer does by dragging.
void TaskTable::addMoves(QMenu &menu, int step)
{
    const auto neighbour = [this, step](int place) { // among those shown; the pictures stay in front
        do
            place += step;
        while (place > 0 && place < header()->count() && isColumnHidden(header()->logicalIndex(place)));
        return place;
    };
    for (int place = 1; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        if (isColumnHidden(column))
            continue;
        const int to = neighbour(place);
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setEnabled(to > 0 && to < header()->count());
        connect(action, &QAction::triggered, this, [this, place, to] { header()->moveSection(place, to); });
    }
}

void TaskTable::fillSortMenu(QMenu &menu)
{
    const int sorted = header()->sortIndicatorSection();
    const Qt::SortOrder order = header()->sortIndicatorOrder();
    const auto add = [&](const QString &name, bool isChecked, int column, Qt::SortOrder wished) {
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(isChecked);
        connect(action, &QAction::triggered, this, [this, column, wished] { header()->setSortIndicator(column, wished); });
        return action;
    };
    //: Menu of sorting: in the order in which the tasks were added
    add(tr("As added"), sorted < 0, -1, Qt::AscendingOrder);
    for (int column = TaskListModel::Prompt; column < TaskListModel::ColumnCount; ++column)
        add(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column == sorted, column, order);
    menu.addSeparator();
    add(tr("Ascending"), order == Qt::AscendingOrder, sorted, Qt::AscendingOrder)->setEnabled(sorted >= 0);
    add(tr("Descending"), order == Qt::DescendingOrder, sorted, Qt::DescendingOrder)->setEnabled(sorted >= 0);
}

constexpr quint16 columnsVersion = 1;

QByteArray TaskTable::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << columnsVersion << qint32(TaskListModel::ColumnCount) << m_wished << header()->saveState() << qint32(m_columnsPercent);
    return state;
}

void TaskTable::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint16 version = 0;
    qint32 columns = 0;
    QHash<int, bool> wished;
    QByteArray headerState;
    stream >> version >> columns >> wished >> headerState;
    // Of another version of the program, or damaged: the columns stay as they are by default.
    if (stream.status() != QDataStream::Ok || version != columnsVersion || columns != TaskListModel::ColumnCount)
        return;
    qint32 percent = 100; // of the text that the widths were made for; older states do not say
    if (!stream.atEnd())
        stream >> percent;
    if (!header()->restoreState(headerState))
        return;
    m_wished = wished;
    m_columnsPercent = std::clamp(percent, 50, 400);
    fitColumns();
}

std::vector<TaskKey> TaskTable::selectedKeys() const
{
    std::vector<TaskKey> keys;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        keys.push_back(TaskKey(index.data(TaskListModel::KeyRole).toLongLong()));
    return keys;
}

std::optional<TaskKey> TaskTable::currentKey() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !selectionModel()->isRowSelected(current.row(), {}))
        return std::nullopt;
    return TaskKey(current.data(TaskListModel::KeyRole).toLongLong());
}

std::vector<TaskKey> TaskTable::keysInSight() const
{
    std::vector<TaskKey> keys;
    anyInSight([&keys](const Task &task) {
        keys.push_back(task.key);
        return false;
    });
    return keys;
}

void TaskTable::keepSight()
{
    std::vector<TaskKey> keys = keysInSight();
    if (keys == m_inSight)
        return;
    m_inSight = std::move(keys);
    emit sightChanged();
}

void TaskTable::setContextActions(const QList<QAction *> &actions)
{
    addActions(actions);
}

void TaskTable::choose(int row)
{
    const QModelIndex index = m_model.index(std::clamp(row, 0, m_model.rowCount() - 1), TaskListModel::Prompt);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void TaskTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (currentKey() || !selectionModel()->hasSelection())
        tellCurrent();
    else // usually the current row follows the selection at once, and there is no moment without a task
        QMetaObject::invokeMethod(this, &TaskTable::tellCurrent, Qt::QueuedConnection);
    emit selectionCountChanged();
}

void TaskTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    tellCurrent();
}

void TaskTable::tellCurrent()
{
    const std::optional<TaskKey> key = currentKey();
    if (std::exchange(m_told, key) != key)
        emit currentTaskChanged();
}

void TaskTable::updateColumn(int column)
{
    if (isColumnHidden(column))
        return;
    viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
}

bool TaskTable::anyInSight(const std::function<bool(const Task &)> &test) const
{
    if (!isVisible())
        return false;
    for (QModelIndex index = indexAt(QPoint(0, 0)); index.isValid(); index = indexBelow(index)) {
        if (visualRect(index).top() > viewport()->height())
            return false;
        const Task *task = m_model.taskAt(index);
        if (task && test(*task))
            return true;
    }
    return false;
}

static bool hasStripes(const Task &task)
{
    return task.status == TaskStatus::Running && !task.progress;
}

bool TaskTable::showsStripes() const
{
    return !isColumnHidden(TaskListModel::Progress) && anyInSight(hasStripes);
}

/// To Qt a minimised window is visible. What stops there goes on when showEvent() comes.
bool TaskTable::isSeen() const
{
    return isVisible() && !window()->isMinimized();
}

void TaskTable::updateStripes()
{
    QRegion moving;
    anyInSight([this, &moving](const Task &task) {
        if (hasStripes(task))
            moving += visualRect(m_model.indexOf(task.key, TaskListModel::Progress));
        return false;
    });
    viewport()->update(moving);
}

/// Times of what goes on change every second; of the rest every minute.
void TaskTable::keepTime()
{
    const bool lively = anyInSight([](const Task &task) { return isActive(task); });
    const int wanted = lively ? second : minute;
    if (!m_clock.isActive() || wanted != m_interval)
        m_clock.start(m_interval = wanted, lively ? Qt::CoarseTimer : Qt::VeryCoarseTimer, this);
    keepSight();
}

void TaskTable::moveStripes()
{
    if (m_stripes.isActive() || !isSeen())
        return;
    // A desktop that asks for no animation gets stripes that stand.
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0 && showsStripes())
        m_stripes.start(stripeTick, Qt::CoarseTimer, this);
}

void TaskTable::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_clock.timerId()) {
        updateColumn(TaskListModel::Status); // what stalls
        updateColumn(TaskListModel::Time);
        updateColumn(TaskListModel::Updated);
        updateColumn(TaskListModel::Expires);
        moveStripes();
        keepTime();
    } else if (event->timerId() == m_stripes.timerId()) {
        if (!showsStripes() || window()->isMinimized())
            return m_stripes.stop();
        m_delegate->setPhase(m_phase = (m_phase + 2) % 48);
        updateStripes();
    } else {
        QTreeView::timerEvent(event);
    }
}

void TaskTable::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    keepTime();
}

void TaskTable::hideEvent(QHideEvent *event)
{
    QTreeView::hideEvent(event);
    m_motion->stop();
    m_clock.stop();
    m_stripes.stop();
    keepSight();
}

bool TaskTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove)
        movePicture(static_cast<QHoverEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Wheel)
        m_motion->stop();
    return QTreeView::viewportEvent(event);
}

void TaskTable::updatePicture(TaskKey key)
{
    if (const QModelIndex index = m_model.indexOf(key, TaskListModel::Preview); isVisible() && index.isValid())
        viewport()->update(visualRect(index));
}

/// The picture under the pointer is its clip, at the pointer's place.
void TaskTable::movePicture(QPoint at)
{
    const QModelIndex index = indexAt(at);
    const QRect picture = cells::preview(visualRect(index));
    const bool isOver = index.column() == TaskListModel::Preview && picture.contains(at);
    m_motion->follow(isOver ? m_model.taskAt(index) : nullptr, at, picture, *this);
}

void TaskTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        setAccessibleName(tr("Tasks"));
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        m_delegate->clearTexts();
}
}
