// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSlider;
class QSplitter;
class QWidget;

namespace rushes
{
class Settings;
class TaskTable;

/// Where the window stands, how it is divided and which columns it has, from one start to the next.
class WindowLayout final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Settings &settings;
        QWidget &window;
        QSplitter &columns; ///< side bar, tasks, right
        QSplitter &right;   ///< player, inspector
        TaskTable &table;
        QSlider &cellSize;
    };
    WindowLayout(const Parts &parts, QObject *parent);

    void restore();
    void store() const;

private:
    void fitScreen();

    Parts m_parts;
};
} // namespace rushes
