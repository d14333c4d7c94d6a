// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/SimulatedGateway.h"

#include "support/HttpGet.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

#include <thread>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::HttpAnswer;
using test::HttpGet;

/// Keys, forms, addresses, ranges and time, over real sockets.
class SimulatedGatewayTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_gateway = std::make_unique<SimulatedGateway>();
        QVERIFY(m_gateway->start());
    }
    void cleanup() { m_gateway.reset(); }

    void unknownTaskIsToldAsRealGatewaysDo()
    {
        for (const QUrl &url : {documented(u"sora-2:task_nobody"_s), api("/v1/videos/nobody"),
                                api("/v1/videos/nobody/content"), api("/v1/videos/video_id")}) {
            const HttpAnswer answer = m_get(url);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.body, R"({"code":"task_not_exist","message":"task_not_exist","data":null})");
        }
    }

    void keyIsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << QByteArray() << 401;
        QTest::newRow("another") << QByteArray("Bearer sk-wrong") << 401;
        QTest::newRow("without its scheme") << QByteArray("sk-right") << 401;
        QTest::newRow("the right one") << QByteArray("Bearer sk-right") << 200;
    }
    void keyIsAskedFor()
    {
        QFETCH(QByteArray, authorization);
        m_gateway->setKey(u"sk-right"_s);
        const QString id = finished();
        HttpGet::Headers headers;
        if (!authorization.isEmpty())
            headers.emplace_back("Authorization", authorization);
        for (const QUrl &url : {documented(id), path(id), path(id, "/content")}) {
            const HttpAnswer answer = m_get(url, headers);
            QTEST(answer.status, "status");
            QCOMPARE(answer.body.contains("无效的令牌"), answer.status == 401);
        }
    }

    void mediaNeedNoKeyAndLieElsewhere()
    {
        m_gateway->setKey(u"sk-right"_s);
        const QString id = finished();
        const QUrl clip = clipAddress(id, {{"Authorization", "Bearer sk-right"}});
        QCOMPARE(clip.port(), int(m_gateway->mediaPort()));
        QVERIFY(clip.port() != m_gateway->url().port());
        const HttpAnswer answer = m_get(clip);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, m_gateway->clip(id));
    }

    void documentedHeadersAreCheckedWhenAsked_data()
    {
        QTest::addColumn<bool>("strict");
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<int>("status");
        const QByteArray json = "application/json";
        QTest::newRow("both missing") << true << QByteArray("*/*") << QByteArray("text/plain") << 400;
        QTest::newRow("content type only") << true << QByteArray("*/*") << json << 400;
        QTest::newRow("accept only") << true << json << QByteArray("text/plain") << 400;
        QTest::newRow("both") << true << json << json << 200;
        QTest::newRow("not strict") << false << QByteArray("*/*") << QByteArray("text/plain") << 200;
    }
    void documentedHeadersAreCheckedWhenAsked()
    {
        QFETCH(bool, strict);
        QFETCH(QByteArray, accept);
        QFETCH(QByteArray, contentType);
        m_gateway->setStrict(strict);
        const QUrl url = documented(m_gateway->add({}));
        QTEST(m_get(url, {{"Accept", accept}, {"Content-Type", contentType}}).status, "status");
    }

    void speaksOnlyTheFormsItShall()
    {
        const QString id = m_gateway->add({});
        m_gateway->setSpeaks(false, true);
        QCOMPARE(m_get(documented(id)).status, 400); // a task named "video_id"
        QCOMPARE(m_get(path(id)).status, 200);
        m_gateway->setSpeaks(true, false);
        QCOMPARE(m_get(documented(id)).status, 200);
        QCOMPARE(m_get(path(id)).status, 404);
        m_gateway->setSpeaks(false, false);
        QCOMPARE(m_get(documented(id)).status, 404);
        QCOMPARE(m_gateway->queriesOf(id), 2);
    }

    void pathFormTellsTheCourse()
    {
        SimulatedTask task;
        task.queued = 1h;
        const QString id = m_gateway->add(task);
        const auto field = [&](const char *name) { return json(path(id)).value(QLatin1StringView(name)); };
        QCOMPARE(field("status"), u"queued"_s);
        m_gateway->holdAt(id, 0.42);
        QCOMPARE(field("status"), u"in_progress"_s);
        QCOMPARE(field("progress"), 42);
        m_gateway->finishNow(id);
        QCOMPARE(field("status"), u"completed"_s);
        QCOMPARE(field("progress"), 100);
        QVERIFY(field("expires_at").toInteger() > field("created_at").toInteger());
    }

    void documentedFormTellsTheCourse()
    {
        SimulatedTask task;
        task.queued = 1h;
        const QString id = m_gateway->add(task);
        const auto pending = [&] {
            return json(documented(id)).value("detail"_L1).toObject().value("pending_info"_L1).toObject();
        };
        QVERIFY(pending().value("progress_pct"_L1).isNull());
        QVERIFY(pending().value("progress_pos_in_queue"_L1).toInt() > 0);
        m_gateway->holdAt(id, 0.93);
        QCOMPARE(pending().value("progress_pct"_L1), 0.93);
        QVERIFY(pending().value("progress_pos_in_queue"_L1).isNull());
        m_gateway->finishNow(id);
        QCOMPARE(json(documented(id)).value("status"_L1), u"completed"_s);
        QCOMPARE(m_gateway->queriesOf(id), 5);
    }

    void contentComesOnlyWhenItIsMade()
    {
        SimulatedTask task;
        task.queued = 1h;
        const QString id = m_gateway->add(task);
        QCOMPARE(m_get(path(id, "/content")).status, 404);
        m_gateway->finishNow(id);
        const HttpAnswer answer = m_get(path(id, "/content"));
        QCOMPARE(answer.header("Content-Type"), QByteArray("video/mp4"));
        QCOMPARE(answer.body, m_gateway->clip(id));
    }

    void failedTaskComesWith200AndItsReason()
    {
        SimulatedTask task;
        task.failure = u"内容违规"_s;
        task.failureCode = u"sora_content_violation"_s;
        const QString id = m_gateway->add(task);
        m_gateway->finishNow(id);
        for (const QUrl &url : {documented(id), path(id)}) {
            const QJsonObject reply = json(url);
            QCOMPARE(reply.value("status"_L1), u"failed"_s);
            QCOMPARE(reply.value("error"_L1).toObject().value("message"_L1), task.failure);
        }
        QCOMPARE(m_get(path(id, "/content")).status, 404);
    }

    void rangesOfTheClip_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<QByteArray>("ifRange"); // "tag", "date": those of the clip
        QTest::addColumn<int>("status");
        QTest::addColumn<qsizetype>("first");
        QTest::addColumn<qsizetype>("length"); // -1: to the end
        const auto row = [](const char *name, const char *range, const char *ifRange, int status,
                            qsizetype first, qsizetype length) {
            QTest::newRow(name) << QByteArray(range) << QByteArray(ifRange) << status << first << length;
        };
        row("behind the end", "bytes=99999999-", "", 416, 0, 0);
        row("another tag", "bytes=100-", "\"other\"", 200, 0, -1);
        row("another date", "bytes=100-", "Mon, 01 Jan 2024 00:00:00 GMT", 200, 0, -1);
        row("first hundred", "bytes=0-99", "", 206, 0, 100);
        row("from 1000", "bytes=1000-", "", 206, 1000, -1);
        row("over the end", "bytes=1000-99999999", "", 206, 1000, -1);
        row("the tag", "bytes=1000-", "tag", 206, 1000, -1);
        row("the date", "bytes=1000-", "date", 206, 1000, -1);
        row("several", "bytes=0-1,5-6", "", 200, 0, -1);
    }
    void rangesOfTheClip()
    {
        QFETCH(QByteArray, range);
        QFETCH(QByteArray, ifRange);
        QFETCH(qsizetype, first);
        QFETCH(qsizetype, length);
        const QString id = finished();
        for (const QUrl &url : {clipAddress(id), path(id, "/content")}) {
            const HttpAnswer whole = m_get(url);
            HttpGet::Headers headers{{"Range", range}};
            if (!ifRange.isEmpty())
                headers.emplace_back("If-Range", ifRange == "tag"    ? whole.header("ETag")
                                                 : ifRange == "date" ? whole.header("Last-Modified")
                                                                     : ifRange);
            const HttpAnswer answer = m_get(url, headers);
            QTEST(answer.status, "status");
            QCOMPARE(answer.body, answer.status == 416 ? QByteArray() : whole.body.mid(first, length));
            QCOMPARE(answer.header("ETag"), whole.header("ETag"));
            const QByteArray size = QByteArray::number(whole.body.size());
            const qsizetype last = first + answer.body.size() - 1;
            if (answer.status == 206)
                QCOMPARE(answer.header("Content-Range"),
                         "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' + size);
            if (answer.status == 416)
                QCOMPARE(answer.header("Content-Range"), "bytes */" + size);
        }
    }

    void expiredAddressIsRefusedAndRenewedByAsking()
    {
        const QString id = finished();
        m_gateway->setAddressLife(id, 0s);
        const QUrl over = clipAddress(id);
        QCOMPARE(m_get(over).status, 403);
        m_gateway->setAddressLife(id, 600s);
        const QUrl fresh = clipAddress(id);
        QVERIFY(fresh != over);
        QCOMPARE(m_get(fresh).status, 200);
        QCOMPARE(m_get(over).status, 403);
    }

    void addressThatWasSpelledAnewIsRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("bare plus") << QByteArray("%2B") << QByteArray("+");
        QTest::newRow("encoded twice") << QByteArray("%2F") << QByteArray("%252F");
        QTest::newRow("longer life") << QByteArray("se=20") << QByteArray("se=21");
        QTest::newRow("another file") << QByteArray("/dawn.mp4") << QByteArray("/neon.mp4");
        QTest::newRow("another task") << QByteArray("task=sora") << QByteArray("task=veo");
    }
    void addressThatWasSpelledAnewIsRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray address = clipAddress(finished()).toEncoded();
        QVERIFY2(address.contains(before), address.constData());
        address.replace(before, after);
        QCOMPARE(m_get(QUrl::fromEncoded(address)).status, 403);
    }

    void picturesComeWithTheirTypes()
    {
        const QJsonObject detail = json(documented(finished())).value("detail"_L1).toObject();
        const auto picture = [&](const char *name) {
            return m_get(QUrl::fromEncoded(detail.value(QLatin1StringView(name)).toString().toLatin1()));
        };
        const HttpAnswer still = picture("thumbnail_url");
        QCOMPARE(still.header("Content-Type"), QByteArray("image/webp"));
        QCOMPARE(still.body.mid(8, 4), QByteArray("WEBP"));
        const HttpAnswer preview = picture("gif_url");
        QCOMPARE(preview.header("Content-Type"), QByteArray("image/gif"));
        QVERIFY(preview.body.startsWith("GIF89a"));
    }

    void seesWhatWasSent()
    {
        const QString id = m_gateway->add({});
        m_get(documented(id), {{"X-Forwarded-Host", "localhost:5173"}});
        QCOMPARE(m_gateway->seen().size(), size_t(1));
        const SimulatedGateway::Seen seen = m_gateway->seen().front();
        QCOMPARE(seen.method, QByteArray("GET"));
        QCOMPARE(seen.target, "/v1/videos/video_id?id=" + QUrl::toPercentEncoding(id));
        QCOMPARE(seen.header("x-forwarded-host"), QByteArray("localhost:5173"));
        QCOMPARE(int(seen.port), m_gateway->url().port());
        QVERIFY(seen.header("Authorization").isNull());
    }

    void everyTaskHasAnIdOfItsOwn()
    {
        QSet<QString> ids;
        for (const SimulatedTask &task : demoTasks())
            ids.insert(m_gateway->add(task));
        QCOMPARE(size_t(ids.size()), demoTasks().size());
    }

    void manyAskAtOnceWhileTasksChange()
    {
        const QString id = finished();
        std::vector<std::thread> others;
        for (int i = 0; i < 4; ++i) {
            others.emplace_back([this, id, i] {
                for (int n = 0; n < 100; ++n) {
                    const QString mine = m_gateway->add({});
                    m_gateway->setClipFault(mine, Fault(n % 5));
                    m_gateway->holdAt(id, double(n) / 100);
                    m_gateway->setSpeaks(true, i % 2 == 0);
                    if (m_gateway->seen().size() + size_t(m_gateway->queriesOf(mine)) > 1000)
                        return;
                }
            });
        }
        std::vector<HttpGet::Reply> replies;
        for (int i = 0; i < 40; ++i)
            replies.push_back(m_get.begin(documented(id)));
        for (const HttpGet::Reply &reply : replies) {
            QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
            QCOMPARE(HttpGet::answerOf(*reply).status, 200);
        }
        for (std::thread &other : others)
            other.join();
        QCOMPARE(m_gateway->queriesOf(id), 40);
    }

private:
    QUrl api(const char *target) const
    {
        return QUrl(m_gateway->url().toString() + QLatin1StringView(target));
    }
    QUrl documented(const QString &id) const
    {
        return QUrl::fromEncoded(m_gateway->url().toEncoded() +
                                 "/v1/videos/video_id?id=" + QUrl::toPercentEncoding(id));
    }
    QUrl path(const QString &id, const char *more = "") const
    {
        return QUrl::fromEncoded(m_gateway->url().toEncoded() + "/v1/videos/" + QUrl::toPercentEncoding(id) +
                                 more);
    }
    QString finished()
    {
        const QString id = m_gateway->add({});
        m_gateway->finishNow(id);
        return id;
    }
    QJsonObject json(const QUrl &url, const HttpGet::Headers &headers = {})
    {
        return QJsonDocument::fromJson(m_get(url, headers).body).object();
    }
    QUrl clipAddress(const QString &id, const HttpGet::Headers &headers = {})
    {
        return QUrl::fromEncoded(json(documented(id), headers).value("video_url"_L1).toString().toLatin1());
    }

    std::unique_ptr<SimulatedGateway> m_gateway;
    HttpGet m_get;
};

QTEST_GUILESS_MAIN(SimulatedGatewayTest)
#include "tst_simulatedgateway.moc"
