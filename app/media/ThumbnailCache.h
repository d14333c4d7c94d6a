// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QThreadPool>

#include <vector>

namespace rushes
{
class HttpClient;
class TaskStore;

/// The still pictures of tasks, as PNG, JPEG or WebP from the gateway's thumbnail address: on disk under
/// folder as KEY.img as they came, in memory at the size shown. Fetched once, four at a time, the latest wish
/// first; read and decoded on a worker thread with bounds on bytes (8 MiB) and pixels (64 million). Lives on
/// the main thread.
class ThumbnailCache final : public QObject
{
    Q_OBJECT
public:
    ThumbnailCache(QString folder, HttpClient &http, TaskStore &store, QObject *parent = nullptr);
    ~ThumbnailCache() override;

    /// Pictures are scaled to cover this many device pixels and cut at the middle; a change empties the
    /// memory.
    void setSize(QSize pixels);

    /// The picture, if it is in memory; else a null image, and available() follows when it could be had. Only
    /// a completed task has one. What could not be had is asked for again after a newer report, or a minute
    /// after the network failed. Cheap: callable from paint().
    QImage image(const Task &task);
    void remove(TaskKey key); ///< from memory and disk: the task is gone

signals:
    void available(rushes::TaskKey key);

private:
    struct Wish {
        TaskKey key{};
        TaskId id;
        std::optional<Timestamp> report; ///< when it came
        QSize size;
    };
    struct Failure {
        std::optional<Timestamp> report; ///< that brought nothing
        QDeadlineTimer until{QDeadlineTimer::Forever};
    };
    void next();
    void load(const Wish &wish);
    void fetch(const Wish &wish);
    void download(const Wish &wish, const QUrl &url);
    void decode(const Wish &wish, const QByteArray &fetched);
    void done(const Wish &wish, const QImage &image);
    void fail(const Wish &wish, QDeadlineTimer until = QDeadlineTimer(QDeadlineTimer::Forever));
    void end(const Wish &wish);
    QString fileOf(TaskKey key) const;

    QString m_folder;
    HttpClient &m_http;
    TaskStore &m_store;
    QSize m_size{144, 96};
    QCache<TaskKey, QImage> m_images; ///< cost in bytes
    QSet<TaskKey> m_busy;             ///< wished for or under way
    QHash<TaskKey, Failure> m_failed;
    std::vector<Wish> m_wishes;
    int m_underWay{};
    QThreadPool m_decoders; ///< last: its end waits for what still uses the others
};
} // namespace rushes
