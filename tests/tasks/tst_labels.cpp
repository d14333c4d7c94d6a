// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/Labels.h"
#include "tasks/TaskBench.h"

using namespace rushes;
using namespace rushes::test;

class TestLabels : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTypedBecomesLabels_data();
    void whatIsTypedBecomesLabels();
    void tooManyAreCutShort();
    void whatIsStoredComesBack();
    void labelsAndBatchSurviveARestart();
    void onlyChangesAreTold();
};

void TestLabels::whatIsTypedBecomesLabels_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("commas only") << u" , ，、"_s << QStringList();
    QTest::newRow("blanks around and within") << u"  hero   shot , b"_s << QStringList{u"hero shot"_s, u"b"_s};
    QTest::newRow("Chinese commas") << u"成片，备选、待定"_s << QStringList{u"成片"_s, u"备选"_s, u"待定"_s};
    QTest::newRow("twice, in any case") << u"Hero, hero"_s << QStringList{u"Hero"_s};
    QTest::newRow("a line feed is a blank") << u"a\nb"_s << QStringList{u"a b"_s};
    QTest::newRow("too long") << QString(100, u'x') << QStringList{QString(longestLabel, u'x')};
}

void TestLabels::whatIsTypedBecomesLabels()
{
    QFETCH(QString, typed);
    QTEST(labelsIn(typed), "labels");
}

void TestLabels::tooManyAreCutShort()
{
    QStringList many;
    for (int number = 0; number < 100; ++number)
        many << QString::number(number);
    QCOMPARE(normalLabels(many).size(), mostLabels);
}

void TestLabels::whatIsStoredComesBack()
{
    for (const QStringList &labels : {QStringList(), QStringList{u"a"_s}, QStringList{u"a b"_s, u"成片"_s, u"\"x\""_s}})
        QCOMPARE(splitLabels(joinedLabels(labels)), labels);
}

void TestLabels::labelsAndBatchSurviveARestart()
{
    Bench bench;
    QVERIFY(bench.begin(2));
    bench.book.setLabels(bench.key(0), {u" hero  shot"_s, u"成片"_s});
    bench.book.setBatch(bench.key(0), u"night 'two'"_s);
    QVERIFY(flush(bench.book));
    TaskStore second(bench.file);
    const auto contents = test::open(second);
    QVERIFY(contents);
    const QStringList expected{u"hero shot"_s, u"成片"_s};
    QCOMPARE(contents->tasks.front().labels, expected);
    QCOMPARE(contents->tasks.front().batch, u"night 'two'"_s);
    QVERIFY(contents->tasks.back().labels.isEmpty());
}

void TestLabels::onlyChangesAreTold()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    QSignalSpy changed(&bench.book, &TaskBook::changed);
    bench.book.setLabels(bench.key(0), {u"a"_s});
    QVERIFY(flush(bench.book));
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.front().front().value<std::vector<RowChange>>().front().fields == TaskFields(TaskField::Labels));
    bench.book.setLabels(bench.key(0), {u" a"_s});
    bench.book.setLabels(TaskKey{77}, {u"a"_s});
    QVERIFY(flush(bench.book));
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
