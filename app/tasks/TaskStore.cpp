// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskStore.h"

#include "tasks/TaskStoreWorker.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace rushes
{
namespace
{
using Answer = std::function<void()>;
using Job = std::function<Answer(TaskStoreWorker &)>;

QEvent::Type answersEvent()
{
    static const int type = QEvent::registerEventType();
    return QEvent::Type(type);
}
} // namespace

/// Jobs in, answers out. It blocks on a condition, not in an event loop, so that an idle store costs nothing.
class TaskStore::Thread final : public QThread
{
public:
    Thread(QString file, QObject *receiver) : m_file(std::move(file)), m_receiver(receiver) {}

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

    /// Returns when every job is done and the connection is closed.
    void finish()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_one();
        wait();
    }

protected:
    void run() override
    {
        TaskStoreWorker worker(m_file);
        while (Job job = nextJob()) {
            Answer answer = job(worker);
            job = nullptr;
            deliver(std::move(answer));
        }
    }

private:
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
        bool first = false;
        {
            const std::scoped_lock lock(m_mutex);
            first = m_answers.empty();
            m_answers.push_back(std::move(answer));
        }
        if (first)
            QCoreApplication::postEvent(m_receiver, new QEvent(answersEvent()));
    }

    const QString m_file;
    QObject *const m_receiver;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::deque<Answer> m_answers;
    bool m_ending{};
};

TaskStore::TaskStore(QString file, QObject *parent)
    : QObject(parent), m_thread(std::make_unique<Thread>(std::move(file), this))
{
    m_thread->setObjectName(QStringLiteral("TaskStore"));
    m_thread->start();
}

TaskStore::~TaskStore()
{
    m_thread->finish();
}

bool TaskStore::event(QEvent *event)
{
    if (event->type() != answersEvent())
        return QObject::event(event);
    const QPointer<TaskStore> guard(this); // an answer may delete the store
    for (const Answer &answer : m_thread->takeAnswers()) {
        if (!guard)
            break;
        answer();
    }
    return true;
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
} // namespace rushes
