// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QMenu;

namespace rushes
{
/// All keys on one sheet: whatever has a key in the menu, under the names of its submenus.
class KeySheet final : public QDialog
{
    Q_OBJECT
public:
    explicit KeySheet(const QMenu &menu, QWidget *parent = nullptr);

    struct Line {
        QString what, keys;
    };
    struct Group {
        QString name; ///< of the submenu; empty: of the menu itself
        std::vector<Line> lines;
    };
    /// Actions without a key are left out. Pure.
    static std::vector<Group> groupsOf(const QMenu &menu);
};
} // namespace rushes
