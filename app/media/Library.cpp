// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Library.h"

#include "api/HandOver.h"
#include "api/TaskParser.h"
#include "media/Sidecar.h"
#include "system/Background.h"
#include "tasks/TaskBook.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QPointer>
#include <QTimerEvent>

namespace rushes
{
using namespace std::chrono_literals;
using libraryfiles::Condition;
using libraryfiles::SavedFile;

namespace
{
constexpr int settle = 1000;       ///< ms that a folder may go on changing before it is looked at
constexpr int mostFolders = 256;   ///< that are watched: the system's number is limited
constexpr int progressEvery = 100; ///< ms
} // namespace

Library::Library(TaskBook &book, QObject *parent) : QObject(parent), m_book(book), m_worker(new QObject)
{
    m_thread.setObjectName("library");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&book, &TaskBook::loaded, this, [this] {
        glanceAtAll();
        m_watchSoon.start(settle, this);
    });
    connect(&book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        for (const RowChange &change : changes) {
            if (change.fields.testFlag(TaskField::Clip) && !m_watchSoon.isActive())
                m_watchSoon.start(settle, this);
        }
    });
    connect(&m_thread, &QThread::started, m_worker, giveWay);
    m_thread.start();
}

Library::~Library()
{
    m_ending = true;
    m_thread.quit();
    m_thread.wait();
}

template <class Work>
void Library::onThread(Work work)
{
    handOver(m_worker, std::move(work));
}

void Library::setFolder(const QString &folder)
{
    m_folder = folder;
}

void Library::check()
{
    if (!m_soon.isActive())
        m_soon.start(settle, this);
}

void Library::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_soon.timerId()) {
        m_soon.stop();
        glanceAtAll();
    } else if (event->timerId() == m_watchSoon.timerId()) {
        m_watchSoon.stop();
        watchFolders();
    }
}

std::vector<SavedFile> Library::savedFiles() const
{
    std::vector<SavedFile> files;
    for (int row = 0; row < m_book.size(); ++row) {
        if (const Task &task = m_book.at(row); task.clip.wasSaved())
            files.push_back({task.key, task.clip.file, task.clip.size, task.clip.sha256, task.clip.state});
    }
    return files;
}

/// Hands back only what is news.
void Library::glanceAtAll()
{
    std::vector<SavedFile> files = savedFiles();
    if (files.empty())
        return;
    onThread([this, files = std::move(files)] {
        std::vector<Finding> news;
        for (const SavedFile &file : files) {
            if (m_ending)
                return;
            const Condition condition = libraryfiles::glance(file);
            if ((condition == Condition::Sound) != (file.state == ClipState::Saved))
                news.push_back({file, condition});
        }
        handOver(this, [this, news = std::move(news)] {
            for (const Finding &finding : news)
                take(finding, false);
        });
    });
}

/// What was found, unless something happened to the clip meanwhile.
void Library::take(const Finding &finding, bool isThorough)
{
    const Task *task = m_book.find(finding.file.key);
    if (!task || task->clip.state != finding.file.state || task->clip.file != finding.file.file)
        return;
    Clip clip = task->clip;
    switch (finding.condition) {
    case Condition::Sound:
        // The same size alone does not make a changed file what it was.
        if (isThorough || clip.state == ClipState::Missing)
            clip.state = ClipState::Saved;
        break;
    case Condition::Missing:
        clip.state = ClipState::Missing;
        break;
    case Condition::Changed:
        clip.state = ClipState::Changed;
        break;
    case Condition::Unreadable: // perhaps the disk is away for a moment: told, and no more
        break;
    }
    m_book.setClip(finding.file.key, clip);
}

void Library::verify()
{
    if (m_verifying)
        return;
    m_verifying = true;
    m_cancelled = false;
    onThread([this, files = savedFiles()] { verifyOnThread(files); });
}

void Library::cancel()
{
    m_cancelled = true;
}

void Library::verifyOnThread(const std::vector<SavedFile> &files)
{
    std::vector<Finding> findings;
    QElapsedTimer sinceTold;
    for (const SavedFile &file : files) {
        const Condition condition = libraryfiles::inspect(file, [this] { return mustStop(); });
        if (mustStop())
            break;
        findings.push_back({file, condition});
        if (sinceTold.isValid() && !sinceTold.hasExpired(progressEvery))
            continue;
        sinceTold.start();
        handOver(this, [this, checked = int(findings.size()), of = int(files.size())] {
            emit progressed(checked, of);
        });
    }
    const bool isCancelled = findings.size() < files.size();
    handOver(this, [this, findings = std::move(findings), isCancelled] { finish(findings, isCancelled); });
}

void Library::finish(const std::vector<Finding> &findings, bool isCancelled)
{
    Report report;
    report.checked = int(findings.size());
    report.isCancelled = isCancelled;
    for (const Finding &finding : findings) {
        take(finding, true);
        if (finding.condition == Condition::Missing)
            report.missing.push_back(finding.file.key);
        else if (finding.condition == Condition::Changed)
            report.changed.push_back(finding.file.key);
        else if (finding.condition == Condition::Unreadable)
            report.unreadable.push_back(finding.file.key);
    }
    m_verifying = false;
    emit verified(report);
}

void Library::locate(TaskKey key, const QString &file, QObject *context, std::function<void(Result<void>)> done)
{
    const Task *task = m_book.find(key);
    if (!task)
        return;
    const SavedFile wanted{key, QFileInfo(file).absoluteFilePath(), task->clip.size, task->clip.sha256,
                           task->clip.state};
    onThread([this, wanted, context = QPointer(context), done = std::move(done)] {
        const Condition condition = libraryfiles::inspect(wanted, [this] { return bool(m_ending); });
        handOver(this, [this, wanted, condition, context, done] {
            Result<void> result;
            if (condition == Condition::Changed)
                result = Failure(Error{.kind = Error::Kind::Protocol, .detail = wanted.file});
            else if (condition != Condition::Sound)
                result = Failure(Error{.kind = Error::Kind::Storage, .detail = wanted.file});
            else if (const Task *known = m_book.find(wanted.key); known && known->clip.wasSaved()) {
                Clip clip = known->clip;
                clip.file = wanted.file;
                clip.state = ClipState::Saved;
                m_book.setClip(wanted.key, clip);
            }
            if (context)
                done(result);
        });
    });
}

void Library::recover(QObject *context, std::function<void(int)> done)
{
    onThread([this, folder = m_folder, context = QPointer(context), done = std::move(done)] {
        handOver(this, [this, found = libraryfiles::sidecars(folder), context, done] {
            if (context)
                addRecovered(found, context, done);
        });
    });
}

void Library::addRecovered(const std::vector<Sidecar> &sidecars, QObject *context,
                           const std::function<void(int)> &done)
{
    std::vector<NewTask> lost;
    for (const Sidecar &sidecar : sidecars) {
        if (!m_book.find(sidecar.gateway, sidecar.id))
            lost.push_back({sidecar.gateway, sidecar.id, sidecar.batch, {}});
    }
    m_book.add(lost, this, [this, sidecars, context = QPointer(context), done](const auto &outcome) {
        const QSet<TaskKey> added =
            outcome ? QSet<TaskKey>(outcome->added.begin(), outcome->added.end()) : QSet<TaskKey>();
        for (const Sidecar &sidecar : sidecars) {
            const Task *task = m_book.find(sidecar.gateway, sidecar.id);
            if (!task || !added.contains(task->key))
                continue;
            const TaskKey key = task->key;
            if (const auto report = TaskParser::parse(sidecar.reply, 200, sidecar.id))
                m_book.applyReport(key, *report, 200, 0ms);
            m_book.setClip(key, sidecar.clip);
            m_book.setLabels(key, sidecar.labels);
        }
        if (context)
            done(int(added.size()));
    });
}

/// The folders that clips lie in. To watch one asks the disk for it, so that is done on the thread too.
void Library::watchFolders()
{
    QSet<QString> wanted;
    for (int row = 0; row < m_book.size() && wanted.size() < mostFolders; ++row) {
        if (const Clip &clip = m_book.at(row).clip; clip.state == ClipState::Saved)
            wanted.insert(clip.file.left(clip.file.lastIndexOf(u'/')));
    }
    if (wanted == m_watched)
        return;
    m_watched = wanted;
    onThread([this, wanted = QStringList(wanted.begin(), wanted.end())] { watchOnThread(wanted); });
}

void Library::watchOnThread(const QStringList &folders)
{
    auto *watcher = m_worker->findChild<QFileSystemWatcher *>();
    if (!watcher) {
        watcher = new QFileSystemWatcher(m_worker);
        connect(watcher, &QFileSystemWatcher::directoryChanged, m_worker,
                [this] { handOver(this, [this] { check(); }); });
    }
    for (const QString &watched : watcher->directories()) {
        if (!folders.contains(watched))
            watcher->removePath(watched);
    }
    for (const QString &folder : folders) {
        if (!watcher->directories().contains(folder))
            watcher->addPath(folder);
    }
}
} // namespace rushes
