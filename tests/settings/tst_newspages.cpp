// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Notifications, tray and hooks: in the file of settings, and on their pages.

#include "settings/DialogHelp.h"
#include "settings/HooksPage.h"
#include "settings/NotificationsPage.h"
#include "settings/Settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestNewsPages final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingRunsAndNothingStartsBeforeItIsWished();
    void everythingComesBack();
    void badValuesReadAsTheDefault();
    void theSameIsNotTold();
    void notificationsAreStored();
    void partsThatDoNothingAreOff();
    void hooksAreStored();
    void aHookNeedsItsProgramAndItsAddress_data();
    void aHookNeedsItsProgramAndItsAddress();
    void everythingHasANameAndTabReachesIt();
    void theLanguageSwitches();

private:
    QString file() const { return m_folder->filePath(u"settings.ini"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNewsPages::nothingRunsAndNothingStartsBeforeItIsWished()
{
    const Settings settings(file());
    QVERIFY(!settings.hooks().runs && !settings.hooks().posts);
    QVERIFY(!settings.tray().autostart && !settings.tray().startsMinimized);
    QCOMPARE(settings.tray().closing, TraySettings::Closing::Ask);
    QVERIFY(!settings.news().sound && !settings.news().quiet);
    QVERIFY(!QFile::exists(file()));
}

void TestNewsPages::everythingComesBack()
{
    const NewsSettings news{false, false, false, false, false, true, true, QTime(23, 30), QTime(6, 5), false};
    const TraySettings tray{false, TraySettings::Closing::Keep, true, true};
    const HookSettings hooks{true, u"/opt/a b/up,load"_s, u"\"{file}\" a,b"_s, true, u"https://a.example/h?t=%2F1"_s,
                             false, false, false};
    {
        Settings settings(file());
        settings.setNews(news);
        settings.setTray(tray);
        settings.setHooks(hooks);
    }
    const Settings settings(file());
    QCOMPARE(settings.news(), news);
    QCOMPARE(settings.tray(), tray);
    QCOMPARE(settings.hooks(), hooks);
}

void TestNewsPages::badValuesReadAsTheDefault()
{
    QFile stored(file());
    QVERIFY(stored.open(QIODevice::WriteOnly));
    stored.write("[news]\nsound=banana\nquietFrom=25:00\nquietTo=soon\n[tray]\nclosing=Never\nicon=\n[hooks]\nruns=yes\n");
    stored.close();
    const Settings settings(file());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"news/sound.*false"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"news/quietFrom"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"news/quietTo"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"tray/icon"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"tray/closing.*Ask"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"hooks/runs"_s));
    QCOMPARE(settings.news(), NewsSettings());
    QCOMPARE(settings.tray(), TraySettings());
    QCOMPARE(settings.hooks(), HookSettings());
}

void TestNewsPages::theSameIsNotTold()
{
    Settings settings(file());
    const QSignalSpy told(&settings, &Settings::changed);
    settings.setNews({});
    settings.setTray({});
    settings.setHooks({});
    QCOMPARE(told.size(), 0);
    HookSettings hooks;
    hooks.runs = true;
    settings.setHooks(hooks);
    QCOMPARE(told.size(), 1);
}

void TestNewsPages::notificationsAreStored()
{
    Settings settings(file());
    NotificationsPage page(settings);
    page.retranslate();
    page.show();
    for (const char *name : {"newsFinished", "newsFailed", "newsBatchDone", "newsAtRisk", "newsKeyRefused", "newsSound",
                             "newsQuiet", "dock", "autostart", "startsMinimized"})
        QTest::keyClick(part<QCheckBox>(page, name), Qt::Key_Space);
    part<QTimeEdit>(page, "quietFrom")->setTime(QTime(21, 15));
    part<QTimeEdit>(page, "quietTo")->setTime(QTime(8, 0));
    QTest::keyClick(part<QComboBox>(page, "closing"), Qt::Key_End);
    page.store();
    QCOMPARE(settings.news(), (NewsSettings{false, false, false, false, false, true, true, QTime(21, 15), QTime(8, 0), false}));
    QCOMPARE(settings.tray(), (TraySettings{true, TraySettings::Closing::Quit, true, true}));
}

void TestNewsPages::partsThatDoNothingAreOff()
{
    Settings settings(file());
    NotificationsPage news(settings);
    QVERIFY(!part<QTimeEdit>(news, "quietFrom")->isEnabled());
    part<QCheckBox>(news, "newsQuiet")->setChecked(true);
    QVERIFY(part<QTimeEdit>(news, "quietFrom")->isEnabled());
    part<QCheckBox>(news, "trayIcon")->setChecked(false);
    QVERIFY(!part<QComboBox>(news, "closing")->isEnabled());
    HooksPage hooks(settings);
    for (const char *name : {"hookProgram", "hookArguments", "hookAddress", "hookSaved"})
        QVERIFY2(!part<QWidget>(hooks, name)->isEnabled(), name);
    part<QCheckBox>(hooks, "hookPosts")->setChecked(true);
    QVERIFY(part<QWidget>(hooks, "hookAddress")->isEnabled() && part<QWidget>(hooks, "hookSaved")->isEnabled());
    QVERIFY(!part<QWidget>(hooks, "hookProgram")->isEnabled());
}

void TestNewsPages::hooksAreStored()
{
    Settings settings(file());
    HooksPage page(settings);
    page.show();
    part<QCheckBox>(page, "hookRuns")->setChecked(true);
    part<QCheckBox>(page, "hookPosts")->setChecked(true);
    part<QCheckBox>(page, "hookFailed")->setChecked(false);
    QTest::keyClicks(part<QLineEdit>(page, "hookProgram"), u" /usr/bin/true "_s);
    part<QLineEdit>(page, "hookArguments")->setText(u"{id}"_s);
    QTest::keyClicks(part<QLineEdit>(page, "hookAddress"), u"https://a.example/h?t=%2F1 "_s);
    QCOMPARE(page.problem(), QString());
    page.store();
    QCOMPARE(settings.hooks(), (HookSettings{true, u"/usr/bin/true"_s, u"{id}"_s, true, u"https://a.example/h?t=%2F1"_s,
                                             true, false, true}));
}

void TestNewsPages::aHookNeedsItsProgramAndItsAddress_data()
{
    QTest::addColumn<bool>("runs");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("focus");
    QTest::newRow("no program") << true << QString() << QByteArray("hookProgram");
    QTest::newRow("no address") << false << QString() << QByteArray("hookAddress");
    QTest::newRow("a file") << false << u"file:///etc/passwd"_s << QByteArray("hookAddress");
    QTest::newRow("a word") << false << u"example.com"_s << QByteArray("hookAddress");
}

void TestNewsPages::aHookNeedsItsProgramAndItsAddress()
{
    QFETCH(bool, runs);
    QFETCH(QString, address);
    QFETCH(QByteArray, focus);
    Settings settings(file());
    HooksPage page(settings);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    part<QCheckBox>(page, "hookRuns")->setChecked(runs);
    part<QCheckBox>(page, "hookPosts")->setChecked(!runs);
    part<QLineEdit>(page, "hookAddress")->setText(address);
    QVERIFY(!page.problem().isEmpty());
    QCOMPARE(page.focusWidget(), part<QWidget>(page, focus.constData()));
    part<QCheckBox>(page, "hookRuns")->setChecked(false); // what is off need not be right
    part<QCheckBox>(page, "hookPosts")->setChecked(false);
    QCOMPARE(page.problem(), QString());
}

void TestNewsPages::everythingHasANameAndTabReachesIt()
{
    Settings settings(file());
    NotificationsPage news(settings);
    HooksPage hooks(settings);
    for (SettingsPage *page : {static_cast<SettingsPage *>(&news), static_cast<SettingsPage *>(&hooks)}) {
        page->retranslate();
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page));
        QCOMPARE(nameless(*page).join(u'\n'), QString());
    }
    part<QCheckBox>(news, "newsQuiet")->setChecked(true);
    news.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&news));
    part<QWidget>(news, "newsFinished")->setFocus();
    QStringList chain = tabChain(news, 24);
    chain.removeDuplicates(); // Tab goes through the parts of a time
    QCOMPARE(chain,
             (QStringList{u"newsFinished"_s, u"newsFailed"_s, u"newsBatchDone"_s, u"newsAtRisk"_s, u"newsKeyRefused"_s,
                          u"newsSound"_s, u"newsQuiet"_s, u"quietFrom"_s, u"quietTo"_s, u"trayIcon"_s, u"dock"_s,
                          u"closing"_s, u"autostart"_s, u"startsMinimized"_s}));
}

void TestNewsPages::theLanguageSwitches()
{
    Settings settings(file());
    NotificationsPage page(settings);
    BracketTranslator language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    page.retranslate();
    QCOMPARE(page.title(), u"‹Notifications›"_s);
    QCOMPARE(part<QCheckBox>(page, "newsFinished")->text(), u"‹clips are finished›"_s);
    QCOMPARE(part<QComboBox>(page, "closing")->itemText(1), u"‹Keeps Rushes in the tray›"_s);
    QCoreApplication::removeTranslator(&language);
}

QTEST_MAIN(TestNewsPages)
#include "tst_newspages.moc"
