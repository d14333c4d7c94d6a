// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QtGlobal>

#include <optional>

namespace rushes
{
/// Knows where the frames of a clip are and works out where to jump for a wished place or a step. The back end
/// shows the first frame that begins at or after the place it is sent to. Times in microseconds.
class SeekPlan final
{
public:
    SeekPlan() = default;
    SeekPlan(qint64 length, double fps);

    /// A frame was shown. follows: right after the one before, with none left out.
    void shown(qint64 start, bool follows);
    /// The last frame was shown.
    void reachedEnd();

    void wish(qint64 place);
    void wishStep(int frames);
    bool hasWish() const { return m_place || m_steps != 0; }
    void dropWishes();
    /// The place to jump to for what was wished so far, which is forgotten; none: nothing to do.
    std::optional<qint64> takeWish();

    std::optional<qint64> current() const { return m_current; }
    std::optional<qint64> last() const { return m_last; } ///< start of the last frame, where it is known
    qint64 frame() const { return m_frame; }              ///< duration of a frame
    qint64 length() const { return m_length; }
    /// So near the end that the back end may have read all of the file.
    bool nearEnd(qint64 place) const;

private:
    std::optional<qint64> placeOfStep(int frames);
    qint64 placeOfFrameAt(qint64 place) const;
    qint64 bounded(qint64 place) const;

    qint64 m_length{};
    qint64 m_frame{1'000'000 / 30};
    qint64 m_origin{}; ///< start of the first frame; not 0 in every file
    std::optional<qint64> m_current, m_last;
    std::optional<qint64> m_place;
    int m_steps{};
    bool m_toNext{}; ///< the frame that is awaited is the next one, whatever the frame rate
    QHash<qint64, qint64> m_before; ///< frame -> the one before it, of those seen in a row: exact where the rate varies
};
} // namespace rushes
