// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/QueryCompletion.h"
#include "tasks/TaskQuery.h"

#include <QTest>

using namespace rushes;
using namespace rushes::query;
using namespace Qt::StringLiterals;

class TestQueryCompletion : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsOffered_data();
    void nothingIsOffered();
    void whatIsOffered_data();
    void whatIsOffered();
    void whatIsTakenStandsInTheText_data();
    void whatIsTakenStandsInTheText();
    void manyValuesAreCutShort();
    void chineseHearTheirWordBesideAnEnglishOne();
    void whatIsTakenIsUnderstood();
};

static Values values(Field field)
{
    if (field == Field::Model)
        return {{u"kling-2"_s, 1}, {u"sora-2"_s, 40}, {u"veo3"_s, 5}, {u"veo3-fast"_s, 9}};
    if (field == Field::Batch)
        return {{u"night 2"_s, 3}, {u"say \"hi\" now"_s, 1}, {u"夜班"_s, 2}};
    if (field == Field::Gateway)
        return {{u"studio-2"_s, 8}};
    return {};
}

/// | is the cursor.
static Completion completionOf(QString text, bool inChinese = false, bool wished = false)
{
    const qsizetype cursor = text.indexOf(u'|');
    return complete(text.remove(cursor, 1), cursor, inChinese, wished, values);
}

static QStringList texts(const Completion &completion)
{
    QStringList all;
    for (const Suggestion &one : completion.suggestions)
        all << one.text;
    return all;
}

void TestQueryCompletion::nothingIsOffered_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("an empty field") << u"|"_s;
    QTest::newRow("one letter") << u"a|"_s;
    QTest::newRow("a word") << u"cat|"_s;
    QTest::newRow("behind a word") << u"status |"_s;
    QTest::newRow("in quotes") << u"\"stat|"_s;
    QTest::newRow("in quotes, negated") << u"-\"stat|"_s;
    QTest::newRow("texts without a list") << u"prompt:ca|"_s;
    QTest::newRow("no such value") << u"model:gpt|"_s;
    QTest::newRow("what stands there") << u"status:failed|"_s;
    QTest::newRow("an unknown field") << u"colour:re|"_s;
}

void TestQueryCompletion::nothingIsOffered()
{
    QFETCH(QString, text);
    QCOMPARE(texts(completionOf(text)), QStringList());
}

void TestQueryCompletion::whatIsOffered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("a field") << u"sta|"_s << QStringList{u"status:"_s};
    QTest::newRow("in any case") << u"STA|"_s << QStringList{u"status:"_s};
    QTest::newRow("a Chinese field") << u"状|"_s << QStringList{u"状态:"_s};
    QTest::newRow("a field of numbers") << u"rat|"_s << QStringList{u"rating>="_s};
    QTest::newRow("negated") << u"-sta|"_s << QStringList{u"-status:"_s};
    QTest::newRow("behind another term") << u"cat mod|"_s << QStringList{u"model:"_s};
    QTest::newRow("before another term") << u"mod| cat"_s << QStringList{u"model:"_s};
    QTest::newRow("a value") << u"status:fa|"_s << QStringList{u"status:failed"_s};
    QTest::newRow("a Chinese value") << u"状态:失|"_s << QStringList{u"状态:失败"_s};
    QTest::newRow("a flag") << u"flag:st|"_s << QStringList{u"flag:stuck"_s};
    QTest::newRow("a Chinese flag") << u"标记:可|"_s << QStringList{u"标记:可能卡住"_s};
    QTest::newRow("mixed") << u"status:失|"_s << QStringList{u"status:失败"_s};
    QTest::newRow("values of the list, begun ones and common ones first")
        << u"model:v|"_s << QStringList{u"model:veo3-fast"_s, u"model:veo3"_s};
    QTest::newRow("from within") << u"model:2|"_s << QStringList{u"model:sora-2"_s, u"model:kling-2"_s};
    QTest::newRow("longer ones than what stands there") << u"model:veo3|"_s << QStringList{u"model:veo3-fast"_s};
    QTest::newRow("quoted where needed") << u"batch:ni|"_s << QStringList{u"batch:\"night 2\""_s};
    QTest::newRow("in an open quote") << u"batch:\"night|"_s << QStringList{u"batch:\"night 2\""_s};
    QTest::newRow("quotes in a value") << u"batch:say|"_s << QStringList{u"batch:\"say *hi* now\""_s};
    QTest::newRow("all of a field") << u"seen:|"_s << QStringList{u"seen:yes"_s, u"seen:no"_s};
    QTest::newRow("with a wide colon") << u"已看：|"_s << QStringList{u"已看：是"_s, u"已看：否"_s};
    QTest::newRow("dates") << u"added:t|"_s << QStringList{u"added:today"_s};
    QTest::newRow("spans") << u"expires<1|"_s << QStringList{u"expires<10m"_s, u"expires<1h"_s, u"expires<1d"_s};
}

void TestQueryCompletion::whatIsOffered()
{
    QFETCH(QString, text);
    QTEST(texts(completionOf(text)), "offered");
}

void TestQueryCompletion::whatIsTakenStandsInTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("after");
    QTest::newRow("a field waits for its value") << u"sta|"_s << u"status:|"_s;
    QTest::newRow("a value is followed by a blank") << u"status:fa|"_s << u"status:failed |"_s;
    QTest::newRow("by one only") << u"status:fa| cat"_s << u"status:failed |cat"_s;
    QTest::newRow("what was left of the term goes") << u"cat status:fa|zz dog"_s << u"cat status:failed |dog"_s;
    QTest::newRow("an open quote is closed") << u"batch:\"nig|"_s << u"batch:\"night 2\" |"_s;
}

void TestQueryCompletion::whatIsTakenStandsInTheText()
{
    QFETCH(QString, text);
    const Completion completion = completionOf(text);
    QVERIFY(!completion.suggestions.empty());
    auto [after, cursor] = taken(text.remove(u'|'), completion, completion.suggestions.front());
    QTEST(after.insert(cursor, u'|'), "after");
}

void TestQueryCompletion::manyValuesAreCutShort()
{
    const auto many = [](Field) {
        Values all;
        for (int number = 0; number < 10'000; ++number)
            all.emplace_back(u"model-%1"_s.arg(number), number);
        return all;
    };
    const Completion completion = complete(u"model:"_s, 6, false, false, many);
    QCOMPARE(completion.suggestions.size(), mostSuggestions);
    QCOMPARE(completion.suggestions.front().text, u"model:model-9999"_s);
    QCOMPARE(completion.suggestions.front().count, 9999);
}

void TestQueryCompletion::chineseHearTheirWordBesideAnEnglishOne()
{
    QCOMPARE(completionOf(u"status:fa|"_s, true).suggestions.front().translation, u"失败"_s);
    QCOMPARE(completionOf(u"status:fa|"_s, false).suggestions.front().translation, QString());
    QCOMPARE(completionOf(u"状态:失|"_s, true).suggestions.front().translation, QString());
    // With nothing typed all fields are offered when they are wished for, in the language of the window.
    QCOMPARE(completionOf(u"|"_s, true, true).suggestions.front().text, u"状态:"_s);
    QCOMPARE(completionOf(u"cat |"_s, false, true).suggestions.size(), fieldNames.size());
}

/// Whatever is offered is a query.
void TestQueryCompletion::whatIsTakenIsUnderstood()
{
    for (const auto &named : fieldNames) {
        for (const bool chinese : {false, true}) {
            const QString begin = named.name.in(chinese) + QString::fromUtf16(named.value.sign);
            for (const Suggestion &one : complete(begin, begin.size(), chinese, true, values).suggestions)
                QVERIFY2(TaskQuery(one.text).faults().empty(), qUtf8Printable(one.text));
        }
    }
}

QTEST_GUILESS_MAIN(TestQueryCompletion)
#include "tst_querycompletion.moc"
