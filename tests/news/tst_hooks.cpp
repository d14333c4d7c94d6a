// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "news/Hooks.h"

#include "api/HttpClient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = HookFailure::Way;
using Why = HookFailure::Why;

namespace
{
/// Takes one POST a connection and answers with the next of the given bytes; an empty one: never.
class Listener final : public QTcpServer
{
public:
    std::vector<QByteArray> requests;
    QList<QByteArray> answers;

    Listener()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray soFar = socket->property("soFar").toByteArray() + socket->readAll();
                socket->setProperty("soFar", soFar);
                const qsizetype body = soFar.indexOf("\r\n\r\n") + 4;
                const qsizetype length = soFar.toLower().indexOf("content-length:");
                if (body < 4 || length < 0 || soFar.size() - body < soFar.mid(length + 15, 8).split('\r')[0].toInt())
                    return;
                requests.push_back(soFar);
                const QByteArray answer = answers.size() > 1 ? answers.takeFirst() : answers.value(0);
                if (answer.isEmpty())
                    return;
                socket->write("HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
    }
    QString address(const QString &path = u"/hook?token=secret"_s) const
    {
        return u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path);
    }
};

struct Desk {
    QTemporaryDir folder;
    SystemClock clock;
    HttpClient http{clock};
    Hooks hooks{http};
    HookSettings settings;
    QSignalSpy failed{&hooks, &Hooks::failed}, delivered{&hooks, &Hooks::delivered};
    std::vector<HookFailure> failures;

    Desk()
    {
        Hooks::Limits limits;
        limits.programTime = 20s;
        limits.answerTime = 10s;
        limits.grace = 100ms;
        limits.pauses = {1ms, 1ms};
        hooks.setLimits(limits);
        QObject::connect(&hooks, &Hooks::failed, &hooks, [this](const HookFailure &one) { failures.push_back(one); });
    }
    QString file(const QString &name) const { return folder.filePath(name); }
    /// A program that is this script.
    void program(const QByteArray &script, const QString &arguments = {})
    {
        QFile program(file(u"hook"_s));
        QVERIFY(program.open(QIODevice::WriteOnly | QIODevice::Truncate));
        program.write("#!/bin/sh\ncd \"$(dirname \"$0\")\" || exit 9\n" + script);
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        settings.runs = true;
        settings.program = program.fileName();
        settings.arguments = arguments;
        hooks.setSettings(settings);
    }
    void address(const QString &address)
    {
        settings.posts = true;
        settings.address = address;
        hooks.setSettings(settings);
    }
    void tell(const QString &prompt = u"a fox"_s)
    {
        HookEvent event;
        event.kind = HookEvent::Kind::Saved;
        event.id = u"sora-2:task_a"_s;
        event.prompt = prompt;
        event.file = u"/clips/a.mp4"_s;
        hooks.tell(event);
    }
    QByteArray read(const QString &name) const
    {
        QFile read(file(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    QList<QByteArray> tries() const { return read(u"tries"_s).split('\n'); }
};
} // namespace

class TestHooks final : public QObject
{
    Q_OBJECT
private slots:
    void aProgramThatIsNotThereIsToldAtOnce();
    void aProgramThatNeverEndsIsEnded();
    void aProgramThatFailsIsTriedThreeTimes();
    void aProgramThatWorksAtLastIsDelivered();
    void aFloodOfOutputIsNothing();
    void argumentsReachTheProgramWithoutAShell();
    void theKeyIsNotInItsEnvironment();
    void twoRunAtOnceAndTooManyAreLeftOut();
    void aServerThatErrsIsAskedThreeTimes();
    void aServerThatRefusesIsAskedOnce();
    void aHostThatNeverAnswersIsGivenUp();
    void nobodyListening();
    void aRedirectIsFollowedOnlyWithTheBody();
    void theBodyArrivesAndNoKey();
    void offIsOff();
    void inAHurryNothingIsTriedAgain();
};

void TestHooks::aProgramThatIsNotThereIsToldAtOnce()
{
    Desk desk;
    desk.settings.runs = true;
    desk.settings.program = u"/nowhere/hook"_s;
    desk.hooks.setSettings(desk.settings);
    for (int i = 0; i < 50; ++i)
        desk.tell();
    QTRY_COMPARE(desk.failures.size(), 50u);
    QCOMPARE(desk.failures.front().way, Way::Program);
    QCOMPARE(desk.failures.front().why, Why::NotStarted);
    QVERIFY(!desk.failures.front().detail.isEmpty());
    QVERIFY(desk.hooks.isIdle());
}

void TestHooks::aProgramThatNeverEndsIsEnded()
{
    Desk desk;
    Hooks::Limits limits;
    limits.programTime = 300ms;
    limits.grace = 100ms;
    desk.hooks.setLimits(limits);
    desk.program("trap '' TERM\necho x >> tries\nwhile :; do :; done\n");
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 1u);
    QCOMPARE(desk.failures.front().why, Why::TooLong);
    QCOMPARE(desk.tries().size(), 2); // once
    QVERIFY(desk.hooks.isIdle());
}

void TestHooks::aProgramThatFailsIsTriedThreeTimes()
{
    Desk desk;
    desk.program("echo x >> tries\nexit 3\n");
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 1u);
    QCOMPARE(desk.failures.front(), (HookFailure{Way::Program, Why::ExitCode, 3, {}}));
    QCOMPARE(desk.read(u"tries"_s), "x\nx\nx\n");
    desk.program("kill -SEGV $$\n");
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 2u);
    QCOMPARE(desk.failures.back().why, Why::Crashed);
}

void TestHooks::aProgramThatWorksAtLastIsDelivered()
{
    Desk desk;
    desk.program("echo x >> tries\n[ $(wc -l < tries) -ge 3 ]\n");
    desk.tell();
    QTRY_COMPARE(desk.delivered.size(), 1);
    QCOMPARE(desk.failures.size(), 0u);
    QCOMPARE(desk.tries().size(), 4);
}

void TestHooks::aFloodOfOutputIsNothing()
{
    Desk desk;
    desk.program("head -c 200000000 /dev/zero\nhead -c 200000000 /dev/zero >&2\n");
    QElapsedTimer sinceBeat;
    sinceBeat.start();
    qint64 slowest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { slowest = std::max(slowest, sinceBeat.restart()); });
    beat.start(5);
    desk.tell();
    QTRY_COMPARE_WITH_TIMEOUT(desk.delivered.size(), 1, 20'000);
    QVERIFY2(slowest < 1000, qPrintable(QString::number(slowest)));
}

void TestHooks::argumentsReachTheProgramWithoutAShell()
{
    Desk desk;
    desk.program("printf '%s|' \"$@\" > got\n", u"--of {prompt} '{id} x'"_s);
    desk.tell(u"$(touch pwned); `touch pwned` \"q\" *\nnext"_s);
    QTRY_COMPARE(desk.delivered.size(), 1);
    QCOMPARE(desk.read(u"got"_s), "--of|$(touch pwned); `touch pwned` \"q\" *\nnext|'sora-2:task_a|x'|");
    QVERIFY(!QFile::exists(desk.file(u"pwned"_s)));
}

void TestHooks::theKeyIsNotInItsEnvironment()
{
    qputenv("RUSHES_API_KEY", "sk-secret");
    Desk desk;
    desk.program("env > got\n");
    desk.tell();
    QTRY_COMPARE(desk.delivered.size(), 1);
    qunsetenv("RUSHES_API_KEY");
    QVERIFY(desk.read(u"got"_s).contains("PATH="));
    QVERIFY(!desk.read(u"got"_s).contains("sk-secret"));
}

void TestHooks::twoRunAtOnceAndTooManyAreLeftOut()
{
    Desk desk;
    Hooks::Limits limits;
    limits.mostWaiting = 3;
    desk.hooks.setLimits(limits);
    // Each waits for the file that ends them all, and says so.
    desk.program("echo x >> tries\nwhile [ ! -e go ]; do sleep 0.05; done\n");
    for (int i = 0; i < 6; ++i)
        desk.tell();
    QCOMPARE(desk.failures.size(), 1u);
    QCOMPARE(desk.failures.front().why, Why::TooMany);
    QTRY_COMPARE(desk.tries().size(), 3);
    QFile go(desk.file(u"go"_s));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QTRY_COMPARE(desk.delivered.size(), 5);
    QCOMPARE(desk.tries().size(), 6);
}

void TestHooks::aServerThatErrsIsAskedThreeTimes()
{
    Listener server;
    server.answers = {"500 Oops"};
    Desk desk;
    desk.address(server.address());
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 1u);
    QCOMPARE(desk.failures.front(), (HookFailure{Way::Address, Why::Status, 500, {}}));
    QCOMPARE(server.requests.size(), 3u);
    // The receiver can tell that they are one.
    const auto delivery = [&](size_t i) {
        const QByteArray &request = server.requests[i];
        return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object().value(u"delivery"_s).toString();
    };
    QVERIFY(!delivery(0).isEmpty());
    QCOMPARE(delivery(0), delivery(2));
    server.answers = {"503 Busy", "204 No Content"};
    desk.tell();
    QTRY_COMPARE(desk.delivered.size(), 1);
    QCOMPARE(server.requests.size(), 5u);
    QVERIFY(delivery(4) != delivery(0));
}

void TestHooks::aServerThatRefusesIsAskedOnce()
{
    Listener server;
    server.answers = {"404 Not Found"};
    Desk desk;
    desk.address(server.address());
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 1u);
    QCOMPARE(desk.failures.front().code, 404);
    QCOMPARE(server.requests.size(), 1u);
}

void TestHooks::aHostThatNeverAnswersIsGivenUp()
{
    Listener server; // answers: none
    Desk desk;
    Hooks::Limits limits;
    limits.answerTime = 200ms;
    limits.pauses = {1ms};
    desk.hooks.setLimits(limits);
    desk.address(server.address());
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 1u);
    QCOMPARE(desk.failures.front().why, Why::TooLong);
    QCOMPARE(server.requests.size(), 2u);
}

void TestHooks::nobodyListening()
{
    Desk desk;
    {
        Listener gone;
        desk.address(gone.address());
    }
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 1u);
    QCOMPARE(desk.failures.front().why, Why::NoAnswer);
    QVERIFY2(!desk.failures.front().detail.contains(u"secret"_s), qPrintable(desk.failures.front().detail));
    desk.address(u"file:///etc/passwd"_s);
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 2u);
    QCOMPARE(desk.failures.back().why, Why::NoAnswer);
}

void TestHooks::aRedirectIsFollowedOnlyWithTheBody()
{
    Listener target;
    target.answers = {"200 OK"};
    Listener server;
    Desk desk;
    desk.address(server.address());
    server.answers = {"307 Elsewhere\r\nLocation: " + target.address(u"/there"_s).toLatin1()};
    desk.tell();
    QTRY_COMPARE(desk.delivered.size(), 1);
    QVERIFY(target.requests.front().startsWith("POST /there "));
    QVERIFY(target.requests.front().contains("\"event\":\"saved\""));
    const QList<QByteArray> refused{"302 Elsewhere\r\nLocation: " + target.address().toLatin1(),
                                    "308 Elsewhere\r\nLocation: file:///etc/passwd"};
    for (const QByteArray &answer : refused) {
        server.answers = {answer};
        const size_t before = server.requests.size();
        desk.failures.clear();
        desk.tell();
        QTRY_COMPARE(desk.failures.size(), 1u);
        QCOMPARE(desk.failures.front().why, Why::NoAnswer);
        QCOMPARE(server.requests.size(), before + 1);
    }
    QCOMPARE(target.requests.size(), 1u);
}

void TestHooks::theBodyArrivesAndNoKey()
{
    Listener server;
    server.answers = {"200 OK"};
    Desk desk;
    desk.address(server.address());
    desk.tell(u"红狐狸"_s);
    QTRY_COMPARE(desk.delivered.size(), 1);
    const QByteArray request = server.requests.front();
    QVERIFY(request.startsWith("POST /hook?token=secret HTTP/1.1\r\n"));
    QVERIFY(request.contains("Content-Type: application/json\r\n"));
    QVERIFY(!request.toLower().contains("authorization"));
    QVERIFY(request.contains("红狐狸"));
}

void TestHooks::offIsOff()
{
    Listener server;
    Desk desk;
    desk.program("echo x >> tries\n");
    desk.address(server.address());
    desk.settings.runs = desk.settings.posts = false;
    desk.hooks.setSettings(desk.settings);
    desk.tell();
    QVERIFY(desk.hooks.isIdle());
    desk.settings.runs = desk.settings.posts = true;
    desk.settings.onSaved = false;
    desk.hooks.setSettings(desk.settings);
    desk.tell();
    QVERIFY(desk.hooks.isIdle());
    HookSettings fresh; // as installed
    QVERIFY(!fresh.runs && !fresh.posts);
}

void TestHooks::inAHurryNothingIsTriedAgain()
{
    Desk desk;
    Hooks::Limits limits;
    limits.pauses = {1h};
    desk.hooks.setLimits(limits);
    desk.program("echo x >> tries\nexit 1\n");
    QSignalSpy idle(&desk.hooks, &Hooks::idle);
    desk.tell();
    QTRY_COMPARE(desk.tries().size(), 2);
    QTRY_VERIFY(!desk.hooks.findChild<QProcess *>()); // it has ended, and is to be tried again in an hour
    desk.hooks.hurry();
    QTRY_COMPARE(idle.size(), 1);
    desk.tell();
    QTRY_COMPARE(desk.failures.size(), 1u); // fails once, and that is all
    QVERIFY(desk.hooks.isIdle());
}

QTEST_GUILESS_MAIN(TestHooks)
#include "tst_hooks.moc"
