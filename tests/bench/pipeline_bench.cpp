// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// pipeline_bench BASE TASKS QUESTIONS IN_FLIGHT [CA_FILE]: asks BASE about TASKS tasks in turn, IN_FLIGHT at a
// time, and takes each reply all the way: request, parser, book, database, list model with a sorted filter.
// Prints questions a second and processor seconds per 1,000. CA_FILE: trusted besides the system's.

#include "api/HttpClient.h"
#include "api/VideoService.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskFilterModel.h"
#include "tasks/TaskListModel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void trust(const QString &file)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(file);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

struct Pipeline {
    SystemClock clock;
    TaskStore store;
    TaskBook book;
    TaskListModel model;
    TaskFilterModel view;
    HttpClient http;
    VideoService service;
    Gateway gateway;
    std::vector<TaskKey> keys;
    int wanted{}, begun{}, done{}, failed{};

    explicit Pipeline(const QString &file)
        : store(file), book(store, clock), model(book), view(clock), http(clock), service(http)
    {
        view.setSourceModel(&model);
        view.sort(TaskListModel::Progress);
    }

    void ask()
    {
        if (begun == wanted)
            return;
        const TaskKey key = keys[size_t(begun++) % keys.size()];
        service.query(gateway, book.find(key)->id, &book, [this, key](const QueryOutcome &outcome) {
            if (outcome.report)
                book.applyReport(key, *outcome.report, outcome.httpStatus, outcome.took);
            else
                ++failed;
            if (++done == wanted)
                book.flush(&book, [] { QCoreApplication::quit(); });
            else
                ask();
        });
    }
};
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.size() < 5)
        return std::fputs("pipeline_bench BASE TASKS QUESTIONS IN_FLIGHT [CA_FILE]\n", stderr), 2;
    if (words.size() > 5)
        trust(words[5]);
    QTemporaryDir folder;
    Pipeline pipeline(folder.filePath(u"tasks.sqlite"_s));
    pipeline.gateway.id = u"g"_s;
    pipeline.gateway.base = QUrl(words[1]);
    pipeline.gateway.key = u"sk-test"_s;
    pipeline.gateway.dialect = u"documented"_s;
    pipeline.wanted = words[3].toInt();
    const int inFlight = words[4].toInt();
    std::vector<NewTask> tasks;
    for (int number = 0; number < words[2].toInt(); ++number)
        tasks.push_back({u"g"_s, {u"task-%1"_s.arg(number)}, {}, {}});
    QElapsedTimer clock;
    double before = 0;
    QObject::connect(&pipeline.book, &TaskBook::loaded, &app, [&] {
        pipeline.book.add(tasks, &app, [&](const Result<TaskBook::AddOutcome> &outcome) {
            pipeline.keys = outcome.value().added;
            before = processorSeconds();
            clock.start();
            for (int i = 0; i < inFlight; ++i)
                pipeline.ask();
        });
    });
    pipeline.book.load();
    QCoreApplication::exec();
    const double wall = double(clock.nsecsElapsed()) / 1e9, cpu = processorSeconds() - before;
    std::printf("questions %d failed %d per_second %.0f cpu_s_per_1000 %.3f\n", pipeline.done, pipeline.failed,
                pipeline.done / wall, cpu * 1000 / pipeline.done);
    return pipeline.failed == 0 ? 0 : 1;
}
