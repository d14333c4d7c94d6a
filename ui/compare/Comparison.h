// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compare/CompareTrack.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QStringList>

#include <memory>
#include <vector>

namespace rushes
{
/// Two to four clips on one clock. Where one of them cannot be decoded in time the clock waits for it, so that what is
/// seen together belongs together: all pictures change at once or none. It begins again behind the end of the longest.
/// Lives on the main thread.
class Comparison final : public QObject
{
    Q_OBJECT
public:
    using Time = std::chrono::microseconds;
    static constexpr int mostClips = 4;

    explicit Comparison(const QStringList &files, QObject *parent = nullptr);
    ~Comparison() override;

    int count() const { return int(m_clips.size()); }
    QString file(int clip) const { return m_files[clip]; }
    void setRoom(int clip, QSize room); ///< device pixels

    /// What is seen now; a null image: nothing yet, or nothing can be decoded (isBroken()).
    const ClipPicture &picture(int clip) const { return at(clip).picture; }
    bool isBroken(int clip) const { return at(clip).track->isBroken(); }
    int skipped(int clip) const { return at(clip).track->skipped(); }

    Time position() const { return m_position; }
    Time length() const; ///< to the end of the one that ends last; 0: not known yet
    double fps() const;  ///< of the quickest
    bool isPlaying() const { return m_playing; }
    void setPlaying(bool playing);
    void seek(Time place); ///< bounded
    void step(int frames); ///< pauses
    /// That much of the clip's beginning is left out (negative: it begins that much later).
    void setOffset(int clip, Time offset);
    Time offset(int clip) const { return at(clip).offset; }

signals:
    void opened();          ///< more is known of length and frame rate
    void picturesChanged(); ///< all of one moment
    void playingChanged(bool playing);
    void sought(); ///< the clock jumped

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Clip {
        std::unique_ptr<CompareTrack> track;
        Time offset{};
        ClipPicture picture;
    };
    const Clip &at(int clip) const { return m_clips[size_t(clip)]; }
    void advance();
    bool showMoment(Time place);

    QStringList m_files;
    std::vector<Clip> m_clips;
    Time m_position{};
    bool m_playing{true};
    bool m_settled{}; ///< what is seen is of m_position
    QElapsedTimer m_since; ///< the last tick
    QBasicTimer m_tick;    ///< while it plays
};
} // namespace rushes
