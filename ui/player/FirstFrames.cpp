// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/FirstFrames.h"

#include "frames/ClipReader.h"
#include "system/Background.h"

#include <utility>

namespace rushes
{
FirstFrames::FirstFrames(QObject *parent) : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(2000);
}

FirstFrames::~FirstFrames()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void FirstFrames::want(const QStringList &files, QSize room)
{
    if (std::exchange(m_room, room) != room)
        m_frames.clear();
    m_wanted = files;
    m_frames.removeIf([&files](const QHash<QString, QImage>::iterator &frame) { return !files.contains(frame.key()); });
    m_worker.clear(); // what is not wanted any more is not begun
    for (const QString &file : files) {
        if (m_frames.contains(file))
            continue;
        m_worker.start([this, file, room] {
            giveWay();
            const std::unique_ptr<ClipReader> reader = openClip(file);
            const std::optional<ClipPicture> first = reader ? reader->pictureAt({}, room) : std::nullopt;
            QMetaObject::invokeMethod(this, [this, file, room, image = first ? first->image : QImage()] {
                take(file, room, image);
            });
        });
    }
}

void FirstFrames::take(const QString &file, QSize room, const QImage &frame)
{
    if (room == m_room && m_wanted.contains(file))
        m_frames.insert(file, frame);
}
} // namespace rushes
