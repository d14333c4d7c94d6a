// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <memory>

namespace rushes
{
class HttpClient;
class TaskBook;
class TaskStore;

/// The still pictures of tasks, as PNG, JPEG or WebP from the gateway's thumbnail address: on disk under
/// folder as KEY.img as they came, in memory at the size shown. Fetched once, at most four at a time, latest
/// wish first; decoded on a worker thread with bounds on bytes (8 MiB) and pixels (64 million). Lives on the
/// main thread.
class ThumbnailCache final : public QObject
{
    Q_OBJECT
public:
    ThumbnailCache(QString folder, HttpClient &http, TaskStore &store, QObject *parent = nullptr);
    ~ThumbnailCache() override;

    /// Pictures are scaled to cover this many device pixels (and cut at the middle); a change empties the memory.
    void setSize(QSize pixels);

    /// The picture, if it is in memory; else a null image, and available() follows when it could be had.
    /// Cheap: callable from paint().
    QImage image(TaskKey key);
    /// No longer in sight: wishes not begun are dropped.
    void forget(TaskKey key);
    void remove(TaskKey key); ///< from memory and disk: the task is gone

signals:
    void available(rushes::TaskKey key);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
}
