// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "news/HookEvent.h"
#include "settings/NewsSettings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
constexpr Timestamp noon = timestampFromMs(1'764'900'000'000);

Task savedTask()
{
    Task task;
    task.id = {u"sora-2:task_a"_s};
    task.prompt = u"a \"red\" fox; rm -rf {file} $(id)\n第二行"_s;
    task.model = u"sora-2"_s;
    task.clip.state = ClipState::Saved;
    task.clip.file = u"/clips/红 fox.mp4"_s;
    task.clip.sha256 = QByteArray(32, '\x1f');
    return task;
}

HookEvent saved()
{
    const Task task = savedTask();
    return *hookEvent({.kind = News::Kind::Saved, .batch = u"night"_s}, &task, noon);
}
} // namespace

class TestHookEvent final : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatHooksAreAboutIsAnEvent();
    void argumentsStayWithinTheirWords_data();
    void argumentsStayWithinTheirWords();
    void reasonsLoseSignedAddresses();
    void theBodyHasWhatIsKnown();
    void theBodyOfABatch();
    void eachKindHasItsSwitch();
};

void TestHookEvent::onlyWhatHooksAreAboutIsAnEvent()
{
    const Task task = savedTask();
    QVERIFY(!hookEvent({.kind = News::Kind::Finished}, &task, noon));
    QVERIFY(!hookEvent({.kind = News::Kind::AtRisk}, nullptr, noon));
    QVERIFY(!hookEvent({.kind = News::Kind::KeyRefused}, nullptr, noon));
    QVERIFY(!hookEvent({.kind = News::Kind::Saved}, nullptr, noon)); // removed meanwhile
    QVERIFY(hookEvent({.kind = News::Kind::BatchDone}, nullptr, noon));
}

void TestHookEvent::argumentsStayWithinTheirWords_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QString &pattern, const QStringList &arguments) {
        QTest::newRow(name) << pattern << arguments;
    };
    row("none", QString(), {});
    row("the default", HookSettings::defaultArguments(), {u"saved"_s, u"sora-2:task_a"_s, u"/clips/红 fox.mp4"_s});
    row("what a shell would act on", u"{prompt}"_s, {savedTask().prompt});
    row("within a word", u"--file={file}.bak"_s, {u"--file=/clips/红 fox.mp4.bak"_s});
    row("in quotes", u"\"a {batch} b\" c"_s, {u"a night b"_s, u"c"_s});
    row("empty stays a word", u"x {reason} y"_s, {u"x"_s, QString(), u"y"_s});
    row("unknown token", u"{nothing} {event"_s, {u"{nothing}"_s, u"{event"_s});
    row("braces in braces", u"{{id}}"_s, {u"{sora-2:task_a}"_s});
    row("numbers", u"{finished}/{failed}"_s, {u"0/0"_s});
}

void TestHookEvent::argumentsStayWithinTheirWords()
{
    QFETCH(QString, pattern);
    QTEST(hookArguments(pattern, saved()), "arguments");
}

void TestHookEvent::reasonsLoseSignedAddresses()
{
    Task task;
    task.failure.message = u"no picture at https://media.example/a.png?sig=secret"_s;
    const auto failed = hookEvent({.kind = News::Kind::Failed}, &task, noon);
    QVERIFY(failed);
    QVERIFY2(!failed->reason.contains(u"secret"_s), qPrintable(failed->reason));
    QVERIFY(failed->reason.startsWith(u"no picture at https://media.example/a.png"_s));
}

void TestHookEvent::theBodyHasWhatIsKnown()
{
    const QJsonObject body = QJsonDocument::fromJson(hookBody(saved(), u"d1"_s)).object();
    const QJsonObject wanted{{u"event"_s, u"saved"_s},
                             {u"delivery"_s, u"d1"_s},
                             {u"time"_s, u"2025-12-05T02:00:00Z"_s},
                             {u"id"_s, u"sora-2:task_a"_s},
                             {u"batch"_s, u"night"_s},
                             {u"prompt"_s, savedTask().prompt},
                             {u"model"_s, u"sora-2"_s},
                             {u"file"_s, u"/clips/红 fox.mp4"_s},
                             {u"sha256"_s, QString::fromLatin1(QByteArray(32, '\x1f').toHex())}};
    QCOMPARE(body, wanted);
}

void TestHookEvent::theBodyOfABatch()
{
    const News news{.kind = News::Kind::BatchDone, .batch = u"night"_s, .finished = 37, .failed = 0};
    const QJsonObject body = QJsonDocument::fromJson(hookBody(*hookEvent(news, nullptr, noon), u"d2"_s)).object();
    QCOMPARE(body.value(u"event"_s), QJsonValue(u"batch-done"_s));
    QCOMPARE(body.value(u"finished"_s), QJsonValue(37));
    QCOMPARE(body.value(u"failed"_s), QJsonValue(0));
    QVERIFY(!body.contains(u"id"_s));
}

void TestHookEvent::eachKindHasItsSwitch()
{
    HookSettings settings;
    settings.onFailed = false;
    QVERIFY(wants(settings, HookEvent::Kind::Saved));
    QVERIFY(!wants(settings, HookEvent::Kind::Failed));
    QVERIFY(wants(settings, HookEvent::Kind::BatchDone));
}

QTEST_GUILESS_MAIN(TestHookEvent)
#include "tst_hookevent.moc"
