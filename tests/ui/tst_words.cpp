// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Language.h"
#include "api/ErrorCause.h"
#include "widgets/Words.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::milliseconds)

static const Timestamp noon = timestampFromMs(1759763426000); // 2025-10-06 15:10:26 UTC

class WordsTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void everyErrorHasASentence()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= int(Error::Kind::Storage); ++kind) {
            const QString sentence = words::error(Error::Kind(kind));
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(QString::number(kind)));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), int(Error::Kind::Storage) + 1);
        // The server's own words are details, never the sentence.
        QCOMPARE(words::error(Error{Error::Kind::Auth, 401, u"无效的令牌"_s, {}}),
                 words::error(Error::Kind::Auth));
    }

    void everyCauseHasASentenceInBothLanguages()
    {
        Language language;
        QSet<QString> sentences;
        for (const QString &name : {u"en"_s, u"zh_CN"_s}) {
            language.use(name);
            for (int number = 1; number <= int(Error::Cause::OtherTask); ++number) {
                const Error error = cause::error(Error::Cause(number), 200);
                const QString sentence = words::error(error);
                QVERIFY2(sentence.endsWith(name == u"en"_s ? u'.' : u'。'), qPrintable(sentence));
                QCOMPARE(words::detail(error.detail), sentence);
                sentences.insert(sentence);
            }
            sentences.insert(words::error(Error::Kind::Protocol));
        }
        QCOMPARE(sentences.size(), 2 * (int(Error::Cause::OtherTask) + 1));
        QCOMPARE(words::error(cause::error(Error::Cause::TooLarge)), u"回复过大。"_s);
        language.use(u"en"_s);
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(words::error(cause::error(Error::Cause::TooLarge)), u"The answer is too large."_s);
        QCOMPARE(words::detail(u"Bad gateway"_s), u"Bad gateway"_s);
        QCOMPARE(words::detail({}), QString());
    }

    void aNoteHasTheServersWordsAndNotOurs()
    {
        Task task;
        task.status = TaskStatus::Running;
        task.trouble = cause::error(Error::Cause::NotJson, 200, u"illegal value"_s);
        QCOMPARE(words::note(task), u"no number\nThe answer is not valid JSON."_s);
        task.trouble->detail = u"Console"_s;
        QCOMPARE(words::note(task), u"no number\nThe answer is not valid JSON.\nConsole"_s);
    }

    void timesLeftAreRangesWhereTheyAre()
    {
        using namespace std::chrono_literals;
        QCOMPARE(words::timeLeft({12s, 12s}), u"about 12 s left"_s);
        QCOMPARE(words::timeLeft({70s, 110s}), u"about 1 min left"_s);
        QCOMPARE(words::timeLeft({12s, 40s}), u"12–40 s left"_s);
        QCOMPARE(words::timeLeft({40s, 150s}), u"40 s – 2 min left"_s);
        QCOMPARE(words::timeLeft({-5s, 0s}), u"about 0 s left"_s);
        QCOMPARE(words::possiblyStuck(9min + 30s), u"possibly stuck · 9 min"_s);
    }

    void theEndOfAllIsAClockTimeWithItsBounds()
    {
        const auto at = [](int days, const QTime &time) {
            return timestampFromMs(QDateTime(QDate::currentDate().addDays(days), time).toMSecsSinceEpoch());
        };
        QCOMPARE(words::doneAbout(at(0, {14, 32}), at(0, {14, 26}), at(0, {14, 51})), u"done about 14:32 (14:26–14:51)"_s);
        const QString tomorrow = QLocale().toString(QDate::currentDate().addDays(1), u"ddd"_s);
        QCOMPARE(words::doneAbout(at(0, {23, 50}), at(0, {23, 10}), at(1, {1, 5})),
                 u"done about 23:50 (23:10–%1 01:05)"_s.arg(tomorrow));
    }

    void namesEveryStatus()
    {
        QStringList names;
        for (int status = 0; status <= int(TaskStatus::Expired); ++status)
            names << words::status(TaskStatus(status));
        QCOMPARE(names.join(u' '), u"Unknown Queued Running Completed Failed Cancelled Expired"_s);
    }

    void saysAnUnknownWordAsItWasSent()
    {
        Task task;
        task.answered = noon;
        QCOMPARE(words::status(task), u"Unknown"_s);
        task.statusWord = u"dreaming"_s;
        QCOMPARE(words::status(task), u"dreaming"_s);
        task.status = TaskStatus::Running;
        QCOMPARE(words::status(task), u"Running"_s);
    }

    void saysWhereTheClipIs()
    {
        Task task;
        QCOMPARE(words::clip(task), QString());
        task.status = TaskStatus::Completed;
        QSet<QString> all;
        for (int state = 0; state <= int(ClipState::Failed); ++state) {
            task.clip.state = ClipState(state);
            QVERIFY(!words::clip(task).isEmpty());
            all.insert(words::clip(task));
        }
        QCOMPARE(all.size(), int(ClipState::Failed) + 1);
        task.clip.state = ClipState::Waiting;
        const QString first = words::clip(task);
        task.clip.trouble = Error{};
        QVERIFY(words::clip(task) != first);
    }

    void saysProgress()
    {
        Task task;
        task.status = TaskStatus::Running;
        QCOMPARE(words::progress(task), u"no number"_s);
        task.progress = 0.9302178175176704;
        QCOMPARE(words::progress(task), u"93 %"_s);
        task.status = TaskStatus::Failed;
        task.failure = {u"sora_content_violation"_s, {}};
        QCOMPARE(words::progress(task), u"Content policy: sora_content_violation"_s);
    }

    void sortsFailuresByTheirCause_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << QString() << QString() << u"no reason given"_s;
        QTest::newRow("unknown") << u"x1"_s << u"odd thing"_s << u"odd thing"_s;
        QTest::newRow("unknown code") << u"x1"_s << QString() << u"x1"_s;
        QTest::newRow("violation") << u"sora_content_violation"_s << u"no"_s << u"Content policy: no"_s;
        QTest::newRow("violation in Chinese")
            << QString() << u"提示词违规"_s << u"Content policy: 提示词违规"_s;
        QTest::newRow("says it itself")
            << u"sora_content_violation"_s << u"Content policy: no"_s << u"Content policy: no"_s;
        QTest::newRow("balance") << QString() << u"余额不足"_s << u"Balance or quota: 余额不足"_s;
        QTest::newRow("time") << QString() << u"Timed out"_s << u"Time-out: Timed out"_s;
        QTest::newRow("upstream") << u"sora_error"_s << QString() << u"Upstream trouble: sora_error"_s;
    }
    void sortsFailuresByTheirCause()
    {
        QFETCH(QString, code);
        QFETCH(QString, message);
        QFETCH(QString, said);
        QCOMPARE(words::failure({code, message}), said);
    }

    void roundsPercentDownToTheEnd_data()
    {
        QTest::addColumn<double>("fraction");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << 0.0 << u"0 %"_s;
        QTest::newRow("documented") << 0.9302178175176704 << u"93 %"_s;
        QTest::newRow("half up") << 0.425 << u"43 %"_s;
        QTest::newRow("nearly") << 0.9999 << u"99 %"_s;
        QTest::newRow("there") << 1.0 << u"100 %"_s;
        QTest::newRow("beyond") << 1.5 << u"100 %"_s;
    }
    void roundsPercentDownToTheEnd()
    {
        QFETCH(double, fraction);
        QFETCH(QString, said);
        QCOMPARE(words::percent(fraction), said);
    }

    void saysDurations_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("said");
        QTest::newRow("negative") << -5 << u"0:00"_s;
        QTest::newRow("seconds") << 7 << u"0:07"_s;
        QTest::newRow("minutes") << 193 << u"3:13"_s;
        QTest::newRow("hours") << 3723 << u"1:02:03"_s;
        QTest::newRow("days") << 90'000 << u"25:00:00"_s;
    }
    void saysDurations()
    {
        QFETCH(int, seconds);
        QFETCH(QString, said);
        QCOMPARE(words::duration(std::chrono::seconds(seconds)), said);
    }

    void saysAgo_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("age");
        QTest::addColumn<QString>("said");
        using ms = std::chrono::milliseconds;
        QTest::newRow("to come") << ms(-5s) << u"0 s"_s;
        QTest::newRow("seconds") << ms(12'999ms) << u"12 s"_s;
        QTest::newRow("a minute") << ms(60s) << u"1 min"_s;
        QTest::newRow("hours") << ms(5h + 59min) << u"5 h"_s;
        QTest::newRow("days") << ms(72h) << u"3 d"_s;
    }
    void saysAgo()
    {
        QFETCH(std::chrono::milliseconds, age);
        QFETCH(QString, said);
        QCOMPARE(words::ago(noon - age, noon), said);
    }

    void saysUntil()
    {
        QCOMPARE(words::until(noon - 3min, noon), u"ended 3 min ago"_s);
        QCOMPARE(words::until(noon, noon), u"ended 0 s ago"_s);
        QCOMPARE(words::until(noon + 11min, noon), u"in 11 min"_s);
        QCOMPARE(words::until(noon + 23h, noon), u"in 23 h"_s);
        QCOMPARE(words::until(noon + 141h + 5min, noon), u"in 5 d 21 h"_s);
    }

    void saysMomentsAsTheLanguageDoes()
    {
        QCOMPARE(words::shortMoment(noon), u"6 Oct, 15:10:26"_s);
        QCOMPARE(words::moment(noon), u"6 Oct 2025, 15:10:26"_s);
        QLocale::setDefault(QLocale(u"zh_CN"_s));
        QCOMPARE(words::shortMoment(noon), u"10月6日 15:10:26"_s);
        QCOMPARE(words::moment(noon), u"2025年10月6日 15:10:26"_s);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void saysSizes()
    {
        Task task;
        QCOMPARE(words::size(task), QString());
        task.width = 352;
        QCOMPARE(words::size(task), QString());
        task.height = 640;
        QCOMPARE(words::size(task), u"352 × 640"_s);
        QCOMPARE(words::bytes(12 * 1024 * 1024 + 400 * 1024), u"12.4 MB"_s);
        QCOMPARE(words::clock(5700ms), u"0:05.700"_s);
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
