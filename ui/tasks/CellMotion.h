// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frames/FilmStrip.h"
#include "tasks/Task.h"

#include <QBasicTimer>
#include <QRect>

#include <optional>

class QWidget;

namespace rushes
{
/// The one cell of a wall of pictures that moves: its saved clip follows the pointer, or runs once from beginning to
/// end while the keyboard's focus rests on it.
class CellMotion final : public QObject
{
    Q_OBJECT
public:
    explicit CellMotion(QObject *parent = nullptr);

    /// Of a cell's picture, device pixels.
    void setSize(QSize size);
    /// The pointer stands at that place over the task's picture in the view. Of what cannot move, and where people asked
    /// their desktop for less motion, nothing does.
    void follow(const Task *task, QPoint at, const QRect &picture, const QWidget &view);
    /// The same: at that part of the picture's width.
    void point(const Task &task, double part);
    /// The focus came to it: after a moment of rest it runs.
    void run(const Task &task);
    void stop();

    /// What is to be seen in that task's cell; null: its still picture.
    QImage image(TaskKey key) const;
    static bool isWelcome(const QWidget &view); ///< false: people asked for less motion
    bool isRunning() const { return m_timer.isActive(); }

signals:
    void changed(rushes::TaskKey key);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void begin(const Task &task);
    void look();

    FilmStrip m_strip;
    QSize m_size;
    std::optional<TaskKey> m_key;
    double m_part{};
    bool m_rests{};  ///< the focus came a moment ago
    int m_waited{}; ///< steps without a picture
    QImage m_image;
    QBasicTimer m_timer; ///< while one waits to run, or runs
};
} // namespace rushes
