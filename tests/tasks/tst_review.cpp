// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/Review.h"
#include "tasks/TaskBench.h"

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

class TestReview : public QObject
{
    Q_OBJECT
private slots:
    void oddNotesAreLeftOut_data();
    void oddNotesAreLeftOut();
    void notesComeBackInOrder();
    void aReviewIsKeptOnDisk();
};

void TestReview::oddNotesAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("an object") << QByteArray(R"({"at":1,"text":"x"})");
    QTest::newRow("no time") << QByteArray(R"([{"text":"x"}])");
    QTest::newRow("before the beginning") << QByteArray(R"([{"at":-5,"text":"x"}])");
    QTest::newRow("no words") << QByteArray(R"([{"at":5,"text":""}])");
    QTest::newRow("numbers") << QByteArray("[1,2]");
}

void TestReview::oddNotesAreLeftOut()
{
    QFETCH(QByteArray, json);
    QVERIFY(notesFromJson(json).empty());
}

void TestReview::notesComeBackInOrder()
{
    const std::vector<ClipNote> notes{{5700ms, u"手抖 \"here\""_s}, {100ms, u"good"_s}};
    const std::vector<ClipNote> back = notesFromJson(toJson(notes));
    QCOMPARE(back.size(), 2u);
    QCOMPARE(back[0], notes[1]);
    QCOMPARE(back[1], notes[0]);
    QVERIFY(toJson({}).isEmpty());
}

void TestReview::aReviewIsKeptOnDisk()
{
    Bench bench;
    QVERIFY(bench.begin(2));
    const Review review{4, Verdict::Picked, {{5700ms, u"手抖"_s}}};
    bench.book.setReview(bench.key(1), review);
    bench.book.setFindings(bench.key(1), Finding::Black | Finding::Silent);
    QVERIFY(flush(bench.book));
    TaskStore again(bench.file);
    const auto found = open(again);
    QVERIFY(found);
    QCOMPARE(found->tasks[0].review, Review());
    QVERIFY(!found->tasks[0].checked);
    QCOMPARE(found->tasks[1].review, review);
    QVERIFY(found->tasks[1].checked);
    QCOMPARE(found->tasks[1].findings, Finding::Black | Finding::Silent);
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
