// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipJob.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class tst_ClipJob : public QObject
{
    Q_OBJECT
private slots:
    void wantedEncodingComesFirst_data();
    void wantedEncodingComesFirst();
    void nothingIsMadeUpForATaskWithoutAddresses();
};

static TaskReport report(const QString &source, const QString &watermarked, const QString &medium, const QString &low)
{
    TaskReport report;
    report.clipAddresses = {QUrl(u"https://m.example/video"_s), QUrl(u"https://m.example/source"_s),
                            QUrl(u"https://m.example/medium"_s)};
    report.detail.emplace().draft.emplace().encodings = {source, watermarked, medium, low, {}, {}, {}, {}};
    return report;
}

void tst_ClipJob::wantedEncodingComesFirst_data()
{
    QTest::addColumn<TaskReport>("report");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QStringList>("expected");
    const QString video = u"https://m.example/video"_s, source = u"https://m.example/source"_s,
                  marked = u"https://m.example/marked"_s, medium = u"https://m.example/medium"_s,
                  low = u"https://m.example/low"_s;
    const QStringList asSent{video, source, medium};
    QTest::newRow("no address") << report({}, {}, {}, {}) << Encoding::Clean << asSent;
    QTest::newRow("no web address") << report(u"file:///etc/passwd"_s, {}, {}, {}) << Encoding::Clean << asSent;
    QTest::newRow("as sent") << report(source, marked, medium, low) << Encoding::AsSent << asSent;
    QTest::newRow("clean") << report(source, marked, medium, low) << Encoding::Clean
                           << QStringList{source, video, medium};
    QTest::newRow("clean, but all the same") << report(source, source, medium, low) << Encoding::Clean << asSent;
    QTest::newRow("small") << report(source, marked, medium, low) << Encoding::Small
                           << QStringList{medium, video, source};
    QTest::newRow("small, low only") << report(source, marked, {}, low) << Encoding::Small
                                     << QStringList{low, video, source, medium};
}

void tst_ClipJob::wantedEncodingComesFirst()
{
    QFETCH(TaskReport, report);
    QFETCH(Encoding, encoding);
    QStringList found;
    for (const DownloadJob::Source &one : clipjob::sources(report, TaskId{u"id"_s}, nullptr, encoding)) {
        QVERIFY(one.authorization.isEmpty());
        found << one.url.toString();
    }
    QTEST(found, "expected");
}

void tst_ClipJob::nothingIsMadeUpForATaskWithoutAddresses()
{
    TaskReport unfinished = report(u"https://m.example/source"_s, {}, {}, {});
    unfinished.clipAddresses.clear();
    QVERIFY(clipjob::sources(unfinished, TaskId{u"id"_s}, nullptr, Encoding::Clean).isEmpty());
}


QTEST_GUILESS_MAIN(tst_ClipJob)
#include "tst_clipjob.moc"
