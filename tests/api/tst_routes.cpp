// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/HttpClient.h"
#include "api/TlsServer.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = NetworkChoice::Way;

namespace
{
/// A proxy for http: answers what it is asked for itself, and keeps what that was.
class ProxyServer final : public QTcpServer
{
public:
    ProxyServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                asked.append(socket->readLine().trimmed());
                head = socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
                socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }
    QString address() const { return u"http://127.0.0.1:%1"_s.arg(serverPort()); }
    QList<QByteArray> asked;
    QByteArray head; ///< of the last one
};

/// Asks and waits for what comes.
std::optional<Result<HttpReply>> get(HttpClient &http, const QUrl &url, const QString &proxy = {}, std::chrono::milliseconds timeout = 5s)
{
    std::optional<Result<HttpReply>> answer;
    HttpRequest request;
    request.url = url;
    request.proxy = proxy;
    request.timeout = timeout;
    QObject context;
    http.get(request, &context, [&answer](const Result<HttpReply> &reply) { answer = reply; });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000);
    return answer;
}

QNetworkProxy noSystem(const QUrl &)
{
    return QNetworkProxy(QNetworkProxy::NoProxy);
}
} // namespace

/// Proxies and authorities of the settings, with real servers on this machine.
class TstRoutes final : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    const QUrl m_elsewhere{u"http://gateway.example/v1/videos"_s};

private slots:
    void aProxyThatCannotBeReadLeadsNowhere();
    void whichProxyIsTaken_data();
    void whichProxyIsTaken();
    void theOwnProxyIsAsked();
    void theProgramSaysWhoItIs();
    void theProxyOfAGatewayWins();
    void anotherChoiceHoldsForWhatFollows();
    void theSystemIsAskedOnceAndNotOnThisThread();
    void aSystemThatDoesNotAnswerHoldsNothingUp();
    void theEndDoesNotWaitForTheSystem();
    void aServerOfAnUnknownAuthorityIsRefused();
    void theFileOfAuthoritiesMakesItTrusted();
    void aFileThatIsNoCertificateIsToldApart_data();
    void aFileThatIsNoCertificateIsToldApart();
};

void TstRoutes::aProxyThatCannotBeReadLeadsNowhere()
{
    HttpClient http(m_clock, nullptr, noSystem);
    http.setNetwork({Way::Own, u"gopher://x"_s, {}});
    const auto answer = get(http, m_elsewhere);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().kind, Error::Kind::Offline);
}

void TstRoutes::whichProxyIsTaken_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("ofGateway");
    QTest::addColumn<QString>("taken"); // empty: the system is to be asked
    const QString far = u"https://gateway.example"_s, here = u"http://127.0.0.1:3000"_s;
    QTest::newRow("as the system") << far << int(Way::System) << QString() << QString();
    QTest::newRow("own") << far << int(Way::Own) << QString() << u"http://own.example:3128"_s;
    QTest::newRow("none") << far << int(Way::None) << QString() << u"none"_s;
    QTest::newRow("this machine, as the system") << here << int(Way::System) << QString() << u"none"_s;
    QTest::newRow("this machine, own") << here << int(Way::Own) << QString() << u"none"_s;
    QTest::newRow("a gateway's own wins over own") << far << int(Way::Own) << u"socks5://gate.example:1080"_s << u"socks5://gate.example:1080"_s;
    QTest::newRow("a gateway's own wins over none") << far << int(Way::None) << u"http://gate.example:1"_s << u"http://gate.example:1"_s;
    QTest::newRow("a gateway without any") << far << int(Way::Own) << u"none"_s << u"none"_s;
}

void TstRoutes::whichProxyIsTaken()
{
    QFETCH(QString, url);
    QFETCH(int, way);
    QFETCH(QString, ofGateway);
    QFETCH(QString, taken);
    const auto found = route::fixedProxy(QUrl(url), {Way(way), u"http://user:secret@own.example:3128"_s, {}}, ofGateway);
    QCOMPARE(found ? proxyWords(*found) : QString(), taken);
}

void TstRoutes::theOwnProxyIsAsked()
{
    ProxyServer proxy;
    HttpClient http(m_clock, nullptr, noSystem);
    http.setNetwork({Way::Own, proxy.address(), {}});
    const auto answer = get(http, m_elsewhere);
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->body, QByteArray("ok"));
    QCOMPARE(proxy.asked, QList<QByteArray>{"GET http://gateway.example/v1/videos HTTP/1.1"});
}

void TstRoutes::theProgramSaysWhoItIs()
{
    ProxyServer proxy;
    HttpClient http(m_clock, nullptr, noSystem);
    QVERIFY(get(http, m_elsewhere, proxy.address())->has_value());
    QVERIFY2(proxy.head.contains("User-Agent: Rushes/" RUSHES_VERSION "\r\n"), proxy.head.constData());
    QCOMPARE(proxy.head.count("User-Agent"), 1);
    QVERIFY2(proxy.head.contains("Accept-Language: "), proxy.head.constData());
}

void TstRoutes::theProxyOfAGatewayWins()
{
    ProxyServer general, ofGateway;
    HttpClient http(m_clock, nullptr, noSystem);
    http.setNetwork({Way::Own, general.address(), {}});
    const auto answer = get(http, m_elsewhere, ofGateway.address());
    QVERIFY(answer && *answer);
    QCOMPARE(ofGateway.asked.size(), 1);
    QCOMPARE(general.asked.size(), 0);
}

void TstRoutes::anotherChoiceHoldsForWhatFollows()
{
    ProxyServer first, second;
    HttpClient http(m_clock, nullptr, noSystem);
    for (const ProxyServer *proxy : {&first, &second, &first}) {
        http.setNetwork({Way::Own, proxy->address(), {}});
        const auto answer = get(http, m_elsewhere);
        QVERIFY(answer && *answer);
    }
    QCOMPARE(first.asked.size(), 2);
    QCOMPARE(second.asked.size(), 1);
}

void TstRoutes::theSystemIsAskedOnceAndNotOnThisThread()
{
    ProxyServer proxy;
    std::atomic_int asked = 0;
    std::atomic_bool here = false;
    HttpClient http(m_clock, nullptr, [&, window = QThread::currentThread()](const QUrl &url) {
        ++asked;
        here = here || QThread::currentThread() == window;
        return url.host() == u"gateway.example"_s ? QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort())
                                                  : QNetworkProxy(QNetworkProxy::NoProxy);
    });
    for (int i = 0; i < 3; ++i) {
        const auto answer = get(http, m_elsewhere);
        QVERIFY(answer && *answer);
    }
    QCOMPARE(proxy.asked.size(), 3);
    QCOMPARE(asked.load(), 1);
    QVERIFY(!here);
    QCOMPARE(http.routes().known(), QStringList{u"gateway.example: "_s + proxy.address()});
}

void TstRoutes::aSystemThatDoesNotAnswerHoldsNothingUp()
{
    ProxyServer proxy;
    QSemaphore answered;
    HttpClient http(m_clock, nullptr, [&](const QUrl &) {
        answered.acquire();
        return QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
    });
    const auto late = get(http, m_elsewhere, {}, 200ms); // the event loop turns meanwhile
    QVERIFY(late && !*late);
    QCOMPARE(late->error().kind, Error::Kind::Timeout);
    const auto other = get(http, m_elsewhere, proxy.address()); // by a way that is known
    QVERIFY(other && *other);
    answered.release();
    const auto now = get(http, m_elsewhere);
    QVERIFY(now && *now);
    QCOMPARE(proxy.asked.size(), 2); // what had been given up was not asked after all
}

void TstRoutes::theEndDoesNotWaitForTheSystem()
{
    auto *answered = new QSemaphore; // outlives the worker
    QElapsedTimer clock;
    {
        HttpClient http(m_clock, nullptr, [answered](const QUrl &) {
            answered->acquire();
            return QNetworkProxy(QNetworkProxy::NoProxy);
        });
        (void)get(http, m_elsewhere, {}, 50ms);
        clock.start();
    }
    QVERIFY2(clock.elapsed() < 3'000, qPrintable(QString::number(clock.elapsed())));
    answered->release();
    QTRY_COMPARE(answered->available(), 0); // the worker came to its end, and found nobody
    delete answered;
}

void TstRoutes::aServerOfAnUnknownAuthorityIsRefused()
{
    TlsServer server("{}");
    QVERIFY2(server.start(), "openssl made no certificates");
    HttpClient http(m_clock, nullptr, noSystem);
    const auto answer = get(http, server.url());
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().kind, Error::Kind::Offline);
    QCOMPARE(server.requests, 0);
}

void TstRoutes::theFileOfAuthoritiesMakesItTrusted()
{
    TlsServer server("{}");
    QVERIFY2(server.start(), "openssl made no certificates");
    HttpClient http(m_clock, nullptr, noSystem);
    http.setNetwork({Way::None, {}, server.authority()});
    const auto answer = get(http, server.url()); // asked before the file was read
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->body, QByteArray("{}"));
    http.setNetwork({Way::None, {}, {}});
    const auto refused = get(http, server.url());
    QVERIFY(refused && !*refused);
    QCOMPARE(server.requests, 1);
}

void TstRoutes::aFileThatIsNoCertificateIsToldApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a text") << QByteArray("no certificate\n");
    QTest::newRow("a damaged certificate") << QByteArray("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
    QTest::newRow("a key") << QByteArray("-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n");
    QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, 'x');
}

void TstRoutes::aFileThatIsNoCertificateIsToldApart()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"certificates.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto found = route::authoritiesIn(file.fileName());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Protocol);
    const auto missing = route::authoritiesIn(folder.filePath(u"none"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TstRoutes)
#include "tst_routes.moc"
