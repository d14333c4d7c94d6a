// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskStore.h"

#include "api/HandOver.h"
#include "tasks/TaskStoreWorker.h"

#include <QPointer>
#include <QThread>

#include <latch>

namespace rushes
{
bool StoreBatch::isEmpty() const
{
    return insert.empty() && update.empty() && remove.empty() && replies.empty() && events.empty();
}

TaskStore::TaskStore(QString file, QObject *parent)
    : QObject(parent),
      m_worker(std::make_unique<TaskStoreWorker>(std::move(file))),
      m_thread(new QThread),
      m_desk(new QObject)
{
    m_thread->setObjectName("store");
    m_desk->moveToThread(m_thread.get());
    m_thread->start();
}

TaskStore::~TaskStore()
{
    std::latch closed(1);
    handOver(m_desk.get(), [this, &closed] {
        m_worker->close();
        closed.count_down();
    });
    closed.wait();
    m_thread->quit();
    m_thread->wait();
}

template <class T, class Work>
void TaskStore::run(Work work, QObject *context, Callback<T> done)
{
    handOver(m_desk.get(),
             [this, work = std::move(work), context = QPointer(context), done = std::move(done)]() mutable {
                 Result<T> result = work(*m_worker);
                 // The context is looked at only back on its own thread.
                 handOver(this, [context, done = std::move(done), result = std::move(result)] {
                     if (context)
                         done(result);
                 });
             });
}

void TaskStore::open(QObject *context, Callback<StoreContents> done)
{
    run<StoreContents>([](TaskStoreWorker &worker) { return worker.open(); }, context, std::move(done));
}

void TaskStore::write(StoreBatch batch, QObject *context, Callback<void> done)
{
    run<void>([batch = std::move(batch)](TaskStoreWorker &worker) { return worker.write(batch); }, context,
              std::move(done));
}

void TaskStore::reply(TaskKey key, QObject *context, Callback<QByteArray> done)
{
    run<QByteArray>([key](TaskStoreWorker &worker) { return worker.reply(key); }, context, std::move(done));
}

void TaskStore::events(TaskKey key, QObject *context, Callback<std::vector<TaskEvent>> done)
{
    run<std::vector<TaskEvent>>([key](TaskStoreWorker &worker) { return worker.events(key); }, context,
                                std::move(done));
}
} // namespace rushes
