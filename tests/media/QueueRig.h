// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/HttpClient.h"
#include "api/TaskParser.h"
#include "api/VideoService.h"
#include "media/ClipBytes.h"
#include "media/DownloadQueue.h"
#include "media/MediaServer.h"
#include "simulator/SimulatedGateway.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskStore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace rushes::test
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QByteArray clip = clipBytes(300'000);

inline QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
}

/// What the tests of the queue stand on: a book on a new store, a server of clips, and a queue that begins at once. With
/// addSimulated() the simulated gateway takes the server's place.
class QueueRig : public QObject
{
protected:
    using Reply = MediaServer::Reply;
    using Request = MediaServer::Request;

    class TestClock final : public Clock
    {
    public:
        Timestamp now() const override { return time; }
        Timestamp time = SystemClock().now();
    };

    static SimulatedTask simulated(int clip, Fault fault)
    {
        SimulatedTask task;
        task.prompt = u"A cat"_s;
        task.clip = clip;
        task.clipFault = fault;
        return task;
    }

    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_usesFakeClock = false;
        m_fakeClock.time = SystemClock().now();
        m_server = std::make_unique<MediaServer>([](const Request &request) { return serve(clip, request); });
        m_options = {};
        m_options.libraryFolder = m_folder->filePath(u"library"_s);
        m_options.nameTemplate = u"{prompt} {id}"_s;
        m_options.firstPause = 20ms;
        m_options.storagePause = 50ms;
        m_options.addressGrace = 50ms;
        m_gateway = {};
        m_gateway.id = u"gateway"_s;
        m_gateway.base = m_server->url({});
        open();
    }

    void tearDown()
    {
        close();
        m_simulator.reset();
        m_server.reset();
    }

    void open()
    {
        const Clock &clock = m_usesFakeClock ? static_cast<const Clock &>(m_fakeClock) : m_clock;
        m_store = std::make_unique<TaskStore>(m_folder->filePath(u"tasks.sqlite"_s));
        m_book = std::make_unique<TaskBook>(*m_store, clock);
        m_http = std::make_unique<HttpClient>(m_clock);
        m_service = std::make_unique<VideoService>(*m_http);
        m_queue = std::make_unique<DownloadQueue>(*m_book, *m_store, clock);
        m_queue->setOptions(m_options);
        m_queue->setGateways({m_gateway});
        m_book->load();
        QTRY_VERIFY(m_book->isLoaded());
    }

    void close()
    {
        m_queue.reset();
        m_service.reset();
        m_http.reset();
        if (m_book) {
            bool isDone = false;
            m_book->flush(this, [&] { isDone = true; });
            QTRY_VERIFY(isDone);
        }
        m_book.reset();
        m_store.reset();
    }

    TaskKey add(const QString &id, const QString &prompt = u"A cat"_s)
    {
        TaskKey key{};
        m_book->add({{u"gateway"_s, TaskId{id}, {}, prompt}}, this,
                    [&key](const Result<TaskBook::AddOutcome> &outcome) { key = outcome->added.front(); });
        [&key] { QTRY_VERIFY(key != TaskKey{}); }();
        return key;
    }

    /// A completed task's reply; its clip lies at the address.
    void report(TaskKey key, const QString &address)
    {
        const QString id = task(key).id.value;
        const QString reply = uR"({"id":"%1","status":"completed","video_url":"%2"})"_s.arg(id, address);
        const auto report = TaskParser::parse(reply.toUtf8(), 200, TaskId{id});
        QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->status, TaskStatus::Completed);
        m_book->applyReport(key, *report, 200, 1ms);
    }

    TaskKey addSimulated(SimulatedTask wanted)
    {
        if (!m_simulator) {
            m_simulator = std::make_unique<SimulatedGateway>();
            m_simulator->start();
            m_simulator->setKey(u"sk-12345"_s);
            m_gateway.base = m_simulator->url();
            m_gateway.key = u"sk-12345"_s;
            m_queue->setGateways({m_gateway});
            connect(m_queue.get(), &DownloadQueue::freshAddressNeeded, this, &QueueRig::query);
        }
        wanted.queued = wanted.running = 0ms;
        const QString id = m_simulator->add(wanted);
        m_simulator->finishNow(id);
        const TaskKey key = add(id, wanted.prompt);
        query(key);
        return key;
    }

    void query(TaskKey key)
    {
        m_service->query(m_gateway, task(key).id, m_book.get(), [this, key](const QueryOutcome &outcome) {
            if (outcome.report)
                m_book->applyReport(key, *outcome.report, outcome.httpStatus, outcome.took);
        });
    }

    const Task &task(TaskKey key) const { return *m_book->find(key); }
    bool isSaved(TaskKey key) const { return onDisk(key).state == ClipState::Saved; }
    const Clip &onDisk(TaskKey key) const { return m_book->at(m_book->rowOf(key)).clip; }
    QStringList library(const QStringList &pattern = {u"*"_s}) const
    {
        return QDir(m_options.libraryFolder).entryList(pattern, QDir::Files | QDir::Hidden);
    }
    QString address(const QString &path) const { return m_server->url(path).toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestClock m_fakeClock;
    SystemClock m_clock;
    bool m_usesFakeClock{};
    std::unique_ptr<MediaServer> m_server;
    std::unique_ptr<SimulatedGateway> m_simulator;
    std::unique_ptr<TaskStore> m_store;
    std::unique_ptr<TaskBook> m_book;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<VideoService> m_service;
    std::unique_ptr<DownloadQueue> m_queue;
    DownloadQueue::Options m_options;
    Gateway m_gateway;
};
} // namespace rushes::test
