// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/TaskId.h"
#include "tasks/TaskIdScanner.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TaskIdTest final : public QObject
{
    Q_OBJECT
private slots:
    void refusesWhatIsNoId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank within") << u"task 1"_s;
        QTest::newRow("line break") << u"task\n1"_s;
        QTest::newRow("right-to-left mark") << u"task\u202e1"_s;
        QTest::newRow("too long") << QString(TaskId::maxLength + 1, u'a');
    }
    void refusesWhatIsNoId()
    {
        QFETCH(QString, text);
        QVERIFY(!TaskId{text}.isValid());
    }

    void readsModelAndTimeFromTheId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("model");
        QTest::addColumn<qint64>("submitted"); // ms; 0: not known
        // The example's ULID decodes to within milliseconds of its created_at, 2025-10-06T15:10:26.875729Z.
        QTest::newRow("documented") << u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s << u"sora-2"_s
                                    << qint64(1759763426872);
        QTest::newRow("no model") << u"task_01k6x15vhrff09dkkqjrzwhm60"_s << QString()
                                  << qint64(1759763426872);
        QTest::newRow("unix seconds") << u"veo3.1:1764899481-abc"_s << u"veo3.1"_s << qint64(1764899481000);
        QTest::newRow("hex") << u"video_68d0aa"_s << QString() << qint64(0);
        QTest::newRow("no ULID: letter u") << u"task_01k6x15vhrff09dkkqjrzwhmu0"_s << QString() << qint64(0);
        QTest::newRow("implausible time") << u"task_00000000000000000000000001"_s << QString() << qint64(0);
    }
    void readsModelAndTimeFromTheId()
    {
        QFETCH(QString, text);
        QFETCH(QString, model);
        QFETCH(qint64, submitted);
        const TaskId id{text};
        QCOMPARE(id.model(), model);
        const std::optional<Timestamp> time = id.submitted();
        QCOMPARE(time.has_value(), submitted != 0);
        if (time)
            QVERIFY2(qAbs(toMs(*time) - submitted) < 10, qPrintable(QString::number(toMs(*time))));
    }

    void findsIdsInText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("ids");
        const QString id = u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s;
        QTest::newRow("prose") << u"a red fox crossing fresh snow at 2025-10-06 15:10, version-2"_s
                               << QStringList();
        QTest::newRow("base address") << u"https://new.22codex.xyz"_s << QStringList();
        QTest::newRow("mail") << u"somebody@example.com"_s << QStringList();
        QTest::newRow("number alone") << u"1759763621142"_s << QStringList();
        QTest::newRow("the path without an id") << u"/v1/videos/video_id?id="_s << QStringList();
        QTest::newRow("one") << id << QStringList{id};
        QTest::newRow("quoted, with comma") << u"\"%1\","_s.arg(id) << QStringList{id};
        QTest::newRow("JSON") << u"{\"id\":\"%1\",\"status\":\"pending\"}"_s.arg(id) << QStringList{id};
        QTest::newRow("address") << u"https://h.example/v1/videos/video_id?id=%1&x=1"_s.arg(id)
                                 << QStringList{id};
        QTest::newRow("address, encoded")
            << u"https://h.example/v1/videos/video_id?id=sora-2%3Atask_01k6x15vhrff09dkkqjrzwhm60"_s
            << QStringList{id};
        QTest::newRow("path form") << u"GET /v1/videos/video_68d0aabb/content"_s
                                   << QStringList{u"video_68d0aabb"_s};
        QTest::newRow("uuid with model") << u"grok:0c2e9d7a-1111-2222-3333-444455556666"_s
                                         << QStringList{u"grok:0c2e9d7a-1111-2222-3333-444455556666"_s};
        QTest::newRow("opaque, alone on its line")
            << u"dmlkZW9fMTIz\nand words"_s << QStringList{u"dmlkZW9fMTIz"_s};
        QTest::newRow("Chinese punctuation") << u"任务：%1。"_s.arg(id) << QStringList{id};
        QTest::newRow("Windows lines") << u"%1\r\ntask_01k6x15vhrff09dkkqjrzwhm61\r\n"_s.arg(id)
                                       << QStringList{id, u"task_01k6x15vhrff09dkkqjrzwhm61"_s};
    }
    void findsIdsInText()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, ids);
        QStringList found;
        for (const FoundId &one : scanTaskIds(text))
            found << one.id.value;
        QCOMPARE(found, ids);
    }

    void marksRepeatedIds()
    {
        const auto found = scanTaskIds(u"task_01k6x15vhrff09dkkqjrzwhm60 task_01k6x15vhrff09dkkqjrzwhm60");
        QCOMPARE(found.size(), size_t(2));
        QVERIFY(!found[0].repeated);
        QVERIFY(found[1].repeated);
    }
};

QTEST_APPLESS_MAIN(TaskIdTest)
#include "tst_taskid.moc"
