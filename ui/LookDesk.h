// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSlider;

namespace rushes
{
class Settings;
class TaskPane;
class ToolBar;
class WindowActions;

/// How the tasks are shown: as a list or a grid, in rows of one line, with pictures of which size.
class LookDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Settings &settings;
        TaskPane &tasks;
        ToolBar &toolBar;
        WindowActions &own;
    };
    LookDesk(const Parts &parts, QObject *parent);

    QSlider &cellSize() { return *m_cellSize; } ///< of the grid; whoever shows it owns it
    void takeSettings();
    void retranslate();

private:
    void showGrid(bool grid);

    Parts m_parts;
    QSlider *m_cellSize;
};
} // namespace rushes
