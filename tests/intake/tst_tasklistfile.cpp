// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/TaskListFile.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using tasklist::Fault;

class TstTaskListFile final : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNoListIsSaid_data();
    void whatIsNoListIsSaid();
    void whatWasWrittenIsRead();
    void noKeyIsInIt();
    void badEntriesAreCounted();
    void everyCutIsDamage();
};

static Gateway gatewayAt(const QString &id, const QString &address)
{
    Gateway gateway;
    gateway.id = id;
    gateway.base = QUrl(address);
    gateway.key = u"sk-secret"_s;
    return gateway;
}

static Task judged()
{
    Task task;
    task.gateway = u"g1"_s;
    task.id = {u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s};
    task.batch = u"夜"_s;
    task.prompt = u"一只狐狸 \"red\""_s;
    task.review = {4, Verdict::Picked, {{std::chrono::milliseconds(1500), u"here"_s}}};
    return task;
}

void TstTaskListFile::whatIsNoListIsSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("nothing") << QByteArray() << Fault::Damaged;
    QTest::newRow("a clip") << QByteArray("\0\0\0 ftypisom", 12) << Fault::Damaged;
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << Fault::Foreign;
    QTest::newRow("a list of clips") << QByteArray("[{\"id\":\"x\"}]") << Fault::Foreign;
    QTest::newRow("no tasks") << QByteArray("{\"format\":\"rushes-list\",\"version\":1}") << Fault::Foreign;
    QTest::newRow("newer") << QByteArray("{\"format\":\"rushes-list\",\"version\":2,\"tasks\":[]}") << Fault::Newer;
}

void TstTaskListFile::whatIsNoListIsSaid()
{
    QFETCH(QByteArray, file);
    QFETCH(Fault, fault);
    QCOMPARE(tasklist::read(file).error(), fault);
}

void TstTaskListFile::whatWasWrittenIsRead()
{
    Task plain;
    plain.id = {u"video_68d7512d07848190b3e45da0ecbebcde"_s};
    plain.gateway = u"gone"_s;
    const Task task = judged();
    const auto list = tasklist::read(tasklist::written({task, plain}, {gatewayAt(u"g1"_s, u"https://a.example/x"_s),
                                                                       gatewayAt(u"g2"_s, u"https://b.example"_s)}));
    QVERIFY(list);
    QCOMPARE(list->gateways.size(), size_t(1)); // those of its tasks
    QCOMPARE(list->gateways[0].base, QUrl(u"https://a.example/x"_s));
    QCOMPARE(list->tasks.size(), size_t(2));
    const tasklist::ListedTask wanted{task.id, QUrl(u"https://a.example/x"_s), task.batch, task.prompt, task.review};
    QCOMPARE(list->tasks[0], wanted);
    QVERIFY(list->tasks[1].gateway.isEmpty());
    QCOMPARE(list->unusable, 0);
}

void TstTaskListFile::noKeyIsInIt()
{
    QVERIFY(!tasklist::written({judged()}, {gatewayAt(u"g1"_s, u"https://a.example"_s)}).contains("secret"));
}

void TstTaskListFile::badEntriesAreCounted()
{
    const auto list = tasklist::read("{\"format\":\"rushes-list\",\"version\":1,\"tasks\":[7, {\"id\":\"a b\"}, {\"id\":\"x1\","
                                     "\"gateway\":\"ftp://a.example\"}, {\"id\":\"x1\",\"rating\":99,\"pick\":\"?\"}, {\"id\":\"x1\"}]}");
    QVERIFY(list);
    QCOMPARE(list->unusable, 3);
    QCOMPARE(list->tasks.size(), size_t(1));
    QCOMPARE(list->tasks[0].review.rating, Review::mostStars);
    QCOMPARE(list->tasks[0].review.verdict, Verdict::None);
}

void TstTaskListFile::everyCutIsDamage()
{
    const QByteArray whole = tasklist::written({judged()}, {gatewayAt(u"g1"_s, u"https://a.example"_s)}).trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(tasklist::read(whole.first(size)).error(), Fault::Damaged);
}

QTEST_APPLESS_MAIN(TstTaskListFile)
#include "tst_tasklistfile.moc"
