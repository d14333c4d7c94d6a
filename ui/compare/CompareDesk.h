// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "inspector/InspectorFields.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace rushes
{
class CompareActions;
class CompareWindow;
class History;
class TaskBook;
class TaskStore;

/// Opens comparisons of chosen clips, and takes over what is decided in them.
class CompareDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        TaskBook &book;
        TaskStore &store;
        History &history;
    };
    CompareDesk(const Parts &parts, QWidget *window);

    QAction *action() const { return m_action; }
    const QMenu &keys() const; ///< of the comparisons: what is changed in it, open ones take over with takeKeys()
    void takeKeys();
    void setSelection(std::function<std::vector<TaskKey>()> selection) { m_selection = std::move(selection); }
    /// Where the volume comes from, 0–100; muted: 0.
    void setVolume(std::function<int()> volume) { m_volume = std::move(volume); }
    void retranslate();

    /// What would be compared: the clips among the selected ones; of a single one, it and its siblings (clips of the
    /// same prompt), the newest first. At most four, the order of the selection. Fewer than two: nothing to compare.
    static std::vector<TaskKey> clipsFor(const TaskBook &book, const std::vector<TaskKey> &selected);

signals:
    void told(const QString &sentence, const QString &details);

private:
    void open();
    void readReplies(CompareWindow &window, const std::vector<fields::Known> &tasks);
    void judge(TaskKey key, const QString &name, const std::function<void(Review &)> &edit);

    Parts m_parts;
    QWidget *m_window;
    QAction *m_action;
    CompareActions *m_prototype;
    std::function<std::vector<TaskKey>()> m_selection;
    std::function<int()> m_volume;
};
} // namespace rushes
