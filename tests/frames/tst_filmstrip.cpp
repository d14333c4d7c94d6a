// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "frames/FilmStrip.h"
#include "ui/PlayerClips.h"

#include <QSignalSpy>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

/// The strip of a real clip whose frames tell their numbers.
class TestFilmStrip : public QObject
{
    Q_OBJECT
private slots:
    void fillsItself();
    void anotherFileBeginsAnew();
    void whatCannotBeReadStaysEmpty();
    void goesAwayWhileItReads();

private:
    static int numberOf(const QImage &image) { return PlayerClips::numberOf(image.pixel(image.width() / 2, image.height() / 2)); }
    PlayerClips m_clips;
};

void TestFilmStrip::fillsItself()
{
    FilmStrip strip({32, 48});
    QSignalSpy changed(&strip, &FilmStrip::changed);
    QVERIFY(strip.at(0.5).isNull()); // no file
    strip.setFile(m_clips.counting());
    QVERIFY(!strip.isComplete());
    strip.at(0.5);
    QTRY_VERIFY(changed.count() > 0);
    QCOMPARE(strip.at(0.5).size(), QSize(32, 48));
    QTRY_VERIFY(strip.isComplete());
    // Scaling rounds the grey.
    for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0})
        QVERIFY2(std::abs(numberOf(strip.at(part)) - part * 59) <= 2,
                 qPrintable(u"%1: %2"_s.arg(part).arg(numberOf(strip.at(part)))));
}

void TestFilmStrip::anotherFileBeginsAnew()
{
    FilmStrip strip({32, 48});
    strip.setFile(m_clips.counting());
    strip.at(1);
    strip.setFile(m_clips.plain(u"red.mp4"_s, u"red"_s));
    QTRY_VERIFY(!strip.at(1).isNull());
    QTRY_VERIFY(strip.isComplete());
    for (const double part : {0.0, 0.4, 1.0})
        QVERIFY(qRed(strip.at(part).pixel(16, 24)) > 200);
    strip.setFile({});
    QVERIFY(strip.at(1).isNull());
}

void TestFilmStrip::whatCannotBeReadStaysEmpty()
{
    FilmStrip strip({32, 48});
    QSignalSpy changed(&strip, &FilmStrip::changed);
    strip.setFile(m_clips.write(u"words.mp4"_s, "no clip"));
    for (int i = 0; i < 20; ++i) {
        QVERIFY(strip.at(i / 20.0).isNull());
        QTest::qWait(5);
    }
    QCOMPARE(changed.count(), 0);
}

void TestFilmStrip::goesAwayWhileItReads()
{
    for (int i = 0; i < 20; ++i) {
        FilmStrip strip({320, 480});
        strip.setFile(m_clips.counting());
        strip.at(0.9);
        QTest::qWait(i % 4);
    }
}

QTEST_GUILESS_MAIN(TestFilmStrip)
#include "tst_filmstrip.moc"
