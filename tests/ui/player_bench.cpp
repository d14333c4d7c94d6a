// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
// Measures the player pane with real clips. Prints numbers; not a test.
//   player_bench first FILE…   from setClip to the first painted frame, 60 changes; and stalls of the event loop
//   player_bench near FILE…    the same for clips whose first frames were decoded ahead: from setClip to their paint
//   player_bench hold FILE…    200 changes at the pace of a held key: stalls, and how much memory grew
//   player_bench plays FILE…   300 plays: how many showed a frame
//   player_bench compare FILE… plays them beside each other for 8 s: pace, frames left out, how far they are apart
//   player_bench loop FILE N   rounds of a repeated clip: frames shown in each
//   player_bench play FILE [S] plays for S seconds (10): processor time, memory, painted frames
//   player_bench video FILE [S] the same in a plain QVideoWidget player
// RUSHES_BENCH_SIZE=1280x800: the window of play and video.

#include "compare/CompareView.h"
#include "compare/Comparison.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "player/VideoView.h"
#include "widgets/Style.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QTimer>

#ifdef RUSHES_BENCH_VIDEO_WIDGET
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoWidget>
#endif

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
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

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[size_t(part * double(values.size() - 1))];
}

/// Wakes each millisecond and notes how late it is.
class Stalls
{
public:
    Stalls()
    {
        m_clock.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] {
            const qint64 now = m_clock.nsecsElapsed();
            m_gaps.push_back(double(now - std::exchange(m_last, now)) / 1e6);
        });
        m_timer.start(1);
    }
    void print() const
    {
        std::printf("event loop: p99 %.1f ms, worst %.1f ms\n", percentile(m_gaps, 0.99), percentile(m_gaps, 1));
    }

private:
    QElapsedTimer m_clock;
    qint64 m_last{};
    std::vector<double> m_gaps;
    QTimer m_timer;
};

/// RUSHES_BENCH_SIZE, as "1280x800", else that of the pane in the window of the look.
QSize windowSize()
{
    const QStringList sides = qEnvironmentVariable("RUSHES_BENCH_SIZE", u"439x530"_s).split(u'x');
    return {sides.value(0).toInt(), sides.value(1).toInt()};
}

int first(QApplication &app, const QStringList &files)
{
    PlayerPane pane;
    pane.resize(439, 530);
    pane.show();
    pane.player().setMuted(true);
    QElapsedTimer clock;
    std::vector<double> times;
    int round = -1;
    const auto next = [&] {
        if (++round > 60)
            return app.quit();
        clock.start();
        pane.setClip(PlayerClip{files[round % files.size()], 0, 0, 0, QString::number(round)});
    };
    QObject::connect(&pane, &PlayerPane::firstFrameShown, &pane, [&] {
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        QTimer::singleShot(150, &pane, next);
    });
    QObject::connect(&pane, &PlayerPane::failed, &pane, [&](const QString &why) {
        std::printf("failed: %s\n", qUtf8Printable(why));
        app.exit(1);
    });
    QTimer::singleShot(200, &pane, next);
    const Stalls stalls;
    const int result = app.exec();
    std::printf("first in the process %.1f ms; then median %.1f, p95 %.1f, worst %.1f ms\n", times.front(),
                percentile({times.begin() + 1, times.end()}, 0.5), percentile({times.begin() + 1, times.end()}, 0.95),
                percentile({times.begin() + 1, times.end()}, 1));
    stalls.print();
    return result;
}

/// Tells when it was painted.
class PaintWatch final : public QObject
{
public:
    PaintWatch(QWidget &widget, std::function<void()> painted) : m_painted(std::move(painted)) { widget.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        watched->removeEventFilter(this);
        QCoreApplication::sendEvent(watched, event);
        watched->installEventFilter(this);
        m_painted();
        return true;
    }

private:
    std::function<void()> m_painted;
};

int neighbours(QApplication &app, const QStringList &files)
{
    PlayerPane pane;
    pane.resize(439, 530);
    pane.show();
    pane.player().setMuted(true);
    QElapsedTimer clock;
    std::vector<double> times;
    int round = 0;
    bool waits = false;
    const PaintWatch watch(pane.view(), [&] {
        if (std::exchange(waits, false))
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
    });
    QTimer pace;
    pace.callOnTimeout([&] {
        if (++round > 60)
            return app.quit();
        clock.start();
        waits = true;
        pane.setClip(PlayerClip{files[round % files.size()], 0, 0, 0, QString::number(round)});
        pane.setNeighbours({files[(round + 1) % files.size()]});
    });
    pane.setNeighbours({files[1 % files.size()]});
    pace.start(400);
    const int result = app.exec();
    std::printf("decoded ahead: median %.1f, p95 %.1f, worst %.1f ms\n", percentile(times, 0.5), percentile(times, 0.95),
                percentile(times, 1));
    return result;
}

int hold(QApplication &app, const QStringList &files)
{
    PlayerPane pane;
    pane.resize(439, 530);
    pane.show();
    pane.player().setMuted(true);
    int round = 0;
    double before = 0;
    std::unique_ptr<Stalls> stalls;
    QTimer pace;
    pace.callOnTimeout([&] {
        ++round;
        if (round == 20) { // what is loaded with the first clips is there
            before = pssMiB();
            stalls = std::make_unique<Stalls>();
        }
        if (round > 220)
            return app.quit();
        pane.setClip(PlayerClip{files[round % files.size()], 0, 0, 0, QString::number(round)});
        pane.setNeighbours({files[(round + 1) % files.size()]});
    });
    pace.start(33); // as keyboards repeat
    const int result = app.exec();
    stalls->print();
    pane.setClip({});
    QTimer::singleShot(1000, &app, &QCoreApplication::quit);
    app.exec();
    std::printf("200 changes: memory grew by %.1f MiB\n", pssMiB() - before);
    return result;
}

int plays(QApplication &app, const QStringList &files)
{
    PlayerPane pane;
    pane.resize(439, 530);
    pane.show();
    pane.player().setMuted(true);
    int round = 0, shown = 0;
    QTimer patience;
    patience.setSingleShot(true);
    const auto next = [&] {
        if (++round > 300)
            return app.quit();
        pane.setClip(PlayerClip{files[round % files.size()], 0, 0, 0, QString::number(round)});
        patience.start(5000);
    };
    patience.callOnTimeout(next);
    QObject::connect(&pane, &PlayerPane::firstFrameShown, &pane, [&] {
        ++shown;
        QTimer::singleShot(0, &pane, next);
    });
    QTimer::singleShot(0, &pane, next);
    const int result = app.exec();
    std::printf("300 plays: %d showed a frame\n", shown);
    return result;
}

int compare(QApplication &app, const QStringList &files)
{
    Comparison comparison(files);
    CompareView view(comparison);
    view.resize(1280, 720);
    view.show();
    int pictures = 0;
    double apart = 0, wall = 0;
    std::chrono::microseconds passed{}, last{};
    QElapsedTimer clock;
    QObject::connect(&comparison, &Comparison::picturesChanged, &view, [&] {
        ++pictures;
        for (int clip = 0; clip < comparison.count(); ++clip)
            apart = std::max(apart, double(std::chrono::abs(comparison.picture(clip).at - comparison.picture(0).at).count()) / 1e6 *
                                        comparison.fps());
        if (comparison.position() > last)
            passed += comparison.position() - last;
        last = comparison.position();
        if (!clock.isValid())
            clock.start();
        wall = double(clock.nsecsElapsed()) / 1e9;
    });
    QTimer::singleShot(8500, &app, &QCoreApplication::quit);
    const double before = cpuSeconds();
    app.exec();
    int skipped = 0;
    for (int clip = 0; clip < comparison.count(); ++clip)
        skipped += comparison.skipped(clip);
    std::printf("%d clips: pace %.2f, %.1f pictures/s, %d frames left out, at most %.2f frames apart, CPU %.0f %%\n", comparison.count(),
                double(passed.count()) / 1e6 / wall, pictures / wall, skipped, apart, 100 * (cpuSeconds() - before) / wall);
    std::fflush(stdout);
    return 0;
}

int loop(QApplication &app, const QString &file, int rounds)
{
    PlayerPane pane;
    pane.resize(439, 530);
    pane.show();
    int frames = 0, ends = 0;
    QObject::connect(&pane.player(), &Player::positionChanged, &pane, [&] { ++frames; });
    QObject::connect(&pane.player(), &Player::ended, &pane, [&](std::chrono::microseconds last) {
        std::printf("%d: %d frames, last %lld\n", ends, std::exchange(frames, 0), static_cast<long long>(last.count()));
        if (++ends == rounds)
            app.quit();
    });
    pane.setClip(PlayerClip{file, 0, 0, 0, {}});
    return app.exec();
}

int measurePlaying(QApplication &app, int seconds, const std::function<int()> &painted)
{
    double cpu = 0;
    int before = 0;
    QTimer::singleShot(2000, &app, [&] {
        cpu = cpuSeconds();
        before = painted();
    });
    QTimer::singleShot(2000 + seconds * 1000, &app, [&] {
        std::printf("CPU %.1f %% of a core, PSS %.1f MiB, %.1f frames/s painted\n",
                    100 * (cpuSeconds() - cpu) / seconds, pssMiB(), double(painted() - before) / seconds);
        std::fflush(stdout);
        std::_Exit(0);
    });
    return app.exec();
}

int play(QApplication &app, const QString &file, int seconds)
{
    QMainWindow window;
    auto *pane = new PlayerPane;
    window.setCentralWidget(pane);
    window.resize(windowSize());
    window.show();
    pane->setClip(PlayerClip{file, 0, 0, 0, {}});
    return measurePlaying(app, seconds, [pane] { return pane->view().paintedFrames(); });
}

#ifdef RUSHES_BENCH_VIDEO_WIDGET
int video(QApplication &app, const QString &file, int seconds)
{
    QMainWindow window;
    auto *widget = new QVideoWidget;
    window.setCentralWidget(widget);
    window.resize(windowSize());
    window.show();
    QMediaPlayer player;
    player.setVideoOutput(widget);
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return 1;
    QObject::connect(&player, &QMediaPlayer::mediaStatusChanged, &player, [&player](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia)
            QTimer::singleShot(0, &player, [&player] {
                player.setPosition(0);
                player.play();
            });
    });
    player.setSourceDevice(&device, QUrl::fromLocalFile(file));
    player.play();
    return measurePlaying(app, seconds, [] { return 0; });
}
#endif
} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QApplication app(argc, argv);
    QApplication::setStyle(new Style);
    QApplication::setPalette(Theme::light().palette());
    const QStringList words = QApplication::arguments().mid(1);
    if (words.size() < 2) {
        std::fputs("player_bench first|loop|play|video FILE…\n", stderr);
        return 2;
    }
    const int number = words.value(2).toInt();
    if (words[0] == u"first"_s)
        return first(app, words.mid(1));
    if (words[0] == u"near"_s)
        return neighbours(app, words.mid(1));
    if (words[0] == u"hold"_s)
        return hold(app, words.mid(1));
    if (words[0] == u"plays"_s)
        return plays(app, words.mid(1));
    if (words[0] == u"compare"_s)
        return compare(app, words.mid(1));
    if (words[0] == u"loop"_s)
        return loop(app, words[1], number > 0 ? number : 20);
    if (words[0] == u"play"_s)
        return play(app, words[1], number > 0 ? number : 10);
#ifdef RUSHES_BENCH_VIDEO_WIDGET
    if (words[0] == u"video"_s)
        return video(app, words[1], number > 0 ? number : 10);
#endif
    return 2;
}
