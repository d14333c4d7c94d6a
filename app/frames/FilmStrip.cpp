// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "frames/FilmStrip.h"

#include "frames/ClipReader.h"
#include "system/Background.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <utility>

namespace rushes
{
using namespace std::chrono_literals;

constexpr auto shortClip = 60s; ///< is read whole, so that every place has its picture at once
constexpr int last = FilmStrip::mostPictures - 1;

struct FilmStrip::Shared {
    const QString file;
    const QSize room;
    FilmStrip *const strip; ///< told while !quits

    std::mutex mutex;
    bool quits{};
    bool runs{};
    bool broken{}; ///< cannot be read
    int wish{-1};
    bool told{}; ///< changed() is on its way
    std::array<QImage, mostPictures> pictures;

    /// Which one to decode next: what is wished for, then the first that is missing. -1: nothing to do.
    int next(bool all) const
    {
        if (quits || broken)
            return -1;
        if (wish >= 0 && pictures[size_t(wish)].isNull())
            return wish;
        const auto missing = std::ranges::find_if(pictures, &QImage::isNull);
        return all && missing != pictures.end() ? int(missing - pictures.begin()) : -1;
    }
    void tell()
    {
        if (quits || std::exchange(told, true))
            return;
        QMetaObject::invokeMethod(strip, [strip = strip] { emit strip->changed(); }, Qt::QueuedConnection);
    }
};

FilmStrip::FilmStrip(QSize room, QObject *parent) : QObject(parent), m_room(room)
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(2000);
}

FilmStrip::~FilmStrip()
{
    setFile({});
    m_worker.waitForDone();
}

void FilmStrip::setFile(const QString &file)
{
    if (m_file == file)
        return;
    m_file = file;
    restart();
}

void FilmStrip::setRoom(QSize room)
{
    if (m_room == room)
        return;
    m_room = room;
    restart();
}

void FilmStrip::restart()
{
    if (m_shared) {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->quits = true;
    }
    m_shared.reset(m_file.isEmpty() ? nullptr : new Shared{m_file, m_room, this, {}, {}, {}, {}, -1, {}, {}});
}

bool FilmStrip::isComplete() const
{
    if (!m_shared)
        return false;
    const std::lock_guard lock(m_shared->mutex);
    return std::ranges::none_of(m_shared->pictures, &QImage::isNull);
}

QImage FilmStrip::at(double part)
{
    if (!m_shared)
        return {};
    const int wish = std::clamp(int(std::lround(part * last)), 0, last);
    const std::lock_guard lock(m_shared->mutex);
    m_shared->told = false;
    m_shared->wish = wish;
    if (m_shared->pictures[size_t(wish)].isNull() && !m_shared->broken && !std::exchange(m_shared->runs, true))
        m_worker.start([shared = m_shared] { run(shared); });
    for (int away = 0; away <= last; ++away) {
        for (const int place : {wish - away, wish + away}) {
            if (place >= 0 && place <= last && !m_shared->pictures[size_t(place)].isNull())
                return m_shared->pictures[size_t(place)];
        }
    }
    return {};
}

void FilmStrip::run(const std::shared_ptr<Shared> &shared)
{
    giveWay();
    const std::unique_ptr<ClipReader> reader = openClip(shared->file);
    const std::chrono::microseconds length = reader ? reader->outline().length : 0us;
    // The last frame begins before the end.
    const auto frame = std::chrono::microseconds(std::llround(1e6 / (reader ? reader->outline().fps : 30)));
    std::unique_lock lock(shared->mutex);
    shared->broken = !reader;
    for (int place; (place = shared->next(length <= shortClip)) >= 0;) {
        lock.unlock();
        const auto time = std::max(length - frame, 0us) * place / last;
        const std::optional<ClipPicture> picture = reader->pictureAt(time, shared->room);
        lock.lock();
        shared->broken = !picture;
        if (picture) {
            shared->pictures[size_t(place)] = picture->image;
            shared->tell();
        }
    }
    shared->runs = false;
}
} // namespace rushes
