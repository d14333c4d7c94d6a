// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace rushes
{
/// What a line of the side bar says of itself.
namespace side
{
enum Role {
    StateRole = Qt::UserRole, ///< int of TaskFilter::State
    GatewayRole,              ///< text: Gateway::id
    CountRole,                ///< text
    HeadingRole,              ///< bool
    WarnRole,                 ///< bool: the count is one to look at
    HealthRole,               ///< int of GatewayHealth::State
    FailureRole,              ///< int of FailureClass; part of the line above
    ColorRole,                ///< int, as Gateway::color
    ViewRole,                 ///< int: the place of a saved view
};
}

/// Paints a rounded line with its text at the left and its count at the right. Saved views are renamed in place.
class SideLines final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What is being typed stays, although the line's count changes meanwhile.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
} // namespace rushes
