// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Dialect.h"
#include "api/Http.h"

#include <QDateTime>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Headers = QList<std::pair<QByteArray, QByteArray>>;
using Wait = std::optional<std::chrono::milliseconds>;

class HttpTest final : public QObject
{
    Q_OBJECT
private slots:
    void followsOnlySafeRedirects_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("target");
        QTest::newRow("file") << u"http://h/a"_s << QByteArray("file:///etc/passwd") << QString();
        QTest::newRow("data") << u"http://h/a"_s << QByteArray("data:text/plain,x") << QString();
        QTest::newRow("ftp") << u"http://h/a"_s << QByteArray("ftp://h/a") << QString();
        QTest::newRow("empty") << u"http://h/a"_s << QByteArray() << QString();
        QTest::newRow("encryption given up") << u"https://h/a"_s << QByteArray("http://h/a") << QString();
        QTest::newRow("relative") << u"https://h/a/b?x=1"_s << QByteArray("../c?s=%2F")
                                  << u"https://h/c?s=%2F"_s;
        QTest::newRow("other host") << u"http://h/a"_s << QByteArray("https://m/a") << u"https://m/a"_s;
    }
    void followsOnlySafeRedirects()
    {
        QFETCH(QString, from);
        QFETCH(QByteArray, location);
        QFETCH(QString, target);
        const QUrl to = http::redirectTarget(QUrl(from), location);
        QCOMPARE(to.isValid() ? QString::fromLatin1(to.toEncoded()) : QString(), target);
    }

    void anOriginIsSchemeHostAndPort()
    {
        QVERIFY(http::sameOrigin(QUrl(u"https://h/a"_s), QUrl(u"https://H:443/b"_s)));
        QVERIFY(!http::sameOrigin(QUrl(u"https://h/a"_s), QUrl(u"http://h/a"_s)));
        QVERIFY(!http::sameOrigin(QUrl(u"http://127.0.0.1:1/"_s), QUrl(u"http://127.0.0.1:2/"_s)));
        QVERIFY(!http::sameOrigin(QUrl(u"http://127.0.0.1/"_s), QUrl(u"http://localhost/"_s)));
    }

    void aKeyMayTravelUnencryptedOnThisMachineOnly()
    {
        QVERIFY(http::exposesKey(QUrl(u"http://example.com"_s)));
        QVERIFY(!http::exposesKey(QUrl(u"https://example.com"_s)));
        QVERIFY(!http::exposesKey(QUrl(u"http://127.0.0.1:3000"_s)));
        QVERIFY(!http::exposesKey(QUrl(u"http://localhost"_s)));
    }

    void leavesSignaturesOutOfTexts()
    {
        QCOMPARE(http::withoutSecrets(QUrl(u"https://u:p@h/a.mp4?sig=secret#f"_s)), u"https://h/a.mp4"_s);
    }

    void readsHowLongToWait_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<Wait>("wait");
        const auto row = [](const char *name, const Headers &headers, Wait wait) {
            QTest::newRow(name) << headers << wait;
        };
        const auto retryAfter = [&row](const char *name, const QByteArray &value, Wait wait) {
            row(name, {{"Date", "x"}, {"Retry-After", value}}, wait);
        };
        row("nothing", {}, std::nullopt);
        retryAfter("seconds", "120", 120s);
        retryAfter("a fraction", "1.5", 1500ms);
        retryAfter("blanks", " 7 ", 7s);
        retryAfter("negative", "-5", 0ms);
        retryAfter("a day at most", "100000", 24h);
        retryAfter("without end", "inf", 24h);
        retryAfter("not a number", "nan", std::nullopt);
        retryAfter("garbage", "soon", std::nullopt);
        retryAfter("empty", "", std::nullopt);
        retryAfter("date ahead", "Sun, 06 Nov 1994 08:49:37 GMT", 37s);
        retryAfter("date of another day's name", "Mon, 06 Nov 1994 08:49:37 GMT", 37s);
        retryAfter("date of RFC 850", "Sunday, 06-Nov-94 08:49:37 GMT", 37s);
        retryAfter("date of asctime()", "Sun Nov  6 08:49:37 1994", 37s);
        retryAfter("date with an offset", "Sun, 06 Nov 1994 08:49:37 +0000", 37s);
        retryAfter("date past", "Sun, 06 Nov 1994 08:48:59 GMT", 0ms);
        retryAfter("date far ahead", "Fri, 06 Nov 2026 08:49:37 GMT", 24h);
        retryAfter("date in two digits far ahead", "Friday, 06-Nov-26 08:49:37 GMT", 24h);
        retryAfter("date that is none", "Sun, 31 Feb 1994 08:49:37 GMT", std::nullopt);
        retryAfter("date of no hour", "Sun, 06 Nov 1994 25:49:37 GMT", std::nullopt);
        retryAfter("date without a time", "Sun, 06 Nov 1994", std::nullopt);
        row("milliseconds", {{"retry-after-ms", "1500"}}, 1500ms);
        row("poll after", {{"openai-poll-after-ms", "2500"}}, 2500ms);
        row("names in any case", {{"OpenAI-Poll-After-Ms", "2500"}}, 2500ms);
        row("milliseconds first", {{"Retry-After", "9"}, {"openai-poll-after-ms", "8"}, {"Retry-After-Ms", "7"}}, 7ms);
        row("poll after before Retry-After", {{"Retry-After", "9"}, {"openai-poll-after-ms", "8"}}, 8ms);
        row("garbage is passed over", {{"retry-after-ms", "soon"}, {"RETRY-AFTER", "9"}}, 9s);
    }
    void readsHowLongToWait()
    {
        QFETCH(Headers, headers);
        QFETCH(Wait, wait);
        const Timestamp now = timestampFromMs(QDateTime({1994, 11, 6}, {8, 49, 0}, Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(http::retryAfter(headers, now), wait);
    }

    void spellsTheQueryInEveryDialect()
    {
        const TaskId id{u"sora-2:task_a+b/c"_s};
        const auto query = [&](const QString &name) {
            return Dialect::byName(name)->query(QUrl(u"https://h/base/"_s), id).toEncoded();
        };
        QCOMPARE(query(u"documented"_s),
                 QByteArray("https://h/base/v1/videos/video_id?id=sora-2%3Atask_a%2Bb%2Fc"));
        QCOMPARE(query(u"path"_s), QByteArray("https://h/base/v1/videos/sora-2%3Atask_a%2Bb%2Fc"));
        QCOMPARE(query(u"unified"_s), QByteArray("https://h/base/v1/video/query?id=sora-2%3Atask_a%2Bb%2Fc"));
        QVERIFY(!Dialect::byName(u"auto"));
        const QUrl odd(u"https://user:word@h:8443/a%2Fb//?c=d#e"_s);
        QCOMPARE(Dialect::byName(u"documented"_s)->query(odd, id).toEncoded(),
                 QByteArray("https://h:8443/a%2Fb/v1/videos/video_id?id=sora-2%3Atask_a%2Bb%2Fc"));
        QCOMPARE(Dialect::content(odd, id).toEncoded(), QByteArray("https://h:8443/a%2Fb/v1/videos/sora-2%3Atask_a%2Bb%2Fc/content"));
    }
};

QTEST_APPLESS_MAIN(HttpTest)
#include "tst_http.moc"
