// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <chrono>
#include <memory>

namespace rushes
{
/// Small pictures from all over one clip, for whoever moves along it. A thread of low priority decodes them: the one
/// that was asked for first, then, of a short clip, all the others. Lives on the main thread.
class FilmStrip final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostPictures = 64;

    /// Pictures fit into room, device pixels.
    explicit FilmStrip(QSize room, QObject *parent = nullptr);
    ~FilmStrip() override;

    /// Empty: none, and what was read is forgotten. The same one once more changes nothing.
    void setFile(const QString &file);
    QString file() const { return m_file; }
    void setRoom(QSize room); ///< a change begins anew
    /// The picture nearest to that part of the clip, 0–1, that is at hand; null: none yet. Where it is not the right
    /// one, that is decoded now, and changed() follows.
    QImage at(double part);
    bool isComplete() const; ///< all pictures are at hand

signals:
    void changed();

private:
    struct Shared;
    void restart();
    static void run(const std::shared_ptr<Shared> &shared);

    QString m_file;
    QSize m_room;
    std::shared_ptr<Shared> m_shared; ///< with the worker; replaced with the file
    QThreadPool m_worker;
};
} // namespace rushes
