// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/HttpClient.h"
#include "api/VideoService.h"
#include "media/MediaServer.h"
#include "simulator/SimulatedGateway.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Reply = test::MediaServer::Reply;

Q_DECLARE_METATYPE(Reply)

class VideoServiceTest final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<SimulatedGateway> m_gateway;
    SystemClock m_clock;

    QueryOutcome ask(const QString &id, const std::function<void(Gateway &)> &change = {})
    {
        HttpClient http(m_clock);
        VideoService service(http);
        return ask(service, id, change);
    }
    QueryOutcome ask(VideoService &service, const QString &id,
                     const std::function<void(Gateway &)> &change = {})
    {
        Gateway gateway;
        gateway.base = m_gateway->url();
        if (change)
            change(gateway);
        std::optional<QueryOutcome> outcome;
        service.query(gateway, {id}, this, [&](const QueryOutcome &got) { outcome = got; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 10'000))
            return {Failure(Error{Error::Kind::Cancelled, 0, u"the test waited too long"_s, {}}), 0, {}, {}};
        return *outcome;
    }

    /// At most 100 bytes.
    Result<HttpReply> get(const QUrl &url)
    {
        HttpClient http(m_clock);
        HttpRequest request;
        request.url = url;
        request.maxBytes = 100;
        std::optional<Result<HttpReply>> result;
        http.get(request, this, [&](const Result<HttpReply> &got) { result = got; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10'000))
            return Failure(Error{Error::Kind::Cancelled, 0, u"the test waited too long"_s, {}});
        return *result;
    }

private slots:
    void init()
    {
        m_gateway = std::make_unique<SimulatedGateway>();
        QVERIFY(m_gateway->start());
    }
    void cleanup() { m_gateway.reset(); }

    void proxies_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("port");
        const auto row = [](const char *text, int type, int port) { QTest::newRow(text) << QString::fromLatin1(text) << type << port; };
        row("", QNetworkProxy::DefaultProxy, 0);
        row("none", QNetworkProxy::NoProxy, 0);
        row("http://proxy:3128", QNetworkProxy::HttpProxy, 3128);
        row("http://proxy", QNetworkProxy::HttpProxy, 8080);
        row("socks5://[::1]:9", QNetworkProxy::Socks5Proxy, 9);
        row("proxy:3128", -1, 0);
        row("https://proxy:1", -1, 0);
        row("http://", -1, 0);
        row("NONE at all", -1, 0);
    }
    void proxies()
    {
        QFETCH(QString, text);
        const std::optional<QNetworkProxy> proxy = proxyFrom(text);
        QTEST(proxy ? int(proxy->type()) : -1, "type");
        if (proxy)
            QTEST(int(proxy->port()), "port");
    }

    void whatGoesThroughAProxyGoesNoOtherWay()
    {
        const QString id = m_gateway->add({});
        const QueryOutcome outcome = ask(id, [](Gateway &gateway) { gateway.proxy = u"http://127.0.0.1:1"_s; });
        QVERIFY(!outcome.report);
        QCOMPARE(outcome.report.error().kind, Error::Kind::Offline);
        QCOMPARE(m_gateway->queriesOf(id), 0);
        QVERIFY(ask(id, [](Gateway &gateway) { gateway.proxy = u"none"_s; }).report);
    }

    void everyFaultIsATypedError_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, Fault fault, Error::Kind kind, int status) {
            QTest::newRow(name) << int(fault) << int(kind) << status;
        };
        row("closes early", Fault::ClosesEarly, Error::Kind::Offline, 0);
        row("half a body", Fault::HalfABody, Error::Kind::Offline, 0);
        row("401", Fault::Unauthorized, Error::Kind::Auth, 401);
        row("429", Fault::TooMany, Error::Kind::RateLimited, 429);
        row("500", Fault::ServerErrorOnce, Error::Kind::Server, 500);
        row("HTML with 200", Fault::HtmlWith200, Error::Kind::Protocol, 200);
    }
    void everyFaultIsATypedError()
    {
        QFETCH(int, fault);
        QFETCH(int, kind);
        QFETCH(int, status);
        const QString id = m_gateway->add({});
        m_gateway->setQueryFault(id, Fault(fault));
        const QueryOutcome outcome = ask(id);
        QVERIFY(!outcome.report);
        QCOMPARE(int(outcome.report.error().kind), kind);
        QCOMPARE(outcome.httpStatus, status);
    }

    void anUnreachableGatewayIsOffline()
    {
        const QueryOutcome outcome =
            ask(u"x"_s, [](Gateway &gateway) { gateway.base = QUrl(u"http://127.0.0.1:1"_s); });
        QCOMPARE(outcome.report.error().kind, Error::Kind::Offline);
    }

    void timeoutIsNotReportedAsCancelled()
    {
        const QString id = m_gateway->add({});
        m_gateway->setQueryFault(id, Fault::NeverAnswers);
        HttpClient http(m_clock);
        HttpRequest request;
        request.url = QUrl(m_gateway->url().toString() + u"/v1/videos/video_id?id="_s + id);
        request.timeout = std::chrono::milliseconds(200);
        std::optional<Result<HttpReply>> result;
        http.get(request, this, [&](const Result<HttpReply> &got) { result = got; });
        QTRY_VERIFY(result.has_value());
        QCOMPARE(result->error().kind, Error::Kind::Timeout);
    }

    void whatIsWrongWithAnAnswerIsTold_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("cause");
        const auto row = [](const char *name, const Reply &reply, Error::Kind kind, Error::Cause cause) {
            QTest::newRow(name) << reply << int(kind) << int(cause);
        };
        const QByteArray large(101, 'x');
        row("too large, announced", {"200 OK", {}, large}, Error::Kind::Protocol, Error::Cause::TooLarge);
        row("announced and never sent", {"200 OK", {}, large, true, 0, true}, Error::Kind::Protocol, Error::Cause::TooLarge);
        row("too large, not announced", {"200 OK", {}, large, false}, Error::Kind::Protocol, Error::Cause::TooLarge);
        row("broken off", {"200 OK", {}, "{\"status\":1}", true, 5}, Error::Kind::Offline, Error::Cause::BrokeOff);
        row("broken off, and the connection with it", {"200 OK", "Content-Length: 99\r\n", "{}", false}, Error::Kind::Offline,
            Error::Cause::BrokeOff);
        row("redirect to no web address", {"302 Found", "Location: file:///etc/passwd\r\n", {}}, Error::Kind::Protocol,
            Error::Cause::Redirect);
        row("redirect to itself", {"302 Found", "Location: /\r\n", {}}, Error::Kind::Protocol, Error::Cause::Redirect);
    }
    void whatIsWrongWithAnAnswerIsTold()
    {
        QFETCH(Reply, reply);
        const test::MediaServer server([&](const test::MediaServer::Request &) { return reply; });
        const Result<HttpReply> result = get(server.url(u"/"_s));
        QVERIFY(!result);
        QTEST(int(result.error().kind), "kind");
        QTEST(int(result.error().cause), "cause");
    }

    void anAnswerAsLargeAsTheBoundIsTaken()
    {
        const test::MediaServer server([](const test::MediaServer::Request &) {
            return Reply{"200 OK", {}, QByteArray(100, 'x')};
        });
        const Result<HttpReply> result = get(server.url(u"/"_s));
        QVERIFY(result.has_value());
        QCOMPARE(result->body.size(), 100);
    }

    void whatIsNoWebAddressIsNotAsked()
    {
        QCOMPARE(get(QUrl(u"ftp://127.0.0.1/"_s)).error().cause, Error::Cause::NoWebAddress);
    }

    void retryAfterIsToldOn()
    {
        const QString id = m_gateway->add({});
        m_gateway->setQueryFault(id, Fault::TooManyRetryAfter);
        QCOMPARE(ask(id).report.error().retryAfter, std::optional(std::chrono::milliseconds(1000)));
    }

    void aGoodReplyTellsWhenToAskAgain_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<std::optional<std::chrono::milliseconds>>("wait");
        const auto row = [](const char *name, const QByteArray &headers, const QByteArray &field,
                            std::optional<std::chrono::milliseconds> wait) {
            QTest::newRow(name) << headers << field << wait;
        };
        row("no wish", {}, {}, std::nullopt);
        row("OpenAI's header", "openai-poll-after-ms: 2500\r\n", {}, 2500ms);
        row("milliseconds", "retry-after-ms: 1500\r\n", {}, 1500ms);
        row("seconds", "Retry-After: 7\r\n", {}, 7s);
        row("a date", "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT\r\n", {}, 24h);
        row("in the body", {}, ",\"retryAfter\":9", 9s);
        row("a header before the body", "Retry-After: 7\r\n", ",\"retryAfter\":9", 7s);
    }
    void aGoodReplyTellsWhenToAskAgain()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, field);
        const test::MediaServer server([&](const test::MediaServer::Request &) {
            return Reply{"200 OK", headers, "{\"status\":\"running\"" + field + '}'};
        });
        const QueryOutcome outcome = ask(u"x"_s, [&](Gateway &gateway) { gateway.base = server.url({}); });
        QVERIFY(outcome.report.has_value());
        QTEST(outcome.report->pollAfter, "wait");
    }

    void sendsTheDocumentedRequest()
    {
        const QString id = m_gateway->add({});
        m_gateway->setKey(u"sk-test"_s);
        const QueryOutcome outcome = ask(id, [](Gateway &gateway) {
            gateway.key = u"sk-test"_s;
            gateway.forwardedHost = u"localhost:5173"_s;
        });
        QVERIFY(outcome.report.has_value());
        QCOMPARE(outcome.dialect, u"documented"_s);
        const SimulatedGateway::Seen seen = m_gateway->seen().front();
        QCOMPARE(seen.target, QByteArray("/v1/videos/video_id?id=") + QUrl::toPercentEncoding(id));
        QCOMPARE(seen.header("Accept"), QByteArray("application/json"));
        QCOMPARE(seen.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(seen.header("Authorization"), QByteArray("Bearer sk-test"));
        QCOMPARE(seen.header("X-Forwarded-Host"), QByteArray("localhost:5173"));
    }

    void sendsNoHeaderThatIsNotAskedFor()
    {
        ask(m_gateway->add({}));
        QVERIFY(m_gateway->seen().front().header("X-Forwarded-Host").isEmpty());
        QVERIFY(m_gateway->seen().front().header("Authorization").isEmpty());
    }

    void theKeyNeverTravelsUnencryptedToAnotherMachine()
    {
        const QueryOutcome outcome = ask(u"x"_s, [](Gateway &gateway) {
            gateway.base = QUrl(u"http://gateway.example"_s);
            gateway.key = u"sk-test"_s;
        });
        QCOMPARE(outcome.report.error().kind, Error::Kind::Insecure);
    }

    void findsTheDialectAndRemembersIt()
    {
        const QString id = m_gateway->add({});
        m_gateway->setSpeaks(false, true);
        HttpClient http(m_clock);
        VideoService service(http);
        QCOMPARE(ask(service, id).dialect, u"path"_s);
        QCOMPARE(service.learnedDialect(m_gateway->url()), u"path"_s);
        const size_t before = m_gateway->seen().size();
        QCOMPARE(ask(service, id).dialect, u"path"_s);
        QCOMPARE(m_gateway->seen().size(), before + 1);
    }

    void anUnknownTaskIsNotFoundInEveryDialect()
    {
        const QueryOutcome outcome = ask(u"sora-2:task_nobody"_s);
        QCOMPARE(outcome.report.error().kind, Error::Kind::NotFound);
        QCOMPARE(m_gateway->seen().size(), size_t(4));
    }

    void aFailedAnswerIsHandedOut_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("raw");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &raw) {
            QTest::newRow(name) << body << raw;
        };
        constexpr qsizetype most = QueryOutcome::maxRaw;
        row("nothing", {}, {});
        row("no JSON", "<title>no</title>", "<title>no</title>");
        row("JSON", R"({"error":{"message":"no"}})", R"({"error":{"message":"no"}})");
        row("it repeats the key", R"({"error":"bad key: test-key-1"})", R"({"error":"bad key: …"})");
        row("as long as may be", QByteArray(most, 'x'), QByteArray(most, 'x'));
        row("too long", QByteArray(most + 1, 'x'), QByteArray(most, 'x'));
        row("the key lies across the end", QByteArray(most - 5, 'x') + "test-key-1",
            QByteArray(most - 5, 'x') + "…");
        row("so long that a worker reads it", QByteArray(600 * 1024, 'x'), QByteArray(most, 'x'));
    }
    void aFailedAnswerIsHandedOut()
    {
        QFETCH(QByteArray, body);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, body] {
                if (!socket->readAll().endsWith("\r\n\r\n"))
                    return;
                socket->write("HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        const QueryOutcome outcome = ask(u"x"_s, [&](Gateway &gateway) {
            gateway.base = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
            gateway.key = u"test-key-1"_s;
        });
        QCOMPARE(outcome.httpStatus, 503);
        QTEST(outcome.raw, "raw");
    }

    void readsTheWholeCourseOfATask()
    {
        const QString id = m_gateway->add({});
        m_gateway->holdAt(id, 0.93);
        QCOMPARE(ask(id).report->progress, std::optional(0.93));
        m_gateway->finishNow(id);
        const QueryOutcome outcome = ask(id);
        QCOMPARE(outcome.report->status, TaskStatus::Completed);
        QVERIFY(outcome.raw.isEmpty()); // the report has it
        QCOMPARE(outcome.report->clipAddresses.first().port(), int(m_gateway->mediaPort()));
        QVERIFY(outcome.report->expires.has_value());
    }
};

QTEST_GUILESS_MAIN(VideoServiceTest)
#include "tst_videoservice.moc"
