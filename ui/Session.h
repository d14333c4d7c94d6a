// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "MemoryCare.h"
#include "api/HttpClient.h"
#include "api/VideoService.h"
#include "media/ArrivalCheck.h"
#include "media/DownloadQueue.h"
#include "media/Library.h"
#include "media/RemotePictures.h"
#include "media/ThumbnailCache.h"
#include "monitor/TaskMonitor.h"
#include "settings/Gateways.h"
#include "settings/Profile.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskCounts.h"
#include "tasks/TaskListModel.h"
#include "tasks/TaskStore.h"

namespace rushes
{
/// The parts of a running program in the order in which they need each other, and the wires between them that no
/// widget has to know. Lives on the main thread.
class Session final : public QObject
{
    Q_OBJECT
public:
    Session(const Profile &profile, SecretStore &secrets);
    ~Session() override;

    /// Follows the computer into and out of networks. Asks the desktop, so not before the window is there.
    void watchNetwork();

    SystemClock clock;
    Settings settings;
    Gateways gateways;
    TaskStore store;
    TaskBook book;
    TaskCounts counts;
    TaskListModel model;
    HttpClient http;
    VideoService service;
    TaskMonitor monitor;
    DownloadQueue downloads;
    Library library;
    ArrivalCheck arrivals;
    ThumbnailCache thumbnails;
    RemotePictures pictures{http};

    /// Not the settings' folder in this run (--save-dir).
    void setLibraryFolder(const QString &folder);
    /// Not the settings' pace in this run (the demo is quick).
    void setPace(const PollIntervals &intervals);

private:
    void takeSettings();

    QString m_folder;
    std::optional<PollIntervals> m_pace;
    MemoryCare m_memory{book};
};
}
