// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

namespace rushes
{
/// The first frames of the clips that may be chosen next, decoded before they are, so that a change is seen at once.
/// Lives on the main thread.
class FirstFrames final : public QObject
{
    Q_OBJECT
public:
    explicit FirstFrames(QObject *parent = nullptr);
    ~FirstFrames() override;

    /// From now on those of these files, the first of them first, fit into room (device pixels); the others are forgotten.
    void want(const QStringList &files, QSize room);
    /// Null: not decoded yet, or none can be.
    QImage of(const QString &file) const { return m_frames.value(file); }
    bool has(const QString &file) const { return m_frames.contains(file); }

private:
    void take(const QString &file, QSize room, const QImage &frame);

    QStringList m_wanted;
    QSize m_room;
    QHash<QString, QImage> m_frames;
    QThreadPool m_worker;
};
} // namespace rushes
