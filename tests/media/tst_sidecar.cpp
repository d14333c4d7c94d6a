// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Gateway.h"
#include "api/Redaction.h"
#include "media/Sidecar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class tst_Sidecar : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNotOursIsNotRead_data();
    void whatIsNotOursIsNotRead();
    void comesBackAsItWasWritten();
    void labelsOfOthersAreBroughtIntoForm_data();
    void labelsOfOthersAreBroughtIntoForm();
    void textsLoseTheirSecrets_data();
    void textsLoseTheirSecrets();
    void repliesLoseTheirSecrets();
};

void tst_Sidecar::whatIsNotOursIsNotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("not JSON");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("another program's") << QByteArray(R"({"id":"x","file":"a.mp4"})");
    QTest::newRow("a newer version's") << QByteArray(R"({"rushes":2,"id":"x","file":"a.mp4"})");
    QTest::newRow("no id") << QByteArray(R"({"rushes":1,"file":"a.mp4"})");
    QTest::newRow("no file") << QByteArray(R"({"rushes":1,"id":"x"})");
    QTest::newRow("a file elsewhere") << QByteArray(R"({"rushes":1,"id":"x","file":"../a.mp4"})");
    QTest::newRow("the folder itself") << QByteArray(R"({"rushes":1,"id":"x","file":".."})");
}

void tst_Sidecar::whatIsNotOursIsNotRead()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!Sidecar::read(bytes));
}

void tst_Sidecar::comesBackAsItWasWritten()
{
    Gateway gateway;
    gateway.id = u"g1"_s;
    gateway.base = QUrl(u"https://user:pass@gateway.example/v"_s);
    gateway.key = u"sk-abcdef"_s;
    Task task;
    task.id = {u"sora-2:task_1"_s};
    task.gateway = u"g1"_s;
    task.batch = u"night"_s;
    task.labels = {u"hero shot"_s, u"夜景"_s, u"to sk-abcdef"_s};
    task.prompt = u"a cat, 猫"_s;
    task.added = timestampFromMs(1'759'767'000'123);
    Clip clip;
    clip.file = u"/library/a cat.mp4"_s;
    clip.size = clip.received = 1234;
    clip.sha256 = QByteArray(32, 'x');
    clip.saved = timestampFromMs(1'759'767'100'000);
    const QByteArray reply = R"({"id":"sora-2:task_1","status":"completed","video_url":"https://m.example/a?sig=1"})";
    const QByteArray bytes = Sidecar::whole(Sidecar::beginning(task, &gateway, reply), clip);
    QVERIFY(bytes.contains("猫"));
    for (const char *secret : {"sk-abcdef", "sig=1", "user:pass"})
        QVERIFY2(!bytes.contains(secret), secret);

    const std::optional<Sidecar> read = Sidecar::read(bytes);
    QVERIFY(read.has_value());
    QCOMPARE(read->id.value, task.id.value);
    QCOMPARE(read->gateway, task.gateway);
    QCOMPARE(read->batch, task.batch);
    QCOMPARE(read->labels, (QStringList{u"hero shot"_s, u"夜景"_s, u"to …"_s}));
    QCOMPARE(read->added, task.added);
    clip.file = u"a cat.mp4"_s;
    clip.state = ClipState::Saved;
    QVERIFY(read->clip == clip);
    QCOMPARE(QJsonDocument::fromJson(read->reply)["video_url"_L1].toString(), u"https://m.example/a"_s);
}

void tst_Sidecar::labelsOfOthersAreBroughtIntoForm_data()
{
    QTest::addColumn<QByteArray>("labels");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("none, as older versions wrote it") << QByteArray() << QStringList();
    QTest::newRow("no list") << QByteArray(R"(,"labels":"night")") << QStringList();
    QTest::newRow("no texts") << QByteArray(R"(,"labels":[1,null,["x"],"night"])") << QStringList{u"night"_s};
    QTest::newRow("blanks and repeats") << QByteArray(R"(,"labels":["  a\n b ","A B",""])") << QStringList{u"a b"_s};
}

void tst_Sidecar::labelsOfOthersAreBroughtIntoForm()
{
    QFETCH(QByteArray, labels);
    const std::optional<Sidecar> read = Sidecar::read(R"({"rushes":1,"id":"x","file":"a.mp4")" + labels + '}');
    QVERIFY(read.has_value());
    QTEST(read->labels, "expected");
}

void tst_Sidecar::textsLoseTheirSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing to hide") << u"50% off? yes"_s << u"50% off? yes"_s;
    QTest::newRow("query") << u"see https://a.example/b?c=d&e now"_s << u"see https://a.example/b now"_s;
    QTest::newRow("query without a path") << u"https://a.example?c=d"_s << u"https://a.example"_s;
    QTest::newRow("fragment") << u"https://a.example/b#token"_s << u"https://a.example/b"_s;
    QTest::newRow("user") << u"https://me:secret@a.example/b"_s << u"https://a.example/b"_s;
    QTest::newRow("capitals") << u"HTTPS://a.example/b?c"_s << u"HTTPS://a.example/b"_s;
    QTest::newRow("two") << u"https://a.example/?x https://b.example/?y"_s
                         << u"https://a.example/ https://b.example/"_s;
    QTest::newRow("a key on its own") << u"key sk-12345 refused"_s << u"key … refused"_s;
    QTest::newRow("bearer") << u"Authorization: Bearer abc.def"_s << u"Authorization: Bearer …"_s;
}

void tst_Sidecar::textsLoseTheirSecrets()
{
    QFETCH(QString, text);
    QTEST(redaction::text(text, u"sk-12345"_s), "expected");
}

void tst_Sidecar::repliesLoseTheirSecrets()
{
    const auto reply = QJsonDocument::fromJson(
        R"({"a":{"b":["https://m.example/x?s=1",{"api_key":"k"}]},"access_token":"t","max_tokens":7,"seed":null})");
    const QJsonObject clean = redaction::json(reply.object()).toObject();
    QCOMPARE(clean["a"_L1]["b"_L1][0].toString(), u"https://m.example/x"_s);
    QVERIFY(clean["a"_L1]["b"_L1][1]["api_key"_L1].isNull());
    QVERIFY(clean["access_token"_L1].isNull());
    QCOMPARE(clean["max_tokens"_L1].toInt(), 7);
    QVERIFY(clean.contains("seed"_L1));
}

QTEST_GUILESS_MAIN(tst_Sidecar)
#include "tst_sidecar.moc"
