// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ArrivalCheck.h"
#include "frames/ClipReader.h"
#include "tasks/TaskBench.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QSize>
#include <QStandardPaths>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

/// Clips made by ffmpeg, and what their headers say.
class TestArrivalCheck : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void brokenFilesSayNothing_data();
    void brokenFilesSayNothing();
    void factsOfRealClips_data();
    void factsOfRealClips();
    void findings_data();
    void findings();
    void picturesAndSound_data();
    void picturesAndSound();
    void aSavedClipIsLookedAtOnce();
    void whatIsOldOrSwitchedOffIsLeftInPeace();

private:
    QString make(const QString &name, const QStringList &arguments);
    QTemporaryDir m_folder;
};

QString TestArrivalCheck::make(const QString &name, const QStringList &arguments)
{
    const QString file = m_folder.filePath(name);
    QProcess::execute(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-y"_s} + arguments + QStringList{file});
    return file;
}

void TestArrivalCheck::initTestCase()
{
    if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty())
        QSKIP("ffmpeg makes the clips of this test");
}

void TestArrivalCheck::brokenFilesSayNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("<html>not found</html>");
    QTest::newRow("a box that ends behind the file") << QByteArray("\0\0\xff\xffmoov", 8);
    QTest::newRow("a box of no size") << QByteArray("\0\0\0\x04moov", 8);
}

void TestArrivalCheck::brokenFilesSayNothing()
{
    QFETCH(QByteArray, bytes);
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!mp4Facts(file));
    QCOMPARE(file.pos(), 0);
}

void TestArrivalCheck::factsOfRealClips_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    const QStringList picture{u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=d=2:s=128x64:r=10"_s, u"-c:v"_s, u"libx264"_s};
    QTest::newRow("header at the end") << picture << u"end.mp4"_s << QSize(128, 64);
    QTest::newRow("header in front") << picture + QStringList{u"-movflags"_s, u"faststart"_s} << u"front.mp4"_s
                                     << QSize(128, 64);
    QTest::newRow("QuickTime") << picture << u"clip.mov"_s << QSize(128, 64);
    QTest::newRow("sound alone") << QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=d=2"_s} << u"sound.m4a"_s << QSize(0, 0);
}

void TestArrivalCheck::factsOfRealClips()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, name);
    QFETCH(QSize, size);
    QFile file(make(name, arguments));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::optional<Mp4Facts> facts = mp4Facts(file);
    QVERIFY(facts);
    QVERIFY2(facts->seconds && std::abs(*facts->seconds - 2) < 0.1, qPrintable(QString::number(facts->seconds.value_or(-1))));
    QCOMPARE(QSize(facts->width, facts->height), size);
    QCOMPARE(facts->hasPicture, !size.isEmpty());
}

void TestArrivalCheck::findings_data()
{
    using Edit = std::function<void(Mp4Facts &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<bool>("sizes");
    QTest::addColumn<Findings>("found");
    const auto row = [](const char *name, bool sizes, Findings found, Edit edit) { QTest::newRow(name) << edit << sizes << found; };
    row("as promised", true, {}, [](Mp4Facts &) {});
    row("a rounding longer", true, {}, [](Mp4Facts &f) { f.seconds = 15.4; });
    row("too short", true, Finding::Length, [](Mp4Facts &f) { f.seconds = 5; });
    row("length not known", true, {}, [](Mp4Facts &f) { f.seconds.reset(); });
    row("even sides", true, {}, [](Mp4Facts &f) { f.height = 648; });
    row("half the size", true, Finding::Size, [](Mp4Facts &f) { f.width = 176, f.height = 320; });
    row("half the size, as asked for", false, {}, [](Mp4Facts &f) { f.width = 176, f.height = 320; });
    row("landscape", true, Finding::Turned, [](Mp4Facts &f) { std::swap(f.width, f.height); });
    row("square", true, Finding::Size, [](Mp4Facts &f) { f.width = f.height = 480; });
    row("no picture", true, Finding::Unplayable, [](Mp4Facts &f) { f = {}; });
}

void TestArrivalCheck::findings()
{
    QFETCH(std::function<void(Mp4Facts &)>, edit);
    QFETCH(bool, sizes);
    Task task;
    task.width = 352;
    task.height = 640;
    task.seconds = 15;
    Mp4Facts facts{15.0, true, 352, 640, 0};
    edit(facts);
    QTEST(findingsOf(task, facts, sizes), "found");
}

void TestArrivalCheck::picturesAndSound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("sound");
    QTest::addColumn<Findings>("found");
    const QString noise = u"anoisesrc=d=2:a=0.3"_s, silence = u"anullsrc=d=2"_s, moving = u"testsrc=d=2:s=128x64:r=10"_s;
    QTest::newRow("all is well") << moving << noise << Findings();
    QTest::newRow("without a sound track") << moving << QString() << Findings();
    QTest::newRow("silent") << moving << silence << Findings(Finding::Silent);
    QTest::newRow("black") << u"color=c=black:d=2:s=128x64:r=10"_s << noise << Findings(Finding::Black);
    QTest::newRow("nearly black, with noise") << u"color=c=0x0a0a0a:d=2:s=128x64:r=10,noise=alls=6:allf=t"_s << QString()
                                              << Findings(Finding::Black);
    QTest::newRow("black and silent") << u"color=c=black:d=2:s=128x64:r=10"_s << silence << (Finding::Black | Finding::Silent);
    QTest::newRow("frozen") << u"testsrc=d=1:s=128x64:r=10,select=eq(n\\,0),loop=20:1:0"_s << QString()
                            << Findings(Finding::Frozen);
    QTest::newRow("it begins black") << u"color=c=black:d=1:s=128x64:r=10[a];testsrc=d=1:s=128x64:r=10[b];[a][b]concat"_s
                                     << QString() << Findings();
    QTest::newRow("a night with a light") << u"color=c=black:d=2:s=128x64:r=10,drawbox=x=60:y=30:w=6:h=6:color=white:t=fill:"
                                             "enable=gt(t\\,1)"_s << QString() << Findings();
    QTest::newRow("one picture alone") << u"testsrc=d=0.1:s=128x64:r=10"_s << QString() << Findings();
}

void TestArrivalCheck::picturesAndSound()
{
    QFETCH(QString, source);
    QFETCH(QString, sound);
    QStringList arguments{u"-f"_s, u"lavfi"_s, u"-i"_s, source};
    if (!sound.isEmpty())
        arguments += {u"-f"_s, u"lavfi"_s, u"-i"_s, sound, u"-c:a"_s, u"aac"_s};
    arguments += {u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv420p"_s};
    const auto reader = openClip(make(u"%1.mp4"_s.arg(QString::fromUtf8(QTest::currentDataTag())), arguments));
    QVERIFY(reader);
    std::atomic_bool stop{};
    QTEST(findingsOf(*reader, stop), "found");
}

static Clip savedClip(const QString &file, Timestamp when)
{
    Clip clip;
    clip.state = ClipState::Saved;
    clip.file = file;
    clip.saved = when;
    return clip;
}

void TestArrivalCheck::aSavedClipIsLookedAtOnce()
{
    const QString file = make(u"wide.mp4"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=d=2:s=128x64:r=10"_s});
    Bench bench;
    ArrivalCheck check(bench.book, bench.clock);
    QVERIFY(bench.begin(2));
    TaskReport said = completed();
    said.width = 352;
    said.height = 640;
    bench.book.applyReport(bench.key(0), said, 200, 1ms);
    bench.book.setClip(bench.key(0), savedClip(file, noon));
    bench.book.setClip(bench.key(1), savedClip(m_folder.filePath(u"gone.mp4"_s), noon));
    QTRY_VERIFY(bench.book.at(0).checked && bench.book.at(1).checked);
    QCOMPARE(bench.book.at(0).findings, Findings(Finding::Turned));
    QVERIFY(bench.book.at(0).seconds && std::abs(*bench.book.at(0).seconds - 2) < 0.1);
    QVERIFY(!bench.book.at(1).findings); // a lost file is another matter
}

void TestArrivalCheck::whatIsOldOrSwitchedOffIsLeftInPeace()
{
    const QString file = make(u"any.mp4"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=d=1:s=64x64:r=10"_s});
    Bench bench;
    ArrivalCheck check(bench.book, bench.clock);
    QVERIFY(bench.begin(3));
    bench.book.setClip(bench.key(0), savedClip(file, noon - 25h));
    QVERIFY(flush(bench.book));
    check.setOptions({.on = false});
    bench.book.setClip(bench.key(1), savedClip(file, noon));
    QVERIFY(flush(bench.book));
    QTest::qWait(100);
    QVERIFY(!bench.book.at(0).checked && !bench.book.at(1).checked);
    check.setOptions({.on = true});
    QTRY_VERIFY(bench.book.at(1).checked);
    QVERIFY(!bench.book.at(0).checked);
}

QTEST_GUILESS_MAIN(TestArrivalCheck)
#include "tst_arrivalcheck.moc"
