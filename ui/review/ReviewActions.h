// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QObject>

#include <array>
#include <chrono>
#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace rushes
{
class History;
class TaskBook;

/// Judging clips by single keys: stars, pick, reject, notes. Each works on a selection of many; with one
/// selected the next clip follows by itself.
class ReviewActions final : public QObject
{
    Q_OBJECT
public:
    ReviewActions(TaskBook &book, History &history, QWidget *window);

    /// Where the selection and the player's place in the clip come from.
    void setSelection(std::function<std::vector<TaskKey>()> selection) { m_selection = std::move(selection); }
    void setPosition(std::function<std::chrono::milliseconds()> position) { m_position = std::move(position); }
    void refresh(); ///< the selection or its tasks changed
    void retranslate();
    QList<QAction *> all() const;

    std::array<QAction *, Review::mostStars + 1> stars{}; ///< by their number
    QAction *pick{}, *reject{}, *undecide{}, *note{}, *advance{}, *nextUnseen{}, *playUnseen{};

signals:
    void nextWished();       ///< judged: the next one, please
    void nextUnseenWished();

private:
    QAction *make(int icon, const QKeySequence &key);
    void change(const QString &name, const std::function<void(Review &)> &edit, bool goOn);
    void decide(Verdict verdict, const QString &name);
    void openNotes();

    TaskBook &m_book;
    History &m_history;
    QWidget *m_window;
    QList<QAction *> m_separators;
    std::function<std::vector<TaskKey>()> m_selection;
    std::function<std::chrono::milliseconds()> m_position;
};
} // namespace rushes
