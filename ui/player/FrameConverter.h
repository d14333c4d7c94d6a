// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/DecodedFrame.h"
#include "player/PicturePlace.h"

#include <QImage>
#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace rushes
{
/// A frame made ready to be painted.
struct Picture {
    QImage image; ///< RGB32, scaled, not turned
    QSize pixels; ///< of the frame itself
    PictureRoom room; ///< it was made for
    qint64 start{};   ///< of the frame, in microseconds
    bool fresh{};     ///< a frame not shown before; false: the last one once more, for another room
};

/// Turns frames into pictures on a thread of its own. The newest frame wins: where frames come faster than they
/// can be scaled or taken, the ones between are left out.
class FrameConverter final : public QObject
{
    Q_OBJECT
public:
    explicit FrameConverter(QObject *parent = nullptr);
    ~FrameConverter() override;

    /// From any thread. Frames of another series than the one that is wanted are dropped.
    void post(FramePointer frame, qint64 start, int series);
    /// From now on, frames of this series; the last frame stays at hand until one of them comes.
    void want(int series);
    void clear(); ///< forgets the last frame, and what is under way
    void setRoom(const PictureRoom &room); ///< an empty one: nothing is made until there is one again

    /// The newest picture; none where it was taken already. The old one's memory is used again.
    std::optional<Picture> take(QImage &&old);
    /// The last frame that was posted; null: none.
    FramePointer lastFrame() const;

signals:
    void ready(); ///< take() has something new; once until it was called

private:
    struct Job {
        FramePointer frame;
        qint64 start{};
        PictureRoom room;
        bool fresh{};
        int revision{};
    };
    void run();
    std::optional<Job> nextJob();
    void deliver(const Job &job, QImage image);

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_quits{};
    bool m_waits{};  ///< a frame or a room has not been looked at
    bool m_fresh{};  ///< the last frame was not shown yet
    bool m_told{};   ///< ready() is on its way
    int m_series{};
    int m_revision{}; ///< what was begun before clear() or want() is dropped
    qint64 m_start{};
    FramePointer m_frame;
    PictureRoom m_room;
    std::optional<Picture> m_done;
    QImage m_spare;
    std::thread m_thread; // the last: it uses all the others
};
} // namespace rushes
