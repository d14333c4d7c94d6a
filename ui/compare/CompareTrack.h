// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frames/ClipReader.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rushes
{
/// One of several clips that are shown at the same moment: decodes a little ahead of that on a thread of its own.
/// Lives on the main thread.
class CompareTrack final : public QObject
{
    Q_OBJECT
public:
    using Time = std::chrono::microseconds;
    explicit CompareTrack(const QString &file, QObject *parent = nullptr);
    ~CompareTrack() override;

    /// None: not opened yet; isBroken() says whether it ever will be.
    std::optional<ClipReader::Outline> outline() const;
    bool isBroken() const;
    /// Pictures are made to fit into it, device pixels.
    void setRoom(QSize room);

    /// Whether the picture that is seen at that time is known. Where it is not, it is decoded now and arrived()
    /// follows; what was decoded for an earlier place is dropped.
    bool isReady(Time time);
    /// The picture of a time that isReady(); earlier ones are forgotten. None: nothing can be decoded.
    std::optional<ClipPicture> picture(Time time);
    int skipped() const { return m_skipped; } ///< frames that were decoded and never the picture

signals:
    void arrived(); ///< opened, broken, or more is decoded

private:
    void run();
    bool decodeOne(ClipReader &reader, std::unique_lock<std::mutex> &lock);
    bool hasWork() const;
    bool covers(Time time) const;
    void seek(Time time);
    void tell();

    static constexpr size_t ahead = 6; ///< pictures

    const QString m_file;
    int m_skipped{};
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_quits{};
    bool m_broken{};
    bool m_told{}; ///< arrived() is on its way
    std::optional<ClipReader::Outline> m_outline;
    QSize m_room{640, 360};
    std::optional<Time> m_sought{Time(0)}; ///< to be decoded next; what lies in m_pictures is of another place
    Time m_from{};                         ///< the first picture holds from here
    bool m_atEnd{};                        ///< the last picture is the clip's last
    std::deque<ClipPicture> m_pictures;
    int m_revision{}; ///< of place and room
    std::thread m_thread; // the last: it uses all the others
};
} // namespace rushes
