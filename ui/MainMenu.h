// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

class QMenu;

namespace rushes
{
class CompareDesk;
class History;
class IntakeDesk;
class LibraryCare;
class PlayerPane;
class ReviewDesk;
class TaskActions;
class ViewDesk;
class WindowActions;

/// What the menu of the main window holds, and in which order.
class MainMenu final
{
    Q_DECLARE_TR_FUNCTIONS(rushes::MainMenu)
public:
    /// Whose actions they are.
    struct Parts {
        WindowActions &own;
        IntakeDesk &intake;
        TaskActions &tasks;
        History &history;
        ReviewDesk &review;
        CompareDesk &compare;
        PlayerPane &player;
        ViewDesk &views;
        LibraryCare &care;
    };
    /// Anew, in the present language.
    static void fill(QMenu &menu, const Parts &parts);
};
} // namespace rushes
