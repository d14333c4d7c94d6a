// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The way of clips, from the settings to the file in the library: as that of questions, which tests/api/tst_routes.cpp has.

#include "Session.h"
#include "api/TlsServer.h"
#include "media/ClipBytes.h"
#include "media/MediaServer.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Reply = MediaServer::Reply;
using Request = MediaServer::Request;
using Way = NetworkChoice::Way;

namespace
{
const QByteArray clip = clipBytes(300'000);
const QString clipElsewhere = u"http://media.example/clip.mp4?signed=1"_s;

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// Says of every task that it is completed and where its clip lies.
Reply completed(const QString &clipAddress)
{
    return {"200 OK", "Content-Type: application/json\r\n",
            uR"({"id":"task_1","status":"completed","video_url":"%1"})"_s.arg(clipAddress).toUtf8()};
}

/// A program without a window, its settings on the disk.
struct Rig {
    QTemporaryDir folder;
    Profile profile{folder.filePath(u"profile"_s)};
    MemorySecrets secrets;
    std::unique_ptr<Session> session;

    Rig()
    {
        profile.make();
        session = std::make_unique<Session>(profile, secrets);
        session->setLibraryFolder(folder.filePath(u"library"_s));
        session->setPace({100ms, 100ms});
        session->book.load();
    }
    void setNetwork(const NetworkChoice &choice) { session->settings.setNetwork(choice); }
    void add(const QString &gateway) { session->book.add({{gateway, TaskId{u"task_1"_s}, {}, {}}}, session.get(), [](const auto &) {}); }
    /// A gateway at an address, with a proxy of its own unless that is empty.
    void addAt(const QUrl &base, const QString &proxy = {})
    {
        Gateway gateway;
        gateway.base = base;
        gateway.proxy = proxy;
        add(session->gateways.put(gateway));
    }
    const Clip &clipNow() const { return session->book.at(0).clip; }
    bool isSaved() const { return session->book.size() == 1 && clipNow().state == ClipState::Saved; }
    bool isInTrouble() const { return session->book.size() == 1 && clipNow().trouble.has_value(); }
};

QList<QByteArray> targets(const MediaServer &server)
{
    QList<QByteArray> list;
    for (const Request &request : server.seen)
        list.append(request.target);
    return list;
}
} // namespace

class ClipRoutesTest final : public QObject
{
    Q_OBJECT
private slots:
    void aProxyThatCannotBeReachedIsNotGoneAround();
    void theOwnProxyBringsTheClip();
    void theProxyOfAGatewayIsForItsQuestions();
    void anotherChoiceHoldsForTheNextAttempt();
    void aHostOfAnUnknownAuthorityGivesNoClipUntilItIsTrusted();
    void aStaleAddressIsAskedForAnewAtOnce();
};

void ClipRoutesTest::aProxyThatCannotBeReachedIsNotGoneAround()
{
    // The clip's host is there under its name for other machines' eyes only: nobody but the proxy may be asked.
    MediaServer gateway([](const Request &) { return completed(clipElsewhere); });
    Rig rig;
    rig.setNetwork({Way::Own, u"http://127.0.0.1:1"_s, {}});
    rig.addAt(gateway.url({}));
    QTRY_VERIFY_WITH_TIMEOUT(rig.isInTrouble(), 15'000);
    QCOMPARE(rig.clipNow().trouble->kind, Error::Kind::Offline);
    QVERIFY(!rig.isSaved());
}

void ClipRoutesTest::theOwnProxyBringsTheClip()
{
    MediaServer proxy([](const Request &request) { return serve(clip, request); });
    MediaServer gateway([](const Request &) { return completed(clipElsewhere); });
    Rig rig;
    rig.setNetwork({Way::Own, proxy.url({}).toString(), {}});
    rig.addAt(gateway.url({}));
    QTRY_VERIFY_WITH_TIMEOUT(rig.isSaved(), 15'000);
    QVERIFY(contents(rig.clipNow().file) == clip);
    QVERIFY(targets(proxy).contains(clipElsewhere.toLatin1()));
    for (const QByteArray &target : targets(gateway)) // this machine is reached without it, and has no clip
        QVERIFY2(!target.contains("clip.mp4"), target.constData());
}

/// As Gateway::proxy and the settings' page say.
void ClipRoutesTest::theProxyOfAGatewayIsForItsQuestions()
{
    MediaServer forQuestions([](const Request &) { return completed(clipElsewhere); });
    MediaServer own([](const Request &request) { return serve(clip, request); });
    Rig rig;
    rig.setNetwork({Way::Own, own.url({}).toString(), {}});
    rig.addAt(QUrl(u"http://gateway.example"_s), forQuestions.url({}).toString());
    QTRY_VERIFY_WITH_TIMEOUT(rig.isSaved(), 15'000);
    QVERIFY(contents(rig.clipNow().file) == clip);
    QVERIFY(!forQuestions.seen.empty());
    for (const QByteArray &target : targets(forQuestions))
        QVERIFY2(target.startsWith("http://gateway.example/"), target.constData());
    QVERIFY(targets(own).contains(clipElsewhere.toLatin1()));
    for (const QByteArray &target : targets(own))
        QVERIFY2(!target.startsWith("http://gateway.example/"), target.constData());
}

void ClipRoutesTest::anotherChoiceHoldsForTheNextAttempt()
{
    MediaServer broken([](const Request &) { return Reply{"502 Bad Gateway", {}, "the proxy's own trouble"}; });
    MediaServer good([](const Request &request) { return serve(clip, request); });
    MediaServer gateway([](const Request &) { return completed(clipElsewhere); });
    Rig rig;
    rig.setNetwork({Way::Own, broken.url({}).toString(), {}});
    rig.addAt(gateway.url({}));
    QTRY_VERIFY_WITH_TIMEOUT(rig.isInTrouble(), 15'000);
    QVERIFY(targets(broken).contains(clipElsewhere.toLatin1()));
    rig.setNetwork({Way::Own, good.url({}).toString(), {}});
    QTRY_VERIFY_WITH_TIMEOUT(rig.isSaved(), 30'000);
    QVERIFY(targets(good).contains(clipElsewhere.toLatin1()));
}

void ClipRoutesTest::aHostOfAnUnknownAuthorityGivesNoClipUntilItIsTrusted()
{
    TlsServer host(clip);
    QVERIFY2(host.start(), "openssl made no certificates");
    MediaServer gateway([&host](const Request &request) {
        if (request.target.contains("/content"))
            return Reply{"404 Not Found", {}, {}};
        return completed(host.url(u"clip.mp4"_s).toString());
    });
    Rig rig;
    rig.setNetwork({Way::None, {}, {}});
    rig.addAt(gateway.url({}));
    QTRY_VERIFY_WITH_TIMEOUT(rig.isInTrouble(), 15'000);
    QCOMPARE(rig.clipNow().trouble->kind, Error::Kind::Offline);
    QCOMPARE(host.requests, 0);
    rig.setNetwork({Way::None, {}, host.authority()});
    QTRY_VERIFY_WITH_TIMEOUT(rig.isSaved(), 30'000);
    QVERIFY(contents(rig.clipNow().file) == clip);
    QCOMPARE(host.requests, 1);
}

void ClipRoutesTest::aStaleAddressIsAskedForAnewAtOnce()
{
    std::optional<bool> isAskedAgain; // none: the old address was not tried yet
    MediaServer media([&](const Request &request) {
        if (request.target != "/old.mp4")
            return serve(clip, request);
        isAskedAgain = isAskedAgain.value_or(false);
        return Reply{"403 Forbidden", {}, "the signature has expired"};
    });
    MediaServer gateway([&](const Request &request) {
        if (!request.target.contains("video_id")) // the clip has no other way
            return Reply{"404 Not Found", {}, {}};
        if (isAskedAgain)
            isAskedAgain = true;
        return completed(media.url(isAskedAgain ? u"/new.mp4"_s : u"/old.mp4"_s).toString());
    });
    Rig rig;
    rig.session->setPace({1h, 1h}); // nothing else asks
    rig.addAt(gateway.url({}));
    QTRY_VERIFY_WITH_TIMEOUT(isAskedAgain.has_value(), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(*isAskedAgain, 2000);
    QTRY_VERIFY_WITH_TIMEOUT(rig.isSaved(), 30'000);
    QVERIFY(contents(rig.clipNow().file) == clip);
}

QTEST_MAIN(ClipRoutesTest)
#include "tst_cliproutes.moc"
