// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// window_bench MODE [COUNT]: the whole window, 1600x1000, with COUNT (10000) tasks, and how long its thread is
// kept. MODE:
//   scroll  the list and the grid are scrolled by 24 and 200 pixels a frame, and jump; each frame is painted
//   search  a word is typed letter by letter, a query, a sort by each column; keys into the field with its completion
//           and the search at once; ten saved views are counted while a watchdog of 1 ms looks at how late it comes
//   live    all tasks are under way and 200 reports a second come in for 30 s, sorted by progress, while a
//           watchdog of 1 ms looks at how late it comes
//   rest    nothing happens for 30 s: what others measure beside "live" (tests/bench/outside)
//   stripes all tasks run and say no percent, so that a stripe moves in each row: processor time for 20 s in the list,
//           in the grid, and hidden
//   hold    the arrow key is held in the list through 200 tasks, each with one of the clips that are given in place
//           of COUNT, so that each is opened and played; the same watchdog, and how much memory grew
//   settings  the settings are opened 30 times by their key: from the press to the end of the first paint
// Nine of ten tasks have a picture on disk. Prints milliseconds: median, p99, worst.

#include "MainWindow.h"
#include "Session.h"
#include "Support.h"
#include "api/TaskParser.h"
#include "tasks/TaskGrid.h"
#include "tasks/TaskTable.h"
#include "tasks/TaskViewModel.h"
#include "tasks/ViewCounts.h"
#include "widgets/Appearance.h"
#include "widgets/SearchField.h"
#include "widgets/Style.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMap>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>

using namespace rushes;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{
enum class Course { Ended, Live, WithoutPercent };

TaskReport reportOf(const QString &id, int number, Course course)
{
    const bool live = course != Course::Ended;
    const QString percent = course == Course::WithoutPercent ? u"null"_s : QString::number(live ? 0.01 * (number % 90) : 1.0);
    const QString end = number % 10 == 3 ? u"failed"_s : u"completed"_s;
    const QString raw =
        uR"({"id":"%1","status":"%2","progress_pct":%3,"prompt":"take %4 雨夜的霓虹街道, slow camera"})"_s
            .arg(id, live ? u"processing"_s : end)
            .arg(percent)
            .arg(number);
    return TaskParser::parse(raw.toUtf8(), 200, {id}).value();
}

/// As they lie on disk after they were fetched.
void writePictures(const Session &session, const QString &folder)
{
    QDir().mkpath(folder);
    constexpr int kinds = 24;
    QStringList made;
    for (int kind = 0; kind < kinds; ++kind) {
        QImage image(480, 854, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb((x + kind * 10) % 256, (y / 4 + kind * 7) % 256, (x ^ y) % 256));
        }
        made.push_back(u"%1/kind%2.jpg"_s.arg(folder).arg(kind));
        image.save(made.back(), "JPG", 85);
    }
    for (int row = 0; row < session.book.size(); ++row)
        std::filesystem::create_hard_link( // a copy of each would take minutes with 100,000
            made.at(row % kinds).toStdString(),
            u"%1/%2.img"_s.arg(folder).arg(qint64(session.book.at(row).key)).toStdString());
}

void fill(Session &session, int count, Course course)
{
    std::vector<NewTask> tasks;
    for (int number = 0; number < count; ++number)
        tasks.push_back({u"none"_s, {u"clip-%1"_s.arg(number)}, u"batch %1"_s.arg(number % 200), {}});
    std::vector<TaskKey> added;
    session.book.add(tasks, qApp,
                     [&](const Result<TaskBook::AddOutcome> &outcome) { added = outcome.value().added; });
    if (!QTest::qWaitFor([&] { return int(added.size()) == count; }, 60'000))
        qFatal("the tasks do not come in");
    for (int number = 0; number < count; ++number)
        session.book.applyReport(added[size_t(number)], reportOf(tasks[size_t(number)].id.value, number, course), 200,
                                 1ms);
    bool flushed = false;
    session.book.flush(qApp, [&] { flushed = true; });
    if (!QTest::qWaitFor([&] { return flushed; }, 60'000))
        qFatal("the reports do not come in");
}

/// How late a timer of 1 ms comes to its turn on this thread.
class Watchdog final : public QTimer
{
public:
    Watchdog()
    {
        setTimerType(Qt::PreciseTimer);
        callOnTimeout(this, [this] {
            late.push_back(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - 1));
            m_since.start();
        });
        m_since.start();
        start(1);
    }
    std::vector<double> late; ///< milliseconds

private:
    QElapsedTimer m_since;
};

/// What lies between two entries into the event loop, paint included.
double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    QApplication::sendPostedEvents();
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    return double(clock.nsecsElapsed()) / 1e6;
}

void print(const QByteArray &what, std::vector<double> times)
{
    std::ranges::sort(times);
    std::printf("%-34s p50 %6.2f  p99 %6.2f  worst %6.2f ms  (%zu)\n", what.constData(), times[times.size() / 2],
                times[times.size() * 99 / 100], times.back(), times.size());
    std::fflush(stdout);
}

void scroll(const QByteArray &name, QAbstractItemView &view)
{
    constexpr int frames = 1000;
    QScrollBar &bar = *view.verticalScrollBar();
    for (const int step : {24, 200}) {
        bar.setValue(0);
        QTest::qWait(500);
        std::vector<double> times;
        for (int frame = 0; frame < frames; ++frame) {
            times.push_back(milliseconds([&] { bar.setValue((bar.value() + step) % (bar.maximum() + 1)); }));
            QTest::qWait(2);
        }
        print(name + ", " + QByteArray::number(step) + " pixels a frame", times);
    }
    std::vector<double> jumps, paints;
    QRandomGenerator random(1);
    for (int jump = 0; jump < 100; ++jump) {
        jumps.push_back(milliseconds([&] { bar.setValue(random.bounded(bar.maximum())); }));
        QTest::qWait(50); // all pictures have come
        paints.push_back(milliseconds([&] { view.viewport()->repaint(); }));
    }
    print(name + ", jumps", jumps);
    print(name + ", whole repaint", paints);
}

void measureScrolling(MainWindow &window)
{
    scroll("list", *window.findChild<TaskTable *>(u"taskTable"_s));
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QTest::qWait(500);
    scroll("grid", *window.findChild<TaskGrid *>(u"taskGrid"_s));
}

void measureSearch(MainWindow &window)
{
    auto &view = *window.findChild<TaskViewModel *>();
    std::vector<double> letters, queries, sorts;
    for (int round = 0; round < 10; ++round) {
        for (const QString &whole : {u"霓虹街道"_s, u"take 77"_s}) {
            for (qsizetype length = 1; length <= whole.size(); ++length)
                letters.push_back(milliseconds([&] { view.setFilter({.text = whole.left(length)}); }));
        }
        for (const QString &query : {u"status:failed"_s, u"prompt:*7* -status:failed age>0s"_s, u"rating>=1"_s, QString()})
            queries.push_back(milliseconds([&] { view.setFilter({.text = query}); }));
    }
    for (int column = 1; column < view.columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            sorts.push_back(milliseconds([&] { view.sort(column, order); }));
    }
    print("a letter of a word", letters);
    print("a query", queries);
    print("a sort by a column", sorts);
}

/// A key, what is offered for it, and the list after it.
void measureCompletion(MainWindow &window)
{
    auto &field = *window.findChild<SearchField *>();
    field.setFocus();
    std::vector<double> keys, searches;
    for (int round = 0; round < 10; ++round) {
        for (const QString &query : {u"status:failed"_s, u"batch:1"_s, u"label:x"_s, u"added:today"_s}) {
            field.clear();
            QTest::qWait(50);
            for (const QChar letter : query) {
                keys.push_back(milliseconds([&] { QTest::keyClicks(&field, QString(letter)); }));
                searches.push_back(keys.back() + milliseconds([&] { QTest::keyClick(&field, Qt::Key_Return); }));
            }
        }
    }
    field.clear();
    print("a key with completion", keys);
    print("the same and the search at once", searches);
}

void measureViews(Session &session)
{
    std::vector<TaskFilter> filters;
    for (const QString &query : {u"status:failed"_s, u"霓虹 -status:failed"_s, u"prompt:*7*"_s, u"batch:\"batch 7\""_s,
                                 u"age>1h"_s, u"added:today"_s, u"take 77"_s, u"rating>=3"_s, u"label:x"_s, u"flag:risk"_s})
        filters.push_back({.text = query});
    std::vector<double> late, whole;
    for (int round = 0; round < 10; ++round) {
        ViewCounts counts(session.book, session.clock);
        QElapsedTimer all;
        QEventLoop loop;
        QObject::connect(&counts, &ViewCounts::changed, &loop, &QEventLoop::quit);
        all.start();
        const Watchdog watchdog;
        counts.setFilters(filters, {});
        loop.exec();
        whole.push_back(double(all.nsecsElapsed()) / 1e6);
        late.insert(late.end(), watchdog.late.begin(), watchdog.late.end());
    }
    print("ten saved views counted", whole);
    print("late meanwhile", late);
}

constexpr auto span = 30s;

void runFor(std::chrono::milliseconds time)
{
    QEventLoop loop; // qWait() sleeps in between
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void measureLive(Session &session, MainWindow &window)
{
    window.findChild<TaskTable *>(u"taskTable"_s)->sortByColumn(TaskListModel::Progress, Qt::DescendingOrder);
    QTest::qWait(500);
    constexpr int perTick = 10, tickMs = 50; // 200 a second
    QTimer reports;
    int number = 0;
    QObject::connect(&reports, &QTimer::timeout, [&] {
        for (int i = 0; i < perTick; ++i, number += 37) {
            const Task &task = session.book.at(number % session.book.size());
            session.book.applyReport(task.key, reportOf(task.id.value, number, Course::Live), 200, 1ms);
        }
    });
    Watchdog watchdog;
    reports.start(tickMs);
    runFor(span);
    print("late while 200 reports/s come in", watchdog.late);
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void measureStripes(MainWindow &window)
{
    constexpr auto length = 20s;
    const auto measure = [length](const char *where) {
        const double before = processorSeconds();
        runFor(length);
        std::printf("%s: %.1f %% of a processor\n", where, 100 * (processorSeconds() - before) / double(length.count()));
    };
    measure("stripes in the list");
    window.findChild<QAction *>(u"grid"_s)->trigger();
    QTest::qWait(1000);
    measure("stripes in the grid");
    window.hide();
    measure("hidden");
}

/// Each task has one of the files as its saved clip.
void giveClips(Session &session, const QStringList &files)
{
    for (int row = 0; row < session.book.size(); ++row) {
        Clip clip;
        clip.state = ClipState::Saved;
        clip.file = files.at(row % files.size());
        clip.size = QFileInfo(clip.file).size();
        session.book.setClip(session.book.at(row).key, clip);
    }
    bool flushed = false;
    session.book.flush(qApp, [&] { flushed = true; });
    if (!QTest::qWaitFor([&] { return flushed; }, 60'000))
        qFatal("the clips do not come in");
}

double pssMiB()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Notes when a widget of that name has been painted for the first time since it was made.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(QString name) : m_name(std::move(name)) { qApp->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->objectName() == m_name)
            QMetaObject::invokeMethod(this, [this] { painted = true; }, Qt::QueuedConnection); // after its children
        return false;
    }
    bool painted{};

private:
    QString m_name;
};

void measureSettings(MainWindow &window)
{
    constexpr int rounds = 30;
    std::vector<double> times;
    double first = 0;
    for (int round = 0; round <= rounds; ++round) {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not get the keys");
        FirstPaint paint(u"settings"_s);
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        while (!paint.painted && clock.elapsed() < 5'000)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        const double took = double(clock.nsecsElapsed()) / 1e6;
        round == 0 ? void(first = took) : times.push_back(took);
        auto *dialog = window.findChild<QDialog *>(u"settings"_s);
        if (!dialog)
            qFatal("the settings do not open");
        QTest::qWait(50);
        dialog->reject();
        QTest::qWait(100);
    }
    std::printf("the first time %.1f ms\n", first);
    print("settings, opened again", times);
}

/// As a keyboard repeats.
void holdArrow(TaskTable &table, int presses)
{
    constexpr int repeatMs = 33;
    QEventLoop loop; // qWait() sleeps in between
    QTimer keyboard;
    int pressed = 0;
    QObject::connect(&keyboard, &QTimer::timeout, [&] {
        if (++pressed > presses)
            return loop.quit();
        QTest::keyPress(&table, Qt::Key_Down);
    });
    keyboard.start(repeatMs);
    loop.exec();
    QTest::keyRelease(&table, Qt::Key_Down);
}

/// The first presses load what is loaded once. Memory is looked at while a clip plays, before and after.
void measureHolding(MainWindow &window)
{
    constexpr int loading = 60, changes = 200, settling = 1500; // ms
    auto &table = *window.findChild<TaskTable *>(u"taskTable"_s);
    table.setFocus();
    holdArrow(table, loading);
    QTest::qWait(settling);
    const double before = pssMiB();
    int chosen = 0;
    QObject::connect(&window, &MainWindow::taskChosen, [&] { ++chosen; });
    Watchdog watchdog;
    holdArrow(table, changes);
    watchdog.stop();
    QTest::qWait(settling);
    print("late while the arrow key is held", watchdog.late);
    std::printf("%d presses, %d tasks chosen, memory grew by %.1f MiB\n", changes, chosen, pssMiB() - before);
}
} // namespace

int main(int argc, char **argv)
{
    using Measure = std::function<void(Session &, MainWindow &)>;
    const QMap<QString, Measure> modes{
        {u"scroll"_s, [](Session &, MainWindow &window) { measureScrolling(window); }},
        {u"search"_s,
         [](Session &session, MainWindow &window) {
             measureSearch(window);
             measureCompletion(window);
             measureViews(session);
         }},
        {u"live"_s, measureLive},
        {u"stripes"_s, [](Session &, MainWindow &window) { measureStripes(window); }},
        {u"rest"_s, [](Session &, MainWindow &) { runFor(span); }},
        {u"hold"_s, [](Session &, MainWindow &window) { measureHolding(window); }},
        {u"settings"_s, [](Session &, MainWindow &window) { measureSettings(window); }},
    };
    QApplication app(argc, argv);
    const QString mode = argc > 1 ? app.arguments().at(1) : QString();
    const bool holds = mode == u"hold"_s;
    if (!modes.contains(mode) || (holds && argc < 3))
        return std::fputs("window_bench scroll|search|live|rest|stripes|settings [COUNT], or hold FILE…\n", stderr), 2;
    const int count = holds ? 300 : argc > 2 ? app.arguments().at(2).toInt() : 10'000;
    app.setStyle(new Style);
    Appearance appearance;
    appearance.apply(Settings::Appearance::Light);
    QTemporaryDir folder;
    Profile profile(folder.filePath(u"profile"_s));
    profile.make();
    MemorySecrets secrets;
    Session session(profile, secrets);
    session.setLibraryFolder(folder.filePath(u"library"_s));
    session.book.load();
    if (!QTest::qWaitFor([&] { return session.book.isLoaded(); }))
        return 1;
    fill(session, count,
         mode == u"live"_s      ? Course::Live
         : mode == u"stripes"_s ? Course::WithoutPercent
                                : Course::Ended);
    writePictures(session, profile.thumbnailFolder());
    if (holds)
        giveClips(session, app.arguments().mid(2));
    MainWindow window(session);
    window.setDiagnostics([&](bool withPrompts) { return supportSubject(session, profile, nullptr, withPrompts); });
    window.resize(1600, 1000);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return 1;
    window.activateWindow();
    QTest::qWait(1000);
    std::printf("%d tasks, window 1600x1000\n", session.book.size());
    std::fflush(stdout);
    modes[mode](session, window);
    return 0;
}
