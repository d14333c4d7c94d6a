// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Session.h"

#include <QNetworkInformation>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr QLatin1StringView durationsName("durations"); ///< in the store

static QString templateOf(Settings::Folders folders)
{
    switch (folders) {
    case Settings::Folders::None:
        return {};
    case Settings::Folders::Date:
        return u"{date}"_s;
    case Settings::Folders::Model:
        return u"{model}"_s;
    case Settings::Folders::Batch:
        return u"{batch}"_s;
    }
    return {};
}

static Encoding encodingOf(Settings::Encoding encoding)
{
    switch (encoding) {
    case Settings::Encoding::AsSent:
        return Encoding::AsSent;
    case Settings::Encoding::Clean:
        return Encoding::Clean;
    case Settings::Encoding::Small:
        return Encoding::Small;
    }
    return Encoding::AsSent;
}

Session::Session(const Profile &profile, SecretStore &secrets)
    : settings(profile.settingsFile()), gateways(settings, secrets), store(profile.database()), book(store, clock),
      counts(book, clock), model(book), http(clock), service(http), monitor(book, service, clock),
      downloads(book, store, clock), library(book), arrivals(book, clock), thumbnails(profile.thumbnailFolder(), http, store)
{
    const auto takeGateways = [this] {
        monitor.setGateways(gateways.all());
        downloads.setGateways(gateways.all());
    };
    connect(&gateways, &Gateways::changed, this, takeGateways);
    connect(&settings, &Settings::changed, this, &Session::takeSettings);
    connect(&downloads, &DownloadQueue::freshAddressNeeded, &monitor,
            [this](TaskKey key) { monitor.askSoon(key); });
    connect(&book, &TaskBook::tasksRemoved, this, [this](const std::vector<Task> &tasks) {
        for (const Task &task : tasks)
            thumbnails.remove(task.key);
    });
    connect(&book, &TaskBook::loaded, this, [this] {
        store.kept(durationsName, this, [this](const Result<QByteArray> &state) {
            monitor.restoreLearned(state.value_or(QByteArray()));
        });
    });
    takeGateways();
    takeSettings();
}

Session::~Session()
{
    if (book.isLoaded())
        store.keep(durationsName, monitor.learned());
}

void Session::watchNetwork()
{
    using Reach = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return; // nobody to ask: each failure tells for itself
    const auto take = [this](Reach reach) { monitor.setOnline(reach != Reach::Disconnected); };
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, take);
    take(QNetworkInformation::instance()->reachability());
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
    options.folderTemplate = templateOf(settings.folders());
    options.encoding = encodingOf(settings.encoding());
    options.network = settings.network();
    options.sidecars = settings.writesSidecars();
    options.automatic = settings.savesByItself();
    options.atOnce = settings.savesAtOnce();
    options.atOncePerHost = settings.savesPerHost();
    http.setNetwork(options.network);
    downloads.setOptions(options);
    library.setFolder(options.libraryFolder);
    arrivals.setOptions({settings.checksClips(), options.encoding == Encoding::AsSent});
    TaskMonitor::Limits limits;
    limits.intervals = m_pace.value_or(PollIntervals{settings.runningInterval(), settings.queuedInterval(), settings.rescueTime()});
    monitor.setLimits(limits);
}
}
