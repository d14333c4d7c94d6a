// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipBytes.h"
#include "media/Download.h"
#include "media/MediaServer.h"
#include "media/PartFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::test;
using Reply = MediaServer::Reply;
using Request = MediaServer::Request;

namespace
{
const QByteArray clip = clipBytes(300'000);
const QByteArray other = clipBytes(300'000, 2);
} // namespace

class tst_Download : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void whatIsNoClipIsRefused_data();
    void whatIsNoClipIsRefused();
    void refusedStatusIsAnError_data();
    void refusedStatusIsAnError();
    void keyIsNotInTheServersWords();
    void lyingLengthsAreNoticed_data();
    void lyingLengthsAreNoticed();
    void forbiddenRedirectsAreNotFollowed_data();
    void forbiddenRedirectsAreNotFollowed();
    void fiveRedirectsAreFollowed();
    void keyIsDroppedAtAnotherOriginForGood();
    void keyStaysOnItsOrigin();
    void silenceIsGivenUp_data();
    void silenceIsGivenUp();
    void slowButSteadyIsNotGivenUp();

    void diskThatRefusesIsStorage_data();
    void diskThatRefusesIsStorage();
    void fullDiskKeepsWhatFitted();
    void folderRemovedMidwayIsStorage();
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

    void nextSourceIsTried();
    void firstSourcesErrorIsTheOneTold();
    void existingFilesAreNeverReplaced();
    void endingComesFromTheBytes();
    void progressNamesSizeAndValidator();

private:
    Result<DownloadResult> run(const QList<DownloadJob::Source> &sources);
    Result<DownloadResult> run() { return run({{m_server->url(u"/clip"_s), {}}}); }
    void leavePart(const QByteArray &bytes, const QByteArray &validator = "\"one\"",
                   qint64 size = clip.size());
    static QByteArray contents(const QString &file);
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaServer> m_server;
    QNetworkAccessManager m_network;
    QThreadPool m_disk;
    DownloadJob m_job;
    DownloadProgress m_progress;
};

void tst_Download::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<MediaServer>([](const Request &request) { return serve(clip, request); });
    m_job = {};
    m_job.partFile = m_folder->filePath(u".part"_s);
    m_job.finalFile = m_folder->filePath(u"a clip"_s);
    m_job.stallLimit = std::chrono::seconds(20);
}

void tst_Download::cleanup()
{
    m_network.clearAccessCache();
    m_server.reset();
}

Result<DownloadResult> tst_Download::run(const QList<DownloadJob::Source> &sources)
{
    m_job.sources = sources;
    Download download(m_job, m_network, m_disk);
    std::vector<Result<DownloadResult>> results;
    connect(&download, &Download::finished, this,
            [&results](const auto &result) { results.push_back(result); });
    connect(&download, &Download::progressed, this, [this](const auto &progress) { m_progress = progress; });
    download.start();
    [&results] { QTRY_VERIFY_WITH_TIMEOUT(!results.empty(), 20'000); }();
    if (results.empty())
        return Failure(Error{Error::Kind::Timeout, 0, u"the test waited in vain"_s, {}});
    return results.front();
}

void tst_Download::leavePart(const QByteArray &bytes, const QByteArray &validator, qint64 size)
{
    PartFile part(m_job.partFile);
    QVERIFY(part.open());
    QVERIFY(part.startOver(validator, size));
    QVERIFY(part.append(bytes));
}

QByteArray tst_Download::contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
}

void tst_Download::whatIsNoClipIsRefused_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("web page") << QByteArray("Content-Type: text/html\r\n")
                              << QByteArray("<!DOCTYPE html><html><head><title>New API</title></head></html>")
                              << u"New API"_s;
    QTest::newRow("JSON called a video")
        << QByteArray("Content-Type: video/mp4\r\n")
        << QByteArray(R"({"error":{"message":"video is not ready yet"}})") << u"video is not ready yet"_s;
    QTest::newRow("a short text") << QByteArray() << QByteArray("no") << u"no"_s;
    QTest::newRow("storage service's XML")
        << QByteArray() << QByteArray("<?xml version=\"1.0\"?><Error><Message>Expired</Message></Error>")
        << u"Expired"_s;
    QTest::newRow("a picture") << QByteArray() << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16).repeated(9)
                               << u"not a video"_s;
    QTest::newRow("packed although not asked for")
        << QByteArray("Content-Encoding: gzip\r\n") << clip << u"Content-Encoding: gzip"_s;
    QTest::newRow("broken clip") << QByteArray() << clip.first(1000) << u"mdat at byte"_s;
    QTest::newRow("endless text") << QByteArray() << QByteArray(200'000, 'x') << QString(300, u'x');
}

void tst_Download::whatIsNoClipIsRefused()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    m_server->setHandler([&](const Request &) { return Reply{"200 OK", headers, body}; });
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Protocol);
    QVERIFY2(result.error().detail.startsWith(words), qPrintable(result.error().detail));
    QVERIFY(result.error().detail.size() <= 300);
    QVERIFY(files().isEmpty());
}

void tst_Download::refusedStatusIsAnError_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("400") << QByteArray("400 Bad Request") << Error::Kind::Server;
    QTest::newRow("401") << QByteArray("401 Unauthorized") << Error::Kind::Auth;
    QTest::newRow("403") << QByteArray("403 Forbidden") << Error::Kind::Auth;
    QTest::newRow("404") << QByteArray("404 Not Found") << Error::Kind::NotFound;
    QTest::newRow("408") << QByteArray("408 Request Timeout") << Error::Kind::Timeout;
    QTest::newRow("410") << QByteArray("410 Gone") << Error::Kind::NotFound;
    QTest::newRow("429") << QByteArray("429 Too Many Requests") << Error::Kind::RateLimited;
    QTest::newRow("500") << QByteArray("500 Internal Server Error") << Error::Kind::Server;
    QTest::newRow("503") << QByteArray("503 Service Unavailable") << Error::Kind::Server;
    QTest::newRow("a clip with 404") << QByteArray("404 Not Found") << Error::Kind::NotFound;
    QTest::newRow("203") << QByteArray("203 Non-Authoritative Information") << Error::Kind::Protocol;
    QTest::newRow("300") << QByteArray("300 Multiple Choices") << Error::Kind::Protocol;
    QTest::newRow("range not satisfiable without a range")
        << QByteArray("416 Range Not Satisfiable") << Error::Kind::Protocol;
    QTest::newRow("a part without a range") << QByteArray("206 Partial Content") << Error::Kind::Protocol;
}

void tst_Download::refusedStatusIsAnError()
{
    QFETCH(QByteArray, status);
    QFETCH(Error::Kind, kind);
    const QByteArray headers = "Retry-After: 7\r\nContent-Range: bytes 0-299999/300000\r\n";
    m_server->setHandler([&](const Request &) { return Reply{status, headers, clip}; });
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    if (kind == Error::Kind::RateLimited)
        QCOMPARE(result.error().retryAfter, std::chrono::seconds(7));
    QVERIFY(files().isEmpty());
}

void tst_Download::keyIsNotInTheServersWords()
{
    m_server->setHandler([](const Request &request) {
        return Reply{"401 Unauthorized",
                     {},
                     "Invalid token " + request.header("authorization").mid(7) +
                         ", see http://x.test/a?sig=secret"};
    });
    const auto result = run({{m_server->url(u"/content"_s), "Bearer sk-12345"}});
    QVERIFY(!result);
    QCOMPARE(result.error().detail, u"Invalid token …, see http://x.test/a"_s);
}

void tst_Download::lyingLengthsAreNoticed_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("longer than what comes") << QByteArray("300001") << Error::Kind::Offline;
    QTest::newRow("shorter than what comes") << QByteArray("299999") << Error::Kind::Protocol;
    QTest::newRow("nothing promised") << QByteArray("0") << Error::Kind::Offline;
    QTest::newRow("two that differ") << QByteArray("300000\r\nContent-Length: 300001")
                                     << Error::Kind::Protocol;
    QTest::newRow("no number") << QByteArray("many") << Error::Kind::Protocol;
    QTest::newRow("negative") << QByteArray("-1") << Error::Kind::Protocol;
}

void tst_Download::lyingLengthsAreNoticed()
{
    QFETCH(QByteArray, length);
    QFETCH(Error::Kind, kind);
    m_server->setHandler([&](const Request &) {
        return Reply{"200 OK", "Content-Length: " + length + "\r\n", clip, false};
    });
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    QVERIFY(files().isEmpty());
}

void tst_Download::forbiddenRedirectsAreNotFollowed_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<int>("requests");
    QTest::newRow("none") << QByteArray() << 1;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << 1;
    QTest::newRow("data") << QByteArray("data:video/mp4;base64,AAAA") << 1;
    QTest::newRow("ftp") << QByteArray("ftp://127.0.0.1/clip.mp4") << 1;
    QTest::newRow("rubbish") << QByteArray("http://[") << 1;
    QTest::newRow("in a circle") << QByteArray("/clip") << 6;
}

void tst_Download::forbiddenRedirectsAreNotFollowed()
{
    QFETCH(QByteArray, location);
    QFETCH(int, requests);
    m_server->setHandler([&](const Request &) {
        return Reply{"302 Found", location.isEmpty() ? QByteArray() : "Location: " + location + "\r\n", {}};
    });
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Protocol);
    QCOMPARE(int(m_server->seen.size()), requests);
    QVERIFY(files().isEmpty());
}

void tst_Download::fiveRedirectsAreFollowed()
{
    m_server->setHandler([](const Request &request) {
        const int hop = request.target.mid(1).toInt();
        if (hop == 5)
            return serve(clip, request);
        static const QList<QByteArray> kinds{"301 a", "302 b", "303 c", "307 d", "308 e"};
        return Reply{kinds.at(hop), "Location: /" + QByteArray::number(hop + 1) + "\r\n", {}};
    });
    const auto result = run({{m_server->url(u"/0"_s), {}}});
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), clip);
}

void tst_Download::keyIsDroppedAtAnotherOriginForGood()
{
    const QByteArray elsewhere = m_server->url(u"/elsewhere"_s, u"localhost"_s).toEncoded();
    const QByteArray back = m_server->url(u"/back"_s).toEncoded();
    m_server->setHandler([&](const Request &request) {
        if (request.target == "/content")
            return Reply{"302 Found", "Location: " + elsewhere + "\r\n", {}};
        if (request.target == "/elsewhere")
            return Reply{"302 Found", "Location: " + back + "\r\n", {}};
        return serve(clip, request);
    });
    QVERIFY(run({{m_server->url(u"/content"_s), "Bearer sk-12345"}}));
    QCOMPARE(m_server->seen.size(), size_t(3));
    QCOMPARE(m_server->seen.at(0).header("authorization"), "Bearer sk-12345");
    QCOMPARE(m_server->seen.at(1).header("authorization"), QByteArray());
    QCOMPARE(m_server->seen.at(2).header("authorization"), QByteArray());
}

void tst_Download::keyStaysOnItsOrigin()
{
    m_server->setHandler([](const Request &request) {
        return request.target == "/content" ? Reply{"302 Found", "Location: /moved\r\n", {}}
                                            : serve(clip, request);
    });
    QVERIFY(run({{m_server->url(u"/refused"_s, u"localhost"_s), {}}}));
    QVERIFY(m_server->seen.back().header("authorization").isEmpty());
    PartFile::remove(m_job.partFile);
    QVERIFY(run({{m_server->url(u"/content"_s), "Bearer sk-12345"}}));
    QCOMPARE(m_server->seen.back().target, "/moved");
    QCOMPARE(m_server->seen.back().header("authorization"), "Bearer sk-12345");
    QCOMPARE(m_server->seen.back().header("accept-encoding"), "identity");
}

void tst_Download::silenceIsGivenUp_data()
{
    QTest::addColumn<qsizetype>("stopAt");
    QTest::newRow("before the body") << qsizetype(0);
    QTest::newRow("in the first bytes") << qsizetype(10);
    QTest::newRow("midway") << qsizetype(150'000);
}

void tst_Download::silenceIsGivenUp()
{
    QFETCH(qsizetype, stopAt);
    m_job.stallLimit = std::chrono::milliseconds(200);
    m_server->setHandler(
        [&](const Request &) { return Reply{"200 OK", "ETag: \"one\"\r\n", clip, true, stopAt, true}; });
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    PartFile part(m_job.partFile);
    QVERIFY(part.open());
    QCOMPARE(part.size(), stopAt < 64 ? 0 : stopAt);
}

void tst_Download::slowButSteadyIsNotGivenUp()
{
    m_job.stallLimit = std::chrono::milliseconds(400);
    QTcpServer slow;
    QVERIFY(slow.listen(QHostAddress::LocalHost));
    const QByteArray small = clipBytes(1000);
    QByteArray rest = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n" + small;
    QTimer trickle;
    connect(&slow, &QTcpServer::newConnection, &trickle, [&] {
        QTcpSocket *socket = slow.nextPendingConnection();
        connect(&trickle, &QTimer::timeout, socket, [&rest, socket] {
            socket->write(rest.first(qMin(qsizetype(60), rest.size())));
            rest.remove(0, 60);
        });
        trickle.start(50);
    });
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(slow.serverPort()));
    const auto result = run({{url, {}}}); // takes 900 ms in all
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), small);
}

void tst_Download::diskThatRefusesIsStorage_data()
{
    QTest::addColumn<QString>("partFile");
    QTest::addColumn<QString>("finalFile");
    QTest::newRow("folder of the part is a file") << u"a file/part"_s << u"clip"_s;
    QTest::newRow("library is a file") << u"part"_s << u"a file/clip"_s;
    QTest::newRow("library cannot be made") << u"part"_s << u"/proc/nowhere/clip"_s;
    QTest::newRow("part is a folder") << u"a folder"_s << u"clip"_s;
    QTest::newRow("name too long") << u"part"_s << QString(300, u'n');
}

void tst_Download::diskThatRefusesIsStorage()
{
    QFETCH(QString, partFile);
    QFETCH(QString, finalFile);
    QFile file(m_folder->filePath(u"a file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QDir(m_folder->path()).mkdir(u"a folder"_s));
    m_job.partFile = m_folder->filePath(partFile);
    m_job.finalFile = QDir(m_folder->path()).absoluteFilePath(finalFile);
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Storage);
    QVERIFY(!result.error().detail.isEmpty());
}

/// A limit on the size of files stands in for a disk that is full.
void tst_Download::fullDiskKeepsWhatFitted()
{
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 100'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = run();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::DiskFull);
    QVERIFY(files().isEmpty());

    const auto result = run(); // when there is room
    QVERIFY(result.has_value());
    QCOMPARE(m_server->seen.back().from(), 100'000);
    QCOMPARE(contents(result->file), clip);
}

void tst_Download::folderRemovedMidwayIsStorage()
{
    const QString library = m_folder->filePath(u"library"_s);
    m_job.partFile = library + u"/.part"_s;
    m_job.finalFile = library + u"/clip"_s;
    m_job.sources = {{m_server->url(u"/"_s), {}}};
    bool removes = true;
    Download download(m_job, m_network, m_disk);
    std::optional<Result<DownloadResult>> result;
    connect(&download, &Download::progressed, this, [&] {
        if (std::exchange(removes, false))
            QVERIFY(QDir(library).removeRecursively());
    });
    connect(&download, &Download::finished, this, [&](const auto &outcome) { result = outcome; });
    download.start();
    QTRY_VERIFY(result.has_value());
    QVERIFY(!*result);
    QCOMPARE(result->error().kind, Error::Kind::Storage);
    const auto second = run();
    QVERIFY(second.has_value());
    QCOMPARE(contents(second->file), clip);
}

void tst_Download::abortKeepsThePart()
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

void tst_Download::brokenTransferGoesOn_data()
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

void tst_Download::brokenTransferGoesOn()
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

void tst_Download::answerThatDoesNotFitThePartStartsOver_data()
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

void tst_Download::answerThatDoesNotFitThePartStartsOver()
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

void tst_Download::partIsNotTouchedByAnErrorPage()
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

void tst_Download::bytesThatNobodyVouchesForAreNotGoneOnFrom_data()
{
    QTest::addColumn<QByteArray>("note"); // "(none)": no file
    QTest::newRow("no note") << QByteArray("(none)");
    QTest::newRow("empty note") << QByteArray();
    QTest::newRow("half a note") << QByteArray(R"({"validator":"\"one\"","si)");
    QTest::newRow("no validator") << QByteArray(R"({"size":300000})");
    QTest::newRow("clip is shorter than its part") << QByteArray(R"({"validator":"\"one\"","size":500})");
}

void tst_Download::bytesThatNobodyVouchesForAreNotGoneOnFrom()
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

void tst_Download::completePartIsNotFetchedAgain()
{
    leavePart(clip);
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), clip);
    QCOMPARE(result->sha256, QCryptographicHash::hash(clip, QCryptographicHash::Sha256));
    QVERIFY(m_server->seen.empty());
}

void tst_Download::completePartOfUnknownSizeIsFoundBy416()
{
    leavePart(clip, "\"one\"", -1);
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), clip);
    QCOMPARE(m_server->seen.size(), size_t(1));
}

/// As after a crash between the rename and the store's commit.
void tst_Download::publishedClipIsNotFetchedAgain()
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

void tst_Download::anothersFileIsNotTakenForThePublishedClip()
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

void tst_Download::nextSourceIsTried()
{
    m_server->setHandler([](const Request &request) {
        if (request.target == "/gone")
            return Reply{"404 Not Found", {}, {}};
        if (request.target == "/page")
            return Reply{"200 OK", {}, "<html></html>"};
        if (request.target == "/broken")
            return Reply{"200 OK", "ETag: \"broken\"\r\n", clip.first(5000)};
        if (request.target == "/short")
            return Reply{"200 OK", {}, other, true, 5000};
        return serve(clip, request);
    });
    const auto result = run({{QUrl(u"file:///etc/passwd"_s), {}},
                             {m_server->url(u"/gone"_s), {}},
                             {m_server->url(u"/page"_s), {}},
                             {m_server->url(u"/broken"_s), {}},
                             {m_server->url(u"/short"_s), {}},
                             {m_server->url(u"/good"_s), {}}});
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), clip);
    QCOMPARE(m_server->seen.size(), size_t(5));
    for (const Request &request : m_server->seen)
        QCOMPARE(request.from(), -1); // nobody vouches for what came before
}

void tst_Download::firstSourcesErrorIsTheOneTold()
{
    m_server->setHandler([](const Request &request) {
        return Reply{request.target == "/expired" ? "403 Forbidden" : "500 Oops", {}, {}};
    });
    const auto result = run({{m_server->url(u"/expired"_s), {}}, {m_server->url(u"/content"_s), {}}});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Auth);
    QCOMPARE(m_server->seen.size(), size_t(2));

    const auto nothing = run(QList<DownloadJob::Source>{});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, Error::Kind::Protocol);
}

void tst_Download::existingFilesAreNeverReplaced()
{
    for (const auto *name : {u"a clip.mp4", u"a clip (2).mp4"}) {
        QFile taken(m_folder->filePath(QString::fromUtf16(name)));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        QCOMPARE(taken.write("mine"), 4);
    }
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(result->file, m_folder->filePath(u"a clip (3).mp4"_s));
    QCOMPARE(contents(m_folder->filePath(u"a clip.mp4"_s)), "mine");
    QCOMPARE(contents(m_folder->filePath(u"a clip (2).mp4"_s)), "mine");
}

void tst_Download::endingComesFromTheBytes()
{
    const QByteArray webm = contents(QFINDTESTDATA("data/tiny.webm"));
    m_server->setHandler([&](const Request &request) { return serve(webm, request); });
    m_job.finalFile = m_folder->filePath(u"veo 3.1 take"_s);
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(result->file, m_folder->filePath(u"veo 3.1 take.webm"_s));
}

void tst_Download::progressNamesSizeAndValidator()
{
    QVERIFY(run());
    QCOMPARE(m_progress, (DownloadProgress{clip.size(), clip.size(), "\"one\""}));
}

QTEST_GUILESS_MAIN(tst_Download)
#include "tst_download.moc"
