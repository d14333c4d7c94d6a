// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace rushes
{
class ClipExport;
class History;
class PlayerPane;
class ReviewActions;
class TaskBook;
class TaskPane;
class TaskViewModel;

/// Judging clips: connects the keys for it with the list and the player.
class ReviewDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        TaskBook &book;
        History &history;
        TaskViewModel &view;
        TaskPane &tasks;
        PlayerPane &player;
    };
    ReviewDesk(const Parts &parts, QWidget *window);

    ClipExport &exports() { return *m_exports; }
    /// With submenus of its own; the others stand at the end of the first.
    void fill(QMenu &menu, const QList<QAction *> &others);
    void retranslate();

signals:
    void told(const QString &sentence, const QString &details);

private:
    /// The next one below the current that nobody has watched, from the top again; false: there is none.
    bool chooseUnseen();
    void goOn();
    void tellNeighbours();

    Parts m_parts;
    ReviewActions *m_actions;
    ClipExport *m_exports;
};
} // namespace rushes
