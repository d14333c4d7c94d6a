// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/CellGrid.h"

#include <QAccessible>
#include <QHoverEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionRubberBand>

#include <algorithm>

namespace rushes
{
CellGrid::CellGrid(QWidget *parent) : QListView(parent)
{
    setGridSize({100, 100});
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
}

void CellGrid::setCellSize(QSize cell)
{
    cell = cell.expandedTo({1, 1});
    if (gridSize() == cell)
        return;
    setGridSize(cell);
    doItemsLayout();
}

int CellGrid::count() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int CellGrid::columns() const
{
    return std::max(1, viewport()->width() / gridSize().width());
}

int CellGrid::lines() const
{
    return (count() + columns() - 1) / columns();
}

QRect CellGrid::rectOf(int row) const
{
    const int column = row % columns();
    const QPoint place(column * gridSize().width(), row / columns() * gridSize().height() - verticalOffset());
    const QRect rect(place, gridSize());
    return isRightToLeft() ? QRect({viewport()->width() - rect.right() - 1, rect.top()}, gridSize()) : rect;
}

QRect CellGrid::visualRect(const QModelIndex &index) const
{
    return index.isValid() && index.column() == modelColumn() ? rectOf(index.row()) : QRect();
}

int CellGrid::nearestRow(const QPoint &point) const
{
    const int x = isRightToLeft() ? viewport()->width() - 1 - point.x() : point.x();
    const int column = std::clamp(x / gridSize().width(), 0, columns() - 1);
    const int line = std::clamp((point.y() + verticalOffset()) / gridSize().height(), 0, std::max(0, lines() - 1));
    return std::clamp(line * columns() + column, 0, std::max(0, count() - 1));
}

QModelIndex CellGrid::indexAt(const QPoint &point) const
{
    const int row = nearestRow(point);
    return row < count() && rectOf(row).contains(point) ? cell(row) : QModelIndex();
}

CellGrid::Rows CellGrid::rowsIn(const QRect &area) const
{
    const int top = std::max(0, area.top() + verticalOffset()), bottom = area.bottom() + verticalOffset();
    if (count() == 0 || bottom < 0)
        return {};
    return {top / gridSize().height() * columns(), std::min(count(), (bottom / gridSize().height() + 1) * columns()) - 1};
}

void CellGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect rect = rectOf(index.row());
    const int page = viewport()->height();
    QScrollBar &bar = *verticalScrollBar();
    if (hint == PositionAtCenter)
        bar.setValue(bar.value() + rect.center().y() - page / 2);
    else if (hint == PositionAtTop || (hint == EnsureVisible && rect.top() < 0))
        bar.setValue(bar.value() + rect.top());
    else if (hint == PositionAtBottom || rect.bottom() >= page)
        bar.setValue(bar.value() + rect.bottom() + 1 - page);
}

QModelIndex CellGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (count() == 0)
        return {};
    const int last = count() - 1;
    const int page = std::max(1, viewport()->height() / gridSize().height()) * columns();
    const int beside = isRightToLeft() ? -1 : 1;
    int row = std::max(0, currentIndex().row());
    const auto by = [&row, last](int step) { return row + step >= 0 && row + step <= last ? row + step : row; };
    switch (currentIndex().isValid() ? action : MoveHome) {
    case MoveUp:
        row = by(-columns());
        break;
    case MoveDown: // to the end, where the last line is a short one
        row = row / columns() < last / columns() ? std::min(row + columns(), last) : row;
        break;
    case MoveLeft:
        row = by(-beside);
        break;
    case MoveRight:
        row = by(beside);
        break;
    case MovePrevious:
        row = by(-1);
        break;
    case MoveNext:
        row = by(1);
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MovePageUp:
        row = row - page >= 0 ? row - page : row % columns();
        break;
    case MovePageDown:
        row = std::min(row + page, last);
        break;
    }
    return cell(row);
}

int CellGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

/// With the keys or Shift all rows from one to the other; with the band those that it touches.
void CellGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (count() == 0 || !selectionModel())
        return;
    QItemSelection selection;
    const auto take = [&](int first, int last) {
        selection.select(cell(first), cell(last));
    };
    if (m_band.isNull()) {
        const int from = nearestRow(rect.topLeft()), to = nearestRow(rect.bottomRight());
        if (rect.size() != QSize(1, 1) || indexAt(rect.topLeft()).isValid())
            take(std::min(from, to), std::max(from, to));
    } else {
        const QRect area = rect.normalized();
        const Rows rows = rowsIn(area);
        for (int line = rows.first; line <= rows.last; line += columns()) {
            int first = -1, last = -1;
            for (int row = line; row < line + columns() && row <= rows.last; ++row) {
                if (!rectOf(row).intersects(area))
                    continue;
                first = first < 0 ? row : first;
                last = row;
            }
            if (first >= 0)
                take(first, last);
        }
    }
    selectionModel()->select(selection, command);
}

QRegion CellGrid::visualRegionForSelection(const QItemSelection &selection) const
{
    const Rows seen = rowsIn(viewport()->rect());
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        for (int row = std::max(range.top(), seen.first); row <= std::min(range.bottom(), seen.last); ++row)
            region += rectOf(row);
    }
    return region;
}

void CellGrid::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
    updateGeometries();
    viewport()->update();
}

void CellGrid::updateGeometries()
{
    QScrollBar &bar = *verticalScrollBar();
    bar.setPageStep(viewport()->height());
    bar.setRange(0, std::max(0, lines() * gridSize().height() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void CellGrid::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
}

/// Whatever column it is: a cell shows what stands in several.
void CellGrid::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (QAccessible::isActive())
        QAbstractItemView::dataChanged(first, last, roles);
    const Rows seen = rowsIn(viewport()->rect());
    for (int row = std::max(first.row(), seen.first); isVisible() && row <= std::min(last.row(), seen.last); ++row)
        viewport()->update(rectOf(row));
}

void CellGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state & ~QStyle::State_HasFocus;
    const QModelIndex current = hasFocus() ? currentIndex() : QModelIndex();
    const Rows rows = rowsIn(event->rect());
    for (int row = rows.first; row <= rows.last; ++row) {
        option.rect = rectOf(row);
        if (!event->region().intersects(option.rect))
            continue;
        const QModelIndex index = cell(row);
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, current.isValid() && current.row() == row);
        option.state.setFlag(QStyle::State_MouseOver, m_hovered == index);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    if (m_band.isNull())
        return;
    QStyleOptionRubberBand band;
    band.initFrom(this);
    band.shape = QRubberBand::Rectangle;
    band.rect = m_band.translated(0, -verticalOffset());
    style()->drawControl(QStyle::CE_RubberBand, &band, &painter, this);
}

void CellGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void CellGrid::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint() + QPoint(0, verticalOffset());
    QAbstractItemView::mousePressEvent(event);
}

void CellGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (state() == DragSelectingState && selectionMode() != SingleSelection)
        setBand(QRect(m_pressed, event->position().toPoint() + QPoint(0, verticalOffset())).normalized());
    QAbstractItemView::mouseMoveEvent(event);
}

void CellGrid::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    setBand({});
}

void CellGrid::setBand(const QRect &band)
{
    if (m_band == band)
        return;
    constexpr int frame = 1;
    const QRect both = m_band.united(band).adjusted(-frame, -frame, frame, frame);
    m_band = band;
    viewport()->update(both.translated(0, -verticalOffset()));
}

bool CellGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        setHovered(indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()));
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        setHovered({});
    return QAbstractItemView::viewportEvent(event);
}

void CellGrid::setHovered(const QModelIndex &index)
{
    if (m_hovered == index)
        return;
    const QModelIndex before = m_hovered;
    m_hovered = index;
    for (const QModelIndex &changed : {before, index})
        viewport()->update(visualRect(changed));
}
} // namespace rushes
