// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "CommandLine.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class CommandLineTest final : public QObject
{
    Q_OBJECT
private slots:
    void takesIdsAndOptions()
    {
        const CommandLineResult line =
            readCommandLine({u"--server"_s, u"https://gateway.example/v1/videos"_s,
                             u"--lang"_s, u"zh_CN"_s, u"task_a"_s});
        QVERIFY(!line.end);
        QCOMPARE(line.wanted.server, QUrl(u"https://gateway.example"_s));
        QCOMPARE(line.wanted.language, u"zh_CN"_s);
        QCOMPARE(line.wanted.ids, QStringList{u"task_a"_s});
    }

    void minimizedIsForAWindow()
    {
        QVERIFY(readCommandLine({u"--minimized"_s}).wanted.minimized);
        QVERIFY(!readCommandLine({}).wanted.minimized);
        QVERIFY(readCommandLine({u"--help"_s}).end->output.contains(u"--minimized"_s));
    }

    void whatAnAddressOffersIsKeptApart()
    {
        const CommandLineResult line =
            readCommandLine({u"rushes://add?id=sora-2%3Atask_a&id=task_b&server=https://evil.example"_s, u"task_c"_s});
        QVERIFY(!line.end);
        QCOMPARE(line.wanted.offered, (QStringList{u"sora-2:task_a"_s, u"task_b"_s}));
        QCOMPARE(line.wanted.ids, QStringList{u"task_c"_s});
        QVERIFY(!line.wanted.server);
    }

    void whatIsWrongIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
        QTest::newRow("dialect") << QStringList{u"--dialect"_s, u"x"_s} << u"Unknown dialect: x."_s;
        QTest::newRow("language") << QStringList{u"--lang"_s, u"xx"_s} << u"Unknown language: xx."_s;
        QTest::newRow("server") << QStringList{u"--server"_s, u"file:///etc"_s} << u"Not a web address: file:///etc"_s;
        QTest::newRow("no window") << QStringList{u"--headless"_s, u"wait"_s, u"--minimized"_s} << u"no window"_s;
        QTest::newRow("verb") << QStringList{u"rushes://remove?id=a"_s} << u"Not understood: rushes://remove?id=a."_s;
        QTest::newRow("no id") << QStringList{u"rushes://add"_s} << u"Not understood: rushes://add."_s;
        QTest::newRow("no form") << QStringList{u"RUSHES:add?id=a"_s} << u"Not understood: RUSHES:add?id=a."_s;
    }
    void whatIsWrongIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const CommandLineResult line = readCommandLine(arguments);
        QVERIFY(line.end);
        QCOMPARE(line.end->exitCode, 2);
        QVERIFY2(line.end->output.contains(words), qPrintable(line.end->output));
        QCOMPARE(line.end->output.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
