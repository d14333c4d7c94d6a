// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Examples.h"

using namespace rushes;
using namespace Qt::StringLiterals;

class ExpiryTest final : public QObject
{
    Q_OBJECT
private slots:
    void readsTheAddress_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<qint64>("ms"); // 0: none
        const auto row = [](const char *name, const QString &query, qint64 ms) {
            QTest::newRow(name) << query << ms;
        };
        row("nothing", {}, 0);
        row("other fields", u"x=1&expired=1759767026"_s, 0);
        row("a word", u"Expires=soon"_s, 0);
        row("negative", u"Expires=-9223372036854775808"_s, 0);
        row("too far", u"Expires=99999999999999999999"_s, 0);
        row("seconds of a life only", u"Expires=3600"_s, 0);
        row("Azure with a broken date", u"se=2025-13-40"_s, 0);
        row("Amazon without its life", u"X-Amz-Date=20251006T151026Z"_s, 0);
        row("Amazon with a negative life", u"X-Amz-Date=20251006T151026Z&X-Amz-Expires=-5"_s, 0);
        row("Amazon with an endless life", u"X-Amz-Date=20251006T151026Z&X-Amz-Expires=9223372036854775807"_s,
            0);
        row("Azure", u"sv=1&se=2025-10-12T15%3A00%3A00Z&sig=x%3D"_s, 1760281200000);
        row("Azure, a day", u"se=2025-10-12"_s, 1760227200000);
        row("Amazon", u"X-Amz-Date=20251006T151026Z&X-Amz-Expires=3600"_s, 1759767026000);
        row("Amazon, small letters", u"x-amz-date=20251006T151026Z&x-amz-expires=3600"_s, 1759767026000);
        row("Google", u"X-Goog-Date=20251006T151026Z&X-Goog-Expires=3600"_s, 1759767026000);
        row("OSS of version 4", u"x-oss-date=20251006T151026Z&x-oss-expires=3600"_s, 1759767026000);
        row("OSS, unix", u"x-oss-expires=1759767026"_s, 1759767026000);
        row("Expires", u"Expires=1759767026&OSSAccessKeyId=k"_s, 1759767026000);
        row("milliseconds", u"Expires=1759767026123"_s, 1759767026123);
    }
    void readsTheAddress()
    {
        QFETCH(QString, query);
        QFETCH(qint64, ms);
        const auto expiry =
            TaskParser::expiryOf(QUrl::fromEncoded(("https://h/a?" + query.toUtf8()), QUrl::StrictMode));
        QCOMPARE(expiry ? toMs(*expiry) : 0, ms);
    }

    void prefersTheAddressToTheField()
    {
        const auto both = parsed(
            "{\"status\":\"completed\",\"video_url\":\"https://h/a?Expires=1759767026\",\"expires_at\":1}");
        QCOMPARE(both->expires, timestampFromMs(1759767026000));
        const auto field =
            parsed("{\"status\":\"completed\",\"video_url\":\"https://h/a\",\"expires_at\":1759767027}");
        QCOMPARE(field->expires, timestampFromMs(1759767027000));
        const auto null =
            parsed("{\"status\":\"completed\",\"video_url\":\"https://h/a\",\"expires_at\":null}");
        QVERIFY(!null->expires);
    }

    /// The second address may live longer, but the first is the one that is used.
    void isTheFirstAddresses()
    {
        const auto report =
            parsed("{\"status\":\"completed\",\"video_url\":\"https://h/a?Expires=1759767026\","
                   "\"url\":\"https://h/b?Expires=1759999999\"}");
        QCOMPARE(report->clipAddresses.size(), 2);
        QCOMPARE(report->expires, timestampFromMs(1759767026000));
    }
};

QTEST_APPLESS_MAIN(ExpiryTest)
#include "tst_expiry.moc"
