// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/FileNameTemplate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace
{
Task task()
{
    Task task;
    task.key = TaskKey{12};
    task.id.value = u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s;
    task.prompt = u"A cat walks"_s;
    task.model = u"sy_ore"_s;
    task.batch = u"night/1"_s;
    task.width = 352;
    task.height = 640;
    task.seconds = 15;
    task.submitted = timestampFromMs(1'759'767'000'000); // 2025-10-06 16:10:00 UTC
    task.added = timestampFromMs(0);
    return task;
}
} // namespace

class tst_FileNameTemplate : public QObject
{
    Q_OBJECT
private slots:
    void unsafeTextIsMadeSafe_data();
    void unsafeTextIsMadeSafe();
    void nothingLeftIsCalledClip_data();
    void nothingLeftIsCalledClip();
    void longTextIsCutAtAWholeCharacter_data();
    void longTextIsCutAtAWholeCharacter();
    void tokensAreFilledIn_data();
    void tokensAreFilledIn();
    void promptGivesWayToTheRest();
    void tokensInAPromptStayAsTheyAre();
    void missingValuesLeaveNoGaps();
    void dateOfAdditionStandsInForAnUnknownOne();
    void foldersComeFromTheSameTokens_data();
    void foldersComeFromTheSameTokens();
};

void tst_FileNameTemplate::unsafeTextIsMadeSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("parent folder") << u"../../etc/passwd"_s << u"_.._etc_passwd"_s;
    QTest::newRow("absolute path") << u"/etc/passwd"_s << u"_etc_passwd"_s;
    QTest::newRow("drive and backslashes") << u"C:\\Windows"_s << u"C__Windows"_s;
    QTest::newRow("all that Windows refuses") << u"a<b>c:d\"e|f?g*h"_s << u"a_b_c_d_e_f_g_h"_s;
    QTest::newRow("NUL character") << u"a"_s + QChar(0) + u"b"_s << u"a b"_s;
    QTest::newRow("line breaks and tabs") << u"one\r\ntwo\tthree"_s << u"one two three"_s;
    QTest::newRow("line separator") << u"one\u2028two"_s << u"one two"_s;
    QTest::newRow("right-to-left override") << u"exe\u202Egpj.mp4"_s << u"exegpj.mp4"_s;
    QTest::newRow("bidi isolates") << u"\u2066a\u2069"_s << u"a"_s;
    QTest::newRow("zero-width space and byte order mark") << u"\ufeffa\u200bb"_s << u"ab"_s;
    QTest::newRow("joiner of an emoji stays")
        << u"\U0001F469\u200D\U0001F680"_s << u"\U0001F469\u200D\U0001F680"_s;
    QTest::newRow("half a surrogate pair") << u"a"_s + QChar(0xd83d) + u"b"_s << u"ab"_s;
    QTest::newRow("leading dot hides") << u".hidden"_s << u"hidden"_s;
    QTest::newRow("trailing dots and blanks") << u"name. . ."_s << u"name"_s;
    QTest::newRow("device") << u"CON"_s << u"_CON"_s;
    QTest::newRow("device in small letters with an ending") << u"nul.txt"_s << u"_nul.txt"_s;
    QTest::newRow("device with a blank before its ending") << u"aux .x"_s << u"_aux .x"_s;
    QTest::newRow("numbered device") << u"com1"_s << u"_com1"_s;
    QTest::newRow("numbered device, raised") << u"LPT²"_s << u"_LPT²"_s;
    QTest::newRow("longer than a device") << u"CONSOLE"_s << u"CONSOLE"_s;
    QTest::newRow("decomposed letters are composed") << u"e\u0301"_s << u"\u00e9"_s;
    QTest::newRow("Chinese stays") << u"一只猫，走过屋顶。"_s << u"一只猫，走过屋顶。"_s;
    QTest::newRow("ideographic space") << u"\u3000猫\u3000狗\u3000"_s << u"猫 狗"_s;
}

void tst_FileNameTemplate::unsafeTextIsMadeSafe()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(FileNameTemplate::safe(text), expected);
}

void tst_FileNameTemplate::nothingLeftIsCalledClip_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("one dot") << u"."_s;
    QTest::newRow("two dots") << u".."_s;
    QTest::newRow("dots and blanks") << u" . . "_s;
    QTest::newRow("only invisible characters") << u"\u202e\u200b"_s;
}

void tst_FileNameTemplate::nothingLeftIsCalledClip()
{
    QFETCH(QString, text);
    QCOMPARE(FileNameTemplate::safe(text), u"clip"_s);
    Task nothing;
    nothing.prompt = text;
    QCOMPARE(FileNameTemplate(u"{prompt}"_s).nameFor(nothing, {}), u"clip"_s);
}

void tst_FileNameTemplate::longTextIsCutAtAWholeCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maxBytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("just fits") << u"abcde"_s << 5 << u"abcde"_s;
    QTest::newRow("letters") << u"abcdef"_s << 5 << u"abcde"_s;
    QTest::newRow("three-byte characters") << u"猫猫猫"_s << 8 << u"猫猫"_s;
    QTest::newRow("four-byte character") << u"ab\U0001F680"_s << 5 << u"ab"_s;
    QTest::newRow("an accent is not torn off") << u"abx\u0323\u0307"_s << 5 << u"ab"_s;
    QTest::newRow("a joined emoji is not torn") << u"a\U0001F469\u200D\U0001F680"_s << 9 << u"a"_s;
    QTest::newRow("blank at the cut") << u"abcd efgh"_s << 5 << u"abcd"_s;
    QTest::newRow("dot at the cut") << u"abcd.efgh"_s << 5 << u"abcd"_s;
    QTest::newRow("a device appears at the cut") << u"CONSOLE"_s << 3 << u"_CO"_s;
    QTest::newRow("ten thousand letters") << QString(10'000, u'x') << 200 << QString(200, u'x');
    QTest::newRow("one letter with endless accents")
        << u'x' + QString(10'000, QChar(0x323)) << 5 << u"x\u0323\u0323"_s;
}

void tst_FileNameTemplate::longTextIsCutAtAWholeCharacter()
{
    QFETCH(QString, text);
    QFETCH(int, maxBytes);
    QFETCH(QString, expected);
    const QString name = FileNameTemplate::safe(text, maxBytes);
    QCOMPARE(name, expected);
    QVERIFY(name.toUtf8().size() <= maxBytes);
}

void tst_FileNameTemplate::tokensAreFilledIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unknown token stays")
        << u"{nonsense} {id}"_s << u"{nonsense} task_01k6x15vhrff09dkkqjrzwhm60"_s;
    QTest::newRow("no closing brace") << u"a {prompt"_s << u"a {prompt"_s;
    QTest::newRow("brace before a token") << u"{a{model}"_s << u"{asy_ore"_s;
    QTest::newRow("date and time") << u"{date} {time}"_s << u"2025-10-06 16-10-00"_s;
    QTest::newRow("prompt") << u"{prompt}"_s << u"A cat walks"_s;
    QTest::newRow("model, size, seconds") << u"{model}-{size}-{seconds}"_s << u"sy_ore-352x640-15s"_s;
    QTest::newRow("seed and number") << u"{seed} {n}"_s << u"1234567890 12"_s;
    QTest::newRow("gateway with a port") << u"{gateway}"_s << u"host_3000"_s;
    QTest::newRow("batch with a separator") << u"{batch}"_s << u"night_1"_s;
    QTest::newRow("separator in the template") << u"{model}/{batch}"_s << u"sy_ore_night_1"_s;
    QTest::newRow("no token") << u"take"_s << u"take"_s;
    QTest::newRow("empty") << QString() << u"clip"_s;
}

void tst_FileNameTemplate::tokensAreFilledIn()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(FileNameTemplate(text).nameFor(task(), {u"host:3000"_s, 1234567890.0}), expected);
}

void tst_FileNameTemplate::promptGivesWayToTheRest()
{
    Task longest = task();
    longest.prompt = QString(1000, u'猫');
    const QString name = FileNameTemplate(u"{date} {prompt} {id}"_s).nameFor(longest, {});
    QVERIFY(name.endsWith(u" task_01k6x15vhrff09dkkqjrzwhm60"_s));
    QCOMPARE(name.count(u'猫'), FileNameTemplate::maxPromptBytes / 3);

    longest.batch = QString(150, u'b');
    const QString crowded = FileNameTemplate(u"{batch} {prompt} {id}"_s).nameFor(longest, {});
    QVERIFY(crowded.endsWith(u" task_01k6x15vhrff09dkkqjrzwhm60"_s));
    QVERIFY(crowded.toUtf8().size() <= FileNameTemplate::maxBytes);
}

void tst_FileNameTemplate::tokensInAPromptStayAsTheyAre()
{
    Task sly = task();
    sly.prompt = u"{id} {prompt}"_s;
    QCOMPARE(FileNameTemplate(u"{prompt}"_s).nameFor(sly, {}), u"{id} {prompt}"_s);
}

void tst_FileNameTemplate::missingValuesLeaveNoGaps()
{
    Task bare = task();
    bare.prompt.clear();
    bare.seconds.reset();
    bare.width = 0;
    QCOMPARE(FileNameTemplate(u"{date} {prompt} {size} {seconds} {model}"_s).nameFor(bare, {}),
             u"2025-10-06 sy_ore"_s);
}

void tst_FileNameTemplate::dateOfAdditionStandsInForAnUnknownOne()
{
    Task unknown = task();
    unknown.submitted.reset();
    QCOMPARE(FileNameTemplate(u"{date}"_s).nameFor(unknown, {}), u"1970-01-01"_s);
}

void tst_FileNameTemplate::foldersComeFromTheSameTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("a value that is empty leaves no folder") << u"{seed}"_s << QString();
    QTest::newRow("nothing but dots") << u"../.."_s << QString();
    QTest::newRow("parent folder by a value") << u"{prompt}"_s << u"_.._etc"_s;
    QTest::newRow("date") << u"{date}"_s << u"2025-10-06"_s;
    QTest::newRow("a separator in a value makes no folder") << u"{batch}"_s << u"night_1"_s;
    QTest::newRow("two deep") << u"{model}/{date}"_s << u"sy_ore/2025-10-06"_s;
    QTest::newRow("an empty part is left out") << u"/{model}//{seed}/x"_s << u"sy_ore/x"_s;
}

void tst_FileNameTemplate::foldersComeFromTheSameTokens()
{
    QFETCH(QString, text);
    Task sly = task();
    sly.prompt = u"../../etc"_s;
    QTEST(FileNameTemplate(text).folderFor(sly, {}), "expected");
}

QTEST_GUILESS_MAIN(tst_FileNameTemplate)
#include "tst_filenametemplate.moc"
