// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DownloadRig.h"

#include <QCryptographicHash>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::test;

/// A transfer that was broken off goes on where it stopped, and nowhere else.
class DownloadResumeTest final : public DownloadRig
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void abortKeepsThePart();
    void brokenTransferGoesOn_data();
    void brokenTransferGoesOn();
    void answerThatDoesNotFitThePartStartsOver_data();
    void answerThatDoesNotFitThePartStartsOver();
    void partIsNotTouchedByAnErrorPage();
    void bytesThatNobodyVouchesForAreNotGoneOnFrom_data();
    void bytesThatNobodyVouchesForAreNotGoneOnFrom();
    void completePartIsNotFetchedAgain();
    void completePartOfUnknownSizeIsFoundBy416();
    void publishedClipIsNotFetchedAgain();
    void anothersFileIsNotTakenForThePublishedClip();
};

void DownloadResumeTest::abortKeepsThePart()
{
    m_server->setHandler(
        [](const Request &) { return Reply{"200 OK", "ETag: \"one\"\r\n", clip, true, 200'000, true}; });
    m_job.sources = {{m_server->url(u"/"_s), {}}};
    Download download(m_job, m_network, m_disk);
    QSignalSpy finished(&download, &Download::finished);
    std::optional<Error> error;
    connect(&download, &Download::finished, this, [&](const auto &result) { error = result.error(); });
    download.start();
    QTRY_COMPARE(QFileInfo(m_job.partFile).size(), 200'000);
    download.abort();
    download.abort();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(error->kind, Error::Kind::Cancelled);

    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    const auto result = run();
    QCOMPARE(m_server->seen.back().header("range"), "bytes=200000-");
    QCOMPARE(m_server->seen.back().header("if-range"), "\"one\"");
    QCOMPARE(contents(result->file), clip);
    QCOMPARE(result->sha256, QCryptographicHash::hash(clip, QCryptographicHash::Sha256));
}

void DownloadResumeTest::brokenTransferGoesOn_data()
{
    QTest::addColumn<qsizetype>("cut");
    QTest::addColumn<qsizetype>("from");
    QTest::newRow("before the first byte") << qsizetype(0) << qsizetype(-1);
    QTest::newRow("after the first byte") << qsizetype(1) << qsizetype(-1);
    QTest::newRow("one byte before it is looked into") << qsizetype(63) << qsizetype(-1);
    QTest::newRow("as soon as it can be looked into") << qsizetype(64) << qsizetype(64);
    QTest::newRow("one byte before a chunk's end") << qsizetype(262'143) << qsizetype(262'143);
    QTest::newRow("at a chunk's end") << qsizetype(262'144) << qsizetype(262'144);
    QTest::newRow("before the last byte") << qsizetype(299'999) << qsizetype(299'999);
}

void DownloadResumeTest::brokenTransferGoesOn()
{
    QFETCH(qsizetype, cut);
    QFETCH(qsizetype, from);
    m_server->setHandler([&](const Request &request) {
        Reply reply = serve(clip, request);
        reply.stopAt = cut;
        return reply;
    });
    const auto broken = run();
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, Error::Kind::Offline);
    QVERIFY(files().isEmpty());

    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(m_server->seen.back().from(), from);
    QCOMPARE(contents(result->file), clip);
    QCOMPARE(result->sha256, QCryptographicHash::hash(clip, QCryptographicHash::Sha256));
    QCOMPARE(result->size, clip.size());
}

void DownloadResumeTest::answerThatDoesNotFitThePartStartsOver_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("headers"); // to the request of a range
    QTest::addColumn<bool>("isWhole");       // the first answer is the clip already
    QTest::newRow("ranges are ignored") << QByteArray("200 OK") << QByteArray("ETag: \"two\"\r\n") << true;
    const QByteArray partial = "206 Partial Content";
    const QByteArray fits = "Content-Range: bytes 100000-299999/300000\r\n";
    QTest::newRow("another ETag") << partial << "ETag: \"two\"\r\n" + fits << false;
    QTest::newRow("no Content-Range") << partial << QByteArray() << false;
    QTest::newRow("another begin") << partial << QByteArray("Content-Range: bytes 0-199999/300000\r\n")
                                   << false;
    QTest::newRow("another size") << partial << QByteArray("Content-Range: bytes 100000-299999/300001\r\n")
                                  << false;
    QTest::newRow("another length") << partial << QByteArray("Content-Range: bytes 100000-299998/300000\r\n")
                                    << false;
    QTest::newRow("end before begin")
        << partial << QByteArray("Content-Range: bytes 100000-5/300000\r\n") << false;
    QTest::newRow("end beyond the size")
        << partial << QByteArray("Content-Range: bytes 100000-300000/300000\r\n") << false;
    QTest::newRow("several parts") << partial
                                   << QByteArray("Content-Type: multipart/byteranges; boundary=x\r\n")
                                   << false;
    QTest::newRow("not satisfiable, and another size")
        << QByteArray("416 Range Not Satisfiable") << QByteArray("Content-Range: bytes */50000\r\n") << false;
    QTest::newRow("not satisfiable, and no size")
        << QByteArray("416 Range Not Satisfiable") << QByteArray() << false;
}

void DownloadResumeTest::answerThatDoesNotFitThePartStartsOver()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, headers);
    QFETCH(bool, isWhole);
    leavePart(clip.first(100'000));
    m_server->setHandler([&](const Request &request) {
        if (request.from() < 0 || isWhole)
            return Reply{"200 OK", "ETag: \"two\"\r\n", other};
        return Reply{status, headers, other.sliced(100'000)};
    });
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), other);
    QCOMPARE(result->sha256, QCryptographicHash::hash(other, QCryptographicHash::Sha256));
    QCOMPARE(m_server->seen.front().from(), 100'000);
    QCOMPARE(int(m_server->seen.size()), isWhole ? 1 : 2);
    QCOMPARE(m_server->seen.back().from(), isWhole ? 100'000 : -1);
}

void DownloadResumeTest::partIsNotTouchedByAnErrorPage()
{
    leavePart(clip.first(100'000));
    m_server->setHandler([](const Request &) { return Reply{"200 OK", {}, "<html>Please log in</html>"}; });
    const auto refused = run();
    QVERIFY(!refused);
    QCOMPARE(contents(m_job.partFile), clip.first(100'000));

    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(m_server->seen.back().from(), 100'000);
    QCOMPARE(contents(result->file), clip);
}

void DownloadResumeTest::bytesThatNobodyVouchesForAreNotGoneOnFrom_data()
{
    QTest::addColumn<QByteArray>("note"); // "(none)": no file
    QTest::newRow("no note") << QByteArray("(none)");
    QTest::newRow("empty note") << QByteArray();
    QTest::newRow("half a note") << QByteArray(R"({"validator":"\"one\"","si)");
    QTest::newRow("no validator") << QByteArray(R"({"size":300000})");
    QTest::newRow("clip is shorter than its part") << QByteArray(R"({"validator":"\"one\"","size":500})");
}

void DownloadResumeTest::bytesThatNobodyVouchesForAreNotGoneOnFrom()
{
    QFETCH(QByteArray, note);
    leavePart(clip.first(100'000));
    QFile file(PartFile::noteFile(m_job.partFile));
    if (note == "(none)") {
        QVERIFY(file.remove());
    } else {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(note), note.size());
        file.close();
    }
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(m_server->seen.front().from(), -1);
    QCOMPARE(contents(result->file), clip);
}

void DownloadResumeTest::completePartIsNotFetchedAgain()
{
    leavePart(clip);
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), clip);
    QCOMPARE(result->sha256, QCryptographicHash::hash(clip, QCryptographicHash::Sha256));
    QVERIFY(m_server->seen.empty());
}

void DownloadResumeTest::completePartOfUnknownSizeIsFoundBy416()
{
    leavePart(clip, "\"one\"", -1);
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), clip);
    QCOMPARE(m_server->seen.size(), size_t(1));
}

/// As after a crash between the rename and the store's commit.
void DownloadResumeTest::publishedClipIsNotFetchedAgain()
{
    const auto first = run();
    QVERIFY(first.has_value());
    m_server->seen.clear();
    const auto second = run();
    QVERIFY(second.has_value());
    QCOMPARE(*second, *first);
    QVERIFY(m_server->seen.empty());
    QCOMPARE(files().size(), 1);

    PartFile::remove(m_job.partFile); // somebody took note: the next one is another download
    QVERIFY(run());
    QCOMPARE(files().size(), 2);
}

void DownloadResumeTest::anothersFileIsNotTakenForThePublishedClip()
{
    const auto first = run();
    QVERIFY(first.has_value());
    QFile file(first->file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(other), clip.size());
    file.close();
    const auto second = run();
    QVERIFY(second.has_value());
    QCOMPARE(contents(first->file), other);
    QCOMPARE(second->file, m_folder->filePath(u"a clip (2).mp4"_s));
    QCOMPARE(contents(second->file), clip);
}

QTEST_GUILESS_MAIN(DownloadResumeTest)
#include "tst_downloadresume.moc"
