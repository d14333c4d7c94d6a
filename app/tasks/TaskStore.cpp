// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskStore.h"

#include "tasks/TaskStoreWorker.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace rushes
{
namespace
{
using Answer = std::function<void()>;
using Job = std::function<Answer(TaskStoreWorker &)>;
} // namespace

/// Jobs in, answers out. It blocks on a condition, not in an event loop, so that an idle store costs nothing.
class TaskStore::Thread final
{
public:
    Thread(QString file, QObject *receiver)
        : m_file(std::move(file)), m_receiver(receiver), m_thread([this] { work(); })
    {
    }

    /// Returns when every job is done and the connection is closed.
    ~Thread()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Thread)

    void post(Job job)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_wake.notify_one();
    }

    std::deque<Answer> takeAnswers()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_answers, {});
    }

private:
    void work()
    {
        TaskStoreWorker worker(m_file);
        while (const Job job = nextJob())
            deliver(job(worker));
    }

    Job nextJob()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return {};
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }

    void deliver(Answer answer)
    {
        // Made under the lock that the receiver takes too: ThreadSanitizer cannot see the event queue's own.
        QEvent *wake = nullptr;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_answers.empty())
                wake = new QEvent(QEvent::User);
            m_answers.push_back(std::move(answer));
        }
        if (wake)
            QCoreApplication::postEvent(m_receiver, wake);
    }

    const QString m_file;
    QObject *const m_receiver;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::deque<Answer> m_answers;
    bool m_ending{};
    std::thread m_thread; ///< last: it uses all of the above
};

TaskStore::TaskStore(QString file, QObject *parent)
    : QObject(parent), m_thread(std::make_unique<Thread>(std::move(file), this))
{
}

TaskStore::~TaskStore() = default;

/// The only event that is posted to a store: there are answers.
void TaskStore::customEvent(QEvent *)
{
    const QPointer<TaskStore> guard(this); // an answer may delete the store
    for (const Answer &answer : m_thread->takeAnswers()) {
        if (!guard)
            break;
        answer();
    }
}

template <class T, class Work>
void TaskStore::run(Work work, QObject *context, Callback<T> done)
{
    m_thread->post([work = std::move(work), context = QPointer<QObject>(context),
                    done = std::move(done)](TaskStoreWorker &worker) mutable -> Answer {
        Result<T> result = work(worker);
        return [context = std::move(context), done = std::move(done), result = std::move(result)]() mutable {
            if (context && done)
                done(std::move(result));
        };
    });
}

void TaskStore::open(QObject *context, Callback<StoreContents> done)
{
    run<StoreContents>([](TaskStoreWorker &worker) { return worker.open(); }, context, std::move(done));
}

void TaskStore::write(std::shared_ptr<const StoreBatch> batch, QObject *context, Callback<void> done)
{
    run<void>([batch = std::move(batch)](TaskStoreWorker &worker) { return worker.write(*batch); }, context,
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

void TaskStore::eventsWithReplies(TaskKey key, QObject *context, Callback<std::vector<TaskEvent>> done)
{
    run<std::vector<TaskEvent>>([key](TaskStoreWorker &worker) { return worker.eventsWithReplies(key); }, context,
                                std::move(done));
}

void TaskStore::keep(const QString &name, const QByteArray &value)
{
    run<void>([name, value](TaskStoreWorker &worker) { return worker.keep(name, value); }, nullptr, {});
}

void TaskStore::kept(const QString &name, QObject *context, Callback<QByteArray> done)
{
    run<QByteArray>([name](TaskStoreWorker &worker) { return worker.kept(name); }, context, std::move(done));
}
} // namespace rushes
