// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DownloadRig.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::test;

/// What media hosts answer instead of a clip, where they send on to, and their silence.
class DownloadAnswersTest final : public DownloadRig
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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
};

void DownloadAnswersTest::whatIsNoClipIsRefused_data()
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

void DownloadAnswersTest::whatIsNoClipIsRefused()
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

void DownloadAnswersTest::refusedStatusIsAnError_data()
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

void DownloadAnswersTest::refusedStatusIsAnError()
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

void DownloadAnswersTest::keyIsNotInTheServersWords()
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

void DownloadAnswersTest::lyingLengthsAreNoticed_data()
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

void DownloadAnswersTest::lyingLengthsAreNoticed()
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

void DownloadAnswersTest::forbiddenRedirectsAreNotFollowed_data()
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

void DownloadAnswersTest::forbiddenRedirectsAreNotFollowed()
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

void DownloadAnswersTest::fiveRedirectsAreFollowed()
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

void DownloadAnswersTest::keyIsDroppedAtAnotherOriginForGood()
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

void DownloadAnswersTest::keyStaysOnItsOrigin()
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

void DownloadAnswersTest::silenceIsGivenUp_data()
{
    QTest::addColumn<qsizetype>("stopAt");
    QTest::newRow("before the body") << qsizetype(0);
    QTest::newRow("in the first bytes") << qsizetype(10);
    QTest::newRow("midway") << qsizetype(150'000);
}

void DownloadAnswersTest::silenceIsGivenUp()
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

void DownloadAnswersTest::slowButSteadyIsNotGivenUp()
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

QTEST_GUILESS_MAIN(DownloadAnswersTest)
#include "tst_downloadanswers.moc"
