// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace rushes
{
/// The rows of a model as cells of one size, side by side and then below each other. Where a cell lies is computed, not
/// remembered, so that scrolling, resizing and showing cost the same for ten rows and for a hundred thousand: QListView
/// keeps a rectangle for each item, and looks through many of them for each frame. It is one for the sake of screen
/// readers, and of code that treats lists alike; of its layout nothing is used. A cell is modelColumn() of its row.
class CellGrid : public QListView
{
    Q_OBJECT
public:
    explicit CellGrid(QWidget *parent = nullptr);

    void setCellSize(QSize cell); ///< device-independent pixels, not empty; gridSize() tells it
    int columns() const;          ///< cells beside each other

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override; ///< invalid: there is no cell
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;

protected:
    struct Rows {
        int first{}, last{-1};
    };
    Rows rowsIn(const QRect &area) const; ///< of the model; area: of the viewport

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    QModelIndex cell(int row) const { return model()->index(row, modelColumn(), rootIndex()); }
    int count() const;
    int lines() const;
    QRect rectOf(int row) const; ///< of the viewport
    int nearestRow(const QPoint &point) const;
    void setBand(const QRect &band);
    void setHovered(const QModelIndex &index);

    QPoint m_pressed; ///< from the top of all cells
    QRect m_band;     ///< what is being surrounded, from the same; null: nothing
    QPersistentModelIndex m_hovered;
};
} // namespace rushes
