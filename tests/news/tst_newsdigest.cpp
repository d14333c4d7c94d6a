// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "news/NewsDigest.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = News::Kind;

namespace
{
constexpr Timestamp noon = timestampFromMs(1'764'900'000'000);

News task(Kind kind, int key, const QString &batch = {})
{
    return {.kind = kind, .key = TaskKey(key), .batch = batch};
}

News batchDone(const QString &batch, int finished, int failed)
{
    return {.kind = Kind::BatchDone, .key = TaskKey(99), .batch = batch, .finished = finished, .failed = failed};
}

News atRisk(int count)
{
    return {.kind = Kind::AtRisk, .atRisk = count};
}

/// "2 finished, 1 failed, of night, latest 3"
QString told(const std::vector<Bulletin> &bulletins)
{
    QStringList all;
    for (const Bulletin &one : bulletins) {
        switch (one.kind) {
        case Bulletin::Kind::Tasks:
            all << u"%1+%2 of '%3' latest %4%5"_s.arg(one.finished).arg(one.failed).arg(one.batch).arg(int(one.latest))
                       .arg(one.only ? u" alone"_s : QString());
            break;
        case Bulletin::Kind::BatchesDone:
            all << u"done: %1 '%2' %3+%4"_s.arg(one.batches).arg(one.batch).arg(one.finished).arg(one.failed);
            break;
        case Bulletin::Kind::AtRisk:
            all << u"risk %1"_s.arg(one.atRisk);
            break;
        case Bulletin::Kind::KeyRefused:
            all << u"refused "_s + one.gateway;
            break;
        }
    }
    return all.join(u"; "_s);
}
} // namespace

Q_DECLARE_METATYPE(std::vector<rushes::News>)

class TestNewsDigest final : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsDueWhereNothingHappened();
    void whatHappensAtOnceIsOneBulletin_data();
    void whatHappensAtOnceIsOneBulletin();
    void afterTheFirstAMinuteIsGathered();
    void aRiskThatPassesIsNotTold();
    void aRiskThatLastsIsTold();
    void aGrowingRiskIsNotToldAllTheTime();
    void aRefusedKeyDoesNotWaitForTheMinute();
    void whoIsLookingIsToldNothing();
    void timesOfTheDay_data();
    void timesOfTheDay();
};

void TestNewsDigest::nothingIsDueWhereNothingHappened()
{
    NewsDigest digest;
    QVERIFY(!digest.due());
    QVERIFY(digest.take(noon).empty());
    digest.add(task(Kind::Saved, 1), noon); // for hooks
    digest.add(atRisk(0), noon);
    digest.add(batchDone(u"one"_s, 1, 0), noon); // its task tells
    QVERIFY(!digest.due());
}

void TestNewsDigest::whatHappensAtOnceIsOneBulletin_data()
{
    QTest::addColumn<std::vector<News>>("news");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const std::vector<News> &news, const QString &words) {
        QTest::newRow(name) << news << words;
    };
    row("one", {task(Kind::Finished, 1)}, u"1+0 of '' latest 1 alone"_s);
    row("one of a batch", {task(Kind::Failed, 1, u"a"_s)}, u"0+1 of 'a' latest 1 alone"_s);
    row("two", {task(Kind::Finished, 1), task(Kind::Finished, 2)}, u"2+0 of '' latest 2"_s);
    row("a failure does not hide what finished", {task(Kind::Finished, 1), task(Kind::Failed, 2)},
        u"1+1 of '' latest 1"_s);
    row("nor one of another batch", {task(Kind::Finished, 1, u"a"_s), task(Kind::Failed, 2, u"b"_s)},
        u"1+1 of '' latest 1"_s);
    row("one batch", {task(Kind::Finished, 1, u"a"_s), task(Kind::Failed, 2, u"a"_s)}, u"1+1 of 'a' latest 1"_s);
    row("two batches", {task(Kind::Failed, 1, u"a"_s), task(Kind::Finished, 2, u"b"_s)}, u"1+1 of '' latest 2"_s);
    row("a batch that is done", {task(Kind::Finished, 1, u"a"_s), task(Kind::Failed, 2, u"a"_s), batchDone(u"a"_s, 37, 2)},
        u"done: 1 'a' 37+2"_s);
    row("and another task", {task(Kind::Finished, 1), task(Kind::Finished, 2, u"a"_s), batchDone(u"a"_s, 3, 0)},
        u"1+0 of '' latest 1 alone; done: 1 'a' 3+0"_s);
    row("two are done", {batchDone(u"a"_s, 3, 0), batchDone(u"b"_s, 4, 1)}, u"done: 2 '' 7+1"_s);
    row("one is done twice", {batchDone(u"a"_s, 3, 0), batchDone(u"a"_s, 4, 0)}, u"done: 1 'a' 4+0"_s);
    row("a batch of one is its task", {task(Kind::Finished, 1, u"a"_s), batchDone(u"a"_s, 1, 0)},
        u"1+0 of 'a' latest 1 alone"_s);
}

void TestNewsDigest::whatHappensAtOnceIsOneBulletin()
{
    QFETCH(std::vector<News>, news);
    QFETCH(QString, words);
    NewsDigest digest;
    for (const News &one : news)
        digest.add(one, noon);
    QCOMPARE(digest.due(), std::optional(noon + NewsDigest::moment));
    QVERIFY(digest.take(noon + NewsDigest::moment - 1ms).empty());
    QCOMPARE(told(digest.take(noon + NewsDigest::moment)), words);
    QVERIFY(!digest.due());
}

void TestNewsDigest::afterTheFirstAMinuteIsGathered()
{
    NewsDigest digest;
    digest.add(task(Kind::Finished, 1), noon);
    QCOMPARE(digest.take(noon + 3s).size(), 1u);
    for (int i = 0; i < 40; ++i)
        digest.add(task(Kind::Finished, i), noon + 4s + i * 1s);
    QCOMPARE(digest.due(), std::optional(noon + 63s));
    QCOMPARE(told(digest.take(noon + 63s)), u"40+0 of '' latest 39"_s);
    digest.add(task(Kind::Finished, 1), noon + 10min); // it was quiet meanwhile
    QCOMPARE(digest.due(), std::optional(noon + 10min + 3s));
}

void TestNewsDigest::aRiskThatPassesIsNotTold()
{
    NewsDigest digest;
    digest.add(atRisk(3), noon);
    QCOMPARE(digest.due(), std::optional(noon + NewsDigest::riskPatience));
    digest.add(atRisk(0), noon + 10s); // saved meanwhile
    QVERIFY(!digest.due());
    QVERIFY(digest.take(noon + 1h).empty());
}

void TestNewsDigest::aRiskThatLastsIsTold()
{
    NewsDigest digest;
    digest.add(atRisk(3), noon);
    digest.add(atRisk(2), noon + 10s);
    QCOMPARE(told(digest.take(noon + 30s)), u"risk 2"_s);
    digest.add(atRisk(1), noon + 40s); // fewer: no news
    QVERIFY(!digest.due());
    digest.add(atRisk(2), noon + 1h);
    QCOMPARE(told(digest.take(noon + 1h + 30s)), u"risk 2"_s);
}

void TestNewsDigest::aGrowingRiskIsNotToldAllTheTime()
{
    NewsDigest digest;
    digest.add(atRisk(1), noon);
    QCOMPARE(told(digest.take(noon + 30s)), u"risk 1"_s);
    digest.add(atRisk(2), noon + 31s);
    QCOMPARE(digest.due(), std::optional(noon + 30s + NewsDigest::riskPause));
}

void TestNewsDigest::aRefusedKeyDoesNotWaitForTheMinute()
{
    NewsDigest digest;
    digest.add(task(Kind::Finished, 1), noon);
    QCOMPARE(digest.take(noon + 3s).size(), 1u);
    digest.add(task(Kind::Finished, 2), noon + 4s);
    const News refused{.kind = Kind::KeyRefused, .gateway = u"g"_s};
    digest.add(refused, noon + 5s);
    digest.add(refused, noon + 6s);
    QCOMPARE(digest.due(), std::optional(noon + 8s));
    QCOMPARE(told(digest.take(noon + 8s)), u"refused g"_s);
    QCOMPARE(digest.due(), std::optional(noon + 63s));
}

void TestNewsDigest::whoIsLookingIsToldNothing()
{
    NewsDigest digest;
    digest.add(task(Kind::Finished, 1), noon);
    digest.add(batchDone(u"a"_s, 3, 0), noon);
    digest.add(atRisk(2), noon);
    digest.add({.kind = Kind::KeyRefused, .gateway = u"g"_s}, noon);
    digest.forget(noon + 1s);
    QVERIFY(!digest.due());
    QVERIFY(digest.take(noon + 1h).empty());
    digest.add(atRisk(2), noon + 2s);
    QVERIFY(!digest.due()); // seen already
}

void TestNewsDigest::timesOfTheDay_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<bool>("between");
    const QTime ten(22, 0), seven(7, 0);
    QTest::newRow("at its beginning") << ten << ten << seven << true;
    QTest::newRow("over midnight") << QTime(0, 0) << ten << seven << true;
    QTest::newRow("just before its end") << QTime(6, 59, 59, 999) << ten << seven << true;
    QTest::newRow("at its end") << seven << ten << seven << false;
    QTest::newRow("at noon") << QTime(12, 0) << ten << seven << false;
    QTest::newRow("within the day") << QTime(12, 0) << seven << ten << true;
    QTest::newRow("outside of the day") << QTime(23, 0) << seven << ten << false;
    QTest::newRow("never") << ten << ten << ten << false;
}

void TestNewsDigest::timesOfTheDay()
{
    QFETCH(QTime, time);
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QTEST(isBetween(time, from, to), "between");
}

QTEST_GUILESS_MAIN(TestNewsDigest)
#include "tst_newsdigest.moc"
