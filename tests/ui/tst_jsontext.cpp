// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/JsonText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class JsonTextTest final : public QObject
{
    Q_OBJECT
private slots:
    void showsOtherTextAsItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("web page") << QByteArray("<html>{\"a\":1}</html>");
        QTest::newRow("words") << QByteArray("busy, try later");
    }
    void showsOtherTextAsItIs()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(readableJson(text, 1000).text, QString::fromUtf8(text));
    }

    void survivesHalfAReply()
    {
        const QByteArray whole = "{\"a\": [1, \"\\\"b\\u4f60\xe4\xbd\xa0\", {}], \"c\": null}";
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const QString text = readableJson(whole.left(size), 1000).text;
            QVERIFY(!text.contains(QChar::ReplacementCharacter));
        }
        QCOMPARE(readableJson("]}}{", 1000).text, u"]}}{"_s); // not JSON at all
        QVERIFY(!readableJson("{]}}", 1000).text.isEmpty());
    }

    void indentsAndKeepsEverythingElse()
    {
        const QByteArray reply =
            " {\"z\":1759763631.222531,\"a\":[1e2,\"x\\\"y, z: {\"],\"empty\":{ },\"none\":[]}\n";
        QCOMPARE(readableJson(reply, 1000).text,
                 u"{\n  \"z\": 1759763631.222531,\n  \"a\": [\n    1e2,\n    \"x\\\"y, z: {\"\n  ],\n"
                 "  \"empty\": {},\n  \"none\": []\n}"_s);
        QVERIFY(!readableJson(reply, 1000).shortened);
    }

    void staysTheSameJson()
    {
        const QByteArray reply = "{\"a\":[[],{},[{\"b\":true}]],\"c\":\"你 \\n\"}";
        QCOMPARE(QJsonDocument::fromJson(readableJson(reply, 1000).text.toUtf8()),
                 QJsonDocument::fromJson(reply));
        const QString once = readableJson(reply, 1000).text;
        QCOMPARE(readableJson(once.toUtf8(), 1000).text, once);
    }

    void isBounded()
    {
        const JsonText deep = readableJson(QByteArray(1'000'000, '['), 1000);
        QVERIFY(deep.shortened);
        QVERIFY(deep.text.size() <= 1000);
        const JsonText wide = readableJson("[" + QByteArray("1,").repeated(1'000'000) + "1]", 1000);
        QVERIFY(wide.shortened);
        QVERIFY(wide.text.size() <= 1000);
        const JsonText page = readableJson("<" + QByteArray("你").repeated(1000), 1000);
        QVERIFY(page.shortened);
        QCOMPARE(page.text.size(), 334);
    }

    void shortensLongStrings()
    {
        const JsonText json =
            readableJson("{\"a\":\"" + QByteArray("你").repeated(100) + "\",\"b\":2}", 1000, 20);
        QVERIFY(json.shortened);
        QCOMPARE(json.text, u"{\n  \"a\": \"你你你你你你…\",\n  \"b\": 2\n}"_s);
    }
};

QTEST_APPLESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
