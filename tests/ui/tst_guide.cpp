// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "GuideWindow.h"
#include "Language.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>

using namespace rushes;
using namespace Qt::StringLiterals;

/// The guide is there without a network, in both languages, with the same parts.
class TestGuide : public QObject
{
    Q_OBJECT
private slots:
    void bothLanguagesSayTheSame();
    void followsTheLanguage();

private:
    static QString text(const GuideWindow &guide) { return guide.findChild<QTextBrowser *>()->toMarkdown(); }
    static QString source(const QString &language)
    {
        QFile file(u":/rushes/guide/%1.md"_s.arg(language));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QStringList code(const QString &text)
    {
        QStringList found;
        static const QRegularExpression quoted(u"`([^`]+)`"_s);
        for (auto it = quoted.globalMatch(text); it.hasNext();)
            found << it.next().captured(1).simplified();
        found.removeIf([](const QString &each) { return each.contains(u' '); }); // with words of the language
        found.sort();
        found.removeDuplicates();
        return found;
    }
};

void TestGuide::bothLanguagesSayTheSame()
{
    Language language;
    language.use(u"en"_s);
    const QString english = text(GuideWindow());
    language.use(u"zh_CN"_s);
    const QString chinese = text(GuideWindow());
    QVERIFY(english.contains(u"Silence is never a failure"_s));
    QVERIFY(chinese.contains(u"没有消息绝不等于失败"_s));
    QCOMPARE(chinese.count(u"\n## "_s), english.count(u"\n## "_s));
    QCOMPARE(chinese.count(u"\n|"_s), english.count(u"\n|"_s)); // rows of the tables
    // Keys and commands, as they were written: the toolkit's writer loses a mark where it breaks a line.
    QCOMPARE(code(source(u"zh_CN"_s)).join(u' '), code(source(u"en"_s)).join(u' '));
}

void TestGuide::followsTheLanguage()
{
    Language language;
    language.use(u"en"_s);
    GuideWindow guide;
    guide.show();
    QVERIFY(guide.windowTitle() == u"Guide"_s);
    language.use(u"zh_CN"_s);
    QTRY_VERIFY(text(guide).contains(u"样片使用指南"_s));
    QTest::keyClick(&guide, Qt::Key_Escape);
    QVERIFY(!guide.isVisible());
}

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
