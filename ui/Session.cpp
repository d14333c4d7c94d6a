// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Session.h"

namespace rushes
{
Session::Session(const Profile &profile, SecretStore &secrets)
    : settings(profile.settingsFile()), gateways(settings, secrets), store(profile.database()), book(store, clock),
      counts(book, clock), model(book), http(clock), service(http), monitor(book, service, clock),
      downloads(book, store, clock), thumbnails(profile.thumbnailFolder(), http, store)
{
    const auto takeGateways = [this] {
        monitor.setGateways(gateways.all());
        downloads.setGateways(gateways.all());
    };
    connect(&gateways, &Gateways::changed, this, takeGateways);
    connect(&settings, &Settings::changed, this, &Session::takeSettings);
    connect(&downloads, &DownloadQueue::freshAddressNeeded, &monitor,
            [this](TaskKey key) { monitor.askNow({key}); });
    connect(&book, &TaskBook::tasksRemoved, this, [this](const std::vector<Task> &tasks) {
        for (const Task &task : tasks)
            thumbnails.remove(task.key);
    });
    takeGateways();
    takeSettings();
}

void Session::setLibraryFolder(const QString &folder)
{
    m_folder = folder;
    takeSettings();
}

void Session::setPace(const PollIntervals &intervals)
{
    m_pace = intervals;
    takeSettings();
}

void Session::takeSettings()
{
    DownloadQueue::Options options;
    options.libraryFolder = m_folder.isEmpty() ? settings.libraryFolder() : m_folder;
    options.nameTemplate = settings.nameTemplate();
    options.automatic = settings.savesByItself();
    options.atOnce = settings.savesAtOnce();
    options.atOncePerHost = settings.savesPerHost();
    downloads.setOptions(options);
    TaskMonitor::Limits limits;
    limits.intervals = m_pace.value_or(PollIntervals{settings.runningInterval(), settings.queuedInterval()});
    monitor.setLimits(limits);
}
}
