// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ui/PlayerClips.h"

#include "compare/CompareDesk.h"
#include "compare/CompareActions.h"
#include "compare/CompareWindow.h"
#include "compare/DifferencesPanel.h"
#include "compare/WordDiff.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

/// Real clips whose frames tell their numbers, beside each other.
class TestCompare : public QObject
{
    Q_OBJECT
private slots:
    void wordsThatDiffer_data();
    void wordsThatDiffer();
    void aLongTextDiffersAsAWhole();
    void differencesOfInputs();
    void allShowTheSameMoment();
    void stepsAndSeeksTogether();
    void anOffsetShiftsOneClip();
    void aShorterClipHoldsItsLastPicture();
    void aBrokenClipDoesNotStopTheOthers();
    void keysOfTheWindow();
    void keysAreTheUsers();
    void theEdgeDividesTheClips();
    void judgesTheLeadingOne();

private:
    static int numberIn(const Comparison &comparison, int clip);
    std::vector<fields::Known> tasks(const QStringList &files) const;
    static bool settled(Comparison &comparison);
    PlayerClips m_clips;
};

int TestCompare::numberIn(const Comparison &comparison, int clip)
{
    const QImage &image = comparison.picture(clip).image;
    return image.isNull() ? -1 : PlayerClips::numberOf(image.pixel(image.width() / 2, image.height() / 2));
}

std::vector<fields::Known> TestCompare::tasks(const QStringList &files) const
{
    std::vector<fields::Known> tasks;
    for (const QString &file : files) {
        fields::Known known;
        known.task.key = TaskKey(tasks.size() + 1);
        known.task.prompt = u"a red fox"_s;
        known.task.clip.file = file;
        tasks.push_back(known);
    }
    return tasks;
}

bool TestCompare::settled(Comparison &comparison)
{
    return QTest::qWaitFor([&] {
        for (int clip = 0; clip < comparison.count(); ++clip) {
            if (comparison.picture(clip).image.isNull() && !comparison.isBroken(clip))
                return false;
        }
        return true;
    });
}

void TestCompare::wordsThatDiffer_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); // [ ] around what differs
    QTest::newRow("the same") << u"a red fox"_s << u"a red fox"_s << u"a red fox"_s;
    QTest::newRow("a word") << u"a red fox"_s << u"a blue fox"_s << u"a [blue] fox"_s;
    QTest::newRow("added") << u"a fox"_s << u"a quick fox"_s << u"a [quick ]fox"_s;
    QTest::newRow("left out") << u"a quick fox"_s << u"a fox"_s << u"a fox"_s;
    QTest::newRow("to nothing") << u"a fox"_s << QString() << QString();
    QTest::newRow("from nothing") << QString() << u"a fox"_s << u"[a fox]"_s;
    QTest::newRow("Chinese") << u"一只红色的狐狸"_s << u"一只蓝色的狐狸"_s << u"一只[蓝]色的狐狸"_s;
    QTest::newRow("punctuation") << u"fox, night"_s << u"fox. night"_s << u"fox[.] night"_s;
    QTest::newRow("emoji") << u"a 🦊 b"_s << u"a 🐺 b"_s << u"a [🐺] b"_s;
    QTest::newRow("twice") << u"one two three four"_s << u"one 2 three 4"_s << u"one [2] three [4]"_s;
}

void TestCompare::wordsThatDiffer()
{
    QFETCH(QString, base);
    QFETCH(QString, text);
    QString marked, whole;
    for (const DiffPart &part : wordDiff(base, text)) {
        marked += part.differs ? u'[' + part.text + u']' : part.text;
        whole += part.text;
    }
    QTEST(marked, "marked");
    QCOMPARE(whole, text);
}

void TestCompare::aLongTextDiffersAsAWhole()
{
    QString a, b;
    for (int i = 0; i < 5000; ++i) {
        a += u"a%1 "_s.arg(i);
        b += u"b%1 "_s.arg(i);
    }
    const std::vector<DiffPart> parts = wordDiff(u"same "_s + a + u"end"_s, u"same "_s + b + u"end"_s);
    QCOMPARE(parts.size(), size_t(3));
    QVERIFY(!parts[0].differs && parts[1].differs && !parts[2].differs);
}

void TestCompare::differencesOfInputs()
{
    std::vector<fields::Known> two = tasks({u"a.mp4"_s, u"b.mp4"_s});
    two[1].task.prompt = u"a blue fox"_s;
    two[0].report.detail.emplace();
    two[0].report.detail->input.emplace();
    two[0].report.detail->input->orientation = u"portrait"_s;
    two[1].report = two[0].report;
    two[1].report.detail->input->orientation = u"landscape"_s;
    two[0].report.detail->input->size = two[1].report.detail->input->size = u"large"_s;
    const std::vector<DifferencesPanel::Row> rows = DifferencesPanel::rowsOf(two);
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].values, QStringList({u"a red fox"_s, u"a blue fox"_s}));
    QCOMPARE(rows[1].values, QStringList({u"portrait"_s, u"landscape"_s}));
    // What is marked, and what a prompt cannot do.
    two[1].task.prompt = u"a <b>blue</b> fox"_s;
    DifferencesPanel panel;
    panel.setTasks(two);
    const auto labels = panel.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](QLabel *label) {
        return label->text().contains(u"underline"_s) && label->text().contains(u"&lt;"_s);
    }));
}

void TestCompare::allShowTheSameMoment()
{
    const QString counting = m_clips.counting();
    Comparison comparison({counting, m_clips.counting(u"b.mp4"_s, u"-bf 3"_s), m_clips.counting(u"counting.mkv"_s), counting});
    for (int clip = 0; clip < 4; ++clip)
        comparison.setRoom(clip, {64, 96});
    QList<int> seen;
    connect(&comparison, &Comparison::picturesChanged, this, [&] {
        const int first = numberIn(comparison, 0);
        for (int clip = 1; clip < 4; ++clip)
            QVERIFY2(std::abs(numberIn(comparison, clip) - first) <= 1, qPrintable(QString::number(first)));
        seen << first;
    });
    QTRY_VERIFY(seen.contains(59));
    const qsizetype end = seen.indexOf(59);
    QVERIFY2(end >= PlayerClips::frames / 2, qPrintable(QString::number(end)));
    QTRY_VERIFY(seen.size() > end + 5); // from the beginning again
    QVERIFY(seen.last() < 59);
}

void TestCompare::stepsAndSeeksTogether()
{
    Comparison comparison({m_clips.counting(), m_clips.counting(u"b.mp4"_s, u"-bf 3"_s)});
    QVERIFY(settled(comparison));
    comparison.setPlaying(false);
    comparison.seek(1s);
    QTRY_COMPARE(numberIn(comparison, 0), 30);
    QCOMPARE(numberIn(comparison, 1), 30);
    for (const int steps : {1, 1, -1, 5, -7, -1}) {
        const int before = numberIn(comparison, 0);
        comparison.step(steps);
        QTRY_COMPARE(numberIn(comparison, 0), before + steps);
        QCOMPARE(numberIn(comparison, 1), before + steps);
    }
    comparison.seek(1h);
    QTRY_COMPARE(numberIn(comparison, 0), 59);
    comparison.step(1);
    QTest::qWait(50);
    QCOMPARE(numberIn(comparison, 0), 59);
    comparison.seek(-1s);
    QTRY_COMPARE(numberIn(comparison, 1), 0);
}

void TestCompare::anOffsetShiftsOneClip()
{
    Comparison comparison({m_clips.counting(), m_clips.counting()});
    QVERIFY(settled(comparison));
    comparison.setPlaying(false);
    comparison.seek(microseconds(PlayerClips::startOf(10) + 5000));
    comparison.setOffset(1, microseconds(PlayerClips::startOf(20)));
    QTRY_COMPARE(numberIn(comparison, 1), 30);
    QCOMPARE(numberIn(comparison, 0), 10);
    comparison.setOffset(1, -microseconds(PlayerClips::startOf(20)));
    QTRY_COMPARE(numberIn(comparison, 1), 0); // it has not begun
    QCOMPARE(numberIn(comparison, 0), 10);
    QVERIFY(comparison.length() > 2500ms);
}

void TestCompare::aShorterClipHoldsItsLastPicture()
{
    const QString half = m_clips.make(u"half.mp4"_s, u"-i %1 -t 1 -c:v libx264 -qp 0"_s.arg(m_clips.counting()));
    Comparison comparison({m_clips.counting(), half});
    QVERIFY(settled(comparison));
    comparison.setPlaying(false);
    QTRY_VERIFY(comparison.length() > 1900ms);
    comparison.seek(1800ms);
    QTRY_COMPARE(numberIn(comparison, 0), 54);
    QCOMPARE(numberIn(comparison, 1), 29);
}

void TestCompare::aBrokenClipDoesNotStopTheOthers()
{
    Comparison comparison({m_clips.counting(), m_clips.write(u"words.mp4"_s, "no clip")});
    QTRY_VERIFY(comparison.isBroken(1));
    QTRY_VERIFY(numberIn(comparison, 0) > 5);
    QVERIFY(comparison.picture(1).image.isNull());
}

void TestCompare::keysOfTheWindow()
{
    CompareWindow window(tasks({m_clips.counting(), m_clips.counting()}));
    window.setSound(0, true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Comparison &comparison = window.comparison();
    QVERIFY(settled(comparison));
    QTest::keyClick(&window.view(), Qt::Key_Space);
    QVERIFY(!comparison.isPlaying());
    QTest::keyClick(&window.view(), Qt::Key_Home);
    QTRY_COMPARE(numberIn(comparison, 0), 0);
    QTest::keyClick(&window.view(), Qt::Key_Period);
    QTRY_COMPARE(numberIn(comparison, 1), 1);
    QTest::keyClick(&window.view(), Qt::Key_Right);
    QTRY_COMPARE(numberIn(comparison, 1), 31);
    QTest::keyClick(&window.view(), Qt::Key_2);
    QCOMPARE(window.view().leading(), 1);
    QTest::keyClick(&window.view(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(numberIn(comparison, 1), 32);
    QCOMPARE(numberIn(comparison, 0), 31);
    QTest::keyClick(&window.view(), Qt::Key_W);
    QCOMPARE(window.view().mode(), CompareView::Mode::Wipe);
    QTest::keyClick(&window.view(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(window.view().edge(), 0.45);
    QTest::keyClick(&window.view(), Qt::Key_F);
    QCOMPARE(window.view().shown(), 1);
    QTRY_COMPARE(window.view().shown(), 0); // by itself
    QTest::keyClick(&window.view(), Qt::Key_S);
    QTest::keyClick(&window.view(), Qt::Key_Escape);
    QVERIFY(!window.isVisible());
}

void TestCompare::keysAreTheUsers()
{
    CompareActions chosen;
    chosen.forward->setShortcut(Qt::Key_N);
    CompareWindow window(tasks({m_clips.counting(), m_clips.counting()}));
    window.setSound(0, true);
    window.takeKeys(chosen);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Comparison &comparison = window.comparison();
    QVERIFY(settled(comparison));
    QTest::keyClick(&window.view(), Qt::Key_K);
    QTest::keyClick(&window.view(), Qt::Key_Home);
    QTRY_COMPARE(numberIn(comparison, 0), 0);
    QTest::keyClick(&window.view(), Qt::Key_Period);
    QTest::keyClick(&window.view(), Qt::Key_N);
    QTRY_COMPARE(numberIn(comparison, 0), 1);
    QTest::keyClick(&window.view(), Qt::Key_3); // there is no third clip
    QCOMPARE(window.view().leading(), 0);
}

void TestCompare::theEdgeDividesTheClips()
{
    CompareWindow window(tasks({m_clips.plain(u"red.mp4"_s, u"red"_s), m_clips.plain(u"blue.mp4"_s, u"blue"_s)}));
    window.setSound(0, true);
    window.show();
    QVERIFY(settled(window.comparison()));
    CompareView &view = window.view();
    view.setLeading(1);
    view.setMode(CompareView::Mode::Wipe);
    const QRect place = view.placeOf(0);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(place.left() + place.width() / 4, place.center().y()));
    QVERIFY(std::abs(view.edge() - 0.25) < 0.02);
    QTRY_VERIFY(!window.comparison().picture(0).image.isNull());
    const QImage seen = view.grab().toImage();
    const auto at = [&](double part) { return seen.pixel(place.left() + int(part * place.width()), place.top() + place.height() / 4); };
    QVERIFY(qRed(at(0.15)) > 200 && qBlue(at(0.15)) < 60);
    QVERIFY(qBlue(at(0.4)) > 200 && qRed(at(0.4)) < 60);
}

void TestCompare::judgesTheLeadingOne()
{
    CompareWindow window(tasks({m_clips.counting(), m_clips.counting()}));
    window.setSound(0, true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy verdicts(&window, &CompareWindow::verdictWished);
    QSignalSpy ratings(&window, &CompareWindow::ratingWished);
    QTest::keyClick(&window.view(), Qt::Key_2);
    QTest::keyClick(&window.view(), Qt::Key_P);
    QTest::keyClick(&window.view(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(verdicts.count(), 1);
    QCOMPARE(verdicts[0][0].value<TaskKey>(), TaskKey(2));
    QCOMPARE(ratings[0][1].toInt(), 4);
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
