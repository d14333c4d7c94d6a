// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "media/Download.h"
#include "tasks/Task.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace rushes
{
/// The transfers under way, on the media thread. Values come in, values go out; every function is called
/// there.
class Transfers final : public QObject
{
    Q_OBJECT
public:
    explicit Transfers(QObject *parent = nullptr);
    ~Transfers() override;

    void start(TaskKey key, const DownloadJob &job);
    void abort(TaskKey key, bool deletePart);
    /// Which of the files are no longer there.
    static std::vector<TaskKey> missing(const std::vector<std::pair<TaskKey, QString>> &files);

signals:
    void progressed(rushes::TaskKey key, const rushes::DownloadProgress &progress);
    void finished(rushes::TaskKey key, const rushes::Result<rushes::DownloadResult> &result);

private:
    QNetworkAccessManager *m_network{};
    struct Running {
        Download *download{};
        QString partFile;
    };
    QHash<TaskKey, Running> m_running;
};
} // namespace rushes
