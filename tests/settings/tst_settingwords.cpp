// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingWords.h"
#include "settings/SettingsFile.h"
#include "settings/SettingsPage.h"
#include "settings/SettingsStage.h"
#include "support/Pictures.h"
#include "widgets/KeyBindings.h"
#include "widgets/Style.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSpinBox>

#include <algorithm>

using namespace rushes;
using namespace rushes::test;

namespace
{
/// What is written to an export when everything is set: by OK in the dialog, and by the window, the player and the watching.
QMap<QString, QString> everythingExported(Stage &stage)
{
    NewsSettings news;
    news.finished = !news.finished; // what is as it comes is not written
    stage.settings.setNews(news);
    TraySettings tray;
    tray.autostart = !tray.autostart;
    stage.settings.setTray(tray);
    stage.settings.setIntake({true, {{u"/srv/ids"_s, u"g1"_s, u"night"_s, false}, {u"/srv/more"_s, {}, {}, true}}});
    stage.settings.setView(Settings::View::Grid);
    stage.settings.setVolume(50);
    stage.settings.setMuted(true);
    stage.settings.setLoops(true);
    stage.open(General);
    stage.click("ok");
    const QJsonObject file = QJsonDocument::fromJson(settingsfile::exported(stage.settings, {})).object();
    QMap<QString, QString> all;
    const QJsonObject values = file[u"settings"_s].toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        all.insert(value.key(), value->toString());
    return all;
}

bool isChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.script() == QChar::Script_Han; });
}

/// Everything that can be read on the pages.
QStringList textsOf(const QWidget &dialog)
{
    QStringList all{u"Player"_s, u"View"_s, u"Volume"_s, u"Mute"_s, u"Repeat"_s, u"How many"_s, u"Path"_s}; // not there
    for (const auto *page : dialog.findChildren<SettingsPage *>())
        all << page->title();
    for (const auto *label : dialog.findChildren<QLabel *>())
        all << label->text();
    for (const auto *button : dialog.findChildren<QAbstractButton *>())
        all << button->text();
    for (const auto *widget : dialog.findChildren<QWidget *>())
        all << widget->accessibleName();
    return all;
}
} // namespace

class SettingWordsTest final : public QObject
{
    Q_OBJECT

private:
    QTranslator m_language;

private slots:
    void initTestCase() { qApp->setStyle(new Style); }
    void cleanup() { QCoreApplication::removeTranslator(&m_language); }
    void whatIsUnknownStaysAsItIs();
    void everySettingOfAnExportHasWords_data() { inBothLanguages(); }
    void everySettingOfAnExportHasWords();
    void theWordsAreThoseOfTheDialog();
    void choicesAreThoseOfTheDialog();
    void valuesAreWords_data();
    void valuesAreWords();
    void keysAreThoseOfTheirActions();
};

void SettingWordsTest::whatIsUnknownStaysAsItIs()
{
    const SettingWords words;
    for (const QString &key : {u"later/more"_s, u"keys/find"_s, u"https://a.example"_s}) {
        QCOMPARE(words.name(key), key);
        QCOMPARE(words.value(key, u"true"_s), u"true"_s);
    }
    QCOMPARE(words.value(u"appearance"_s, u"Pink"_s), u"Pink"_s);
}

void SettingWordsTest::everySettingOfAnExportHasWords()
{
    QFETCH(QString, lang);
    QVERIFY(m_language.load(u"rushes_"_s + lang, QStringLiteral(RUSHES_TRANSLATIONS)));
    QCoreApplication::installTranslator(&m_language);
    Stage stage;
    const QMap<QString, QString> all = everythingExported(stage);
    QVERIFY(all.size() > 40);
    const SettingWords words;
    for (auto value = all.begin(); value != all.end(); ++value) {
        const QString name = words.name(value.key());
        QVERIFY2(name != value.key(), qPrintable(value.key()));
        QVERIFY2(isChinese(name) == (lang == u"zh_CN"_s), qPrintable(name));
        const QString shown = words.value(value.key(), *value);
        QVERIFY2(!shown.isEmpty() && shown != u"true"_s && shown != u"false"_s, qPrintable(name + u' ' + shown));
    }
}

void SettingWordsTest::theWordsAreThoseOfTheDialog()
{
    Stage stage;
    const QMap<QString, QString> all = everythingExported(stage);
    const QStringList texts = textsOf(*stage.dialog);
    static const QRegularExpression number(u" [0-9]$"_s);
    for (const QString &key : all.keys()) {
        for (QString part : SettingWords().name(key).split(u": "_s))
            QVERIFY2(texts.contains(part.remove(number)), qPrintable(key + u": "_s + part));
    }
}

void SettingWordsTest::choicesAreThoseOfTheDialog()
{
    Stage stage;
    TraySettings tray;
    tray.autostart = !tray.autostart; // what is as it comes is not written
    stage.settings.setTray(tray);
    stage.open(General);
    const SettingWords words;
    const QList<std::pair<const char *, QString>> boxes{
        {"language", u"language"_s},        {"folders", u"saving/folders"_s}, {"encoding", u"saving/encoding"_s}, {"closing", u"tray/closing"_s},
        {"proxyWay", u"network/way"_s}, {"appearance", u"appearance"_s},  {"density", u"look/compact"_s}};
    for (const auto &[name, key] : boxes) {
        auto *box = stage.get<QComboBox>(name);
        QStringList shown, stored;
        for (int i = 0; i < box->count(); ++i) {
            box->setCurrentIndex(i);
            for (SettingsPage *page : stage.dialog->findChildren<SettingsPage *>())
                page->store();
            shown << box->itemText(i);
            stored << words.value(key, stage.settings.values().value(key));
        }
        QCOMPARE(stored, shown);
    }
}

void SettingWordsTest::valuesAreWords_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("yes") << u"saving/automatic"_s << u"true"_s << u"on"_s;
    QTest::newRow("no") << u"saving/automatic"_s << u"false"_s << u"off"_s;
    QTest::newRow("a number") << u"saving/atOnce"_s << u"7"_s << u"7"_s;
    QTest::newRow("a percentage") << u"look/text"_s << u"120"_s << u"120 %"_s;
    QTest::newRow("seconds") << u"watching/running"_s << u"15"_s << u"15 s"_s;
    QTest::newRow("hours") << u"watching/rescueHours"_s << u"24"_s << u"24 h"_s;
    QTest::newRow("no hours") << u"watching/rescueHours"_s << u"0"_s << u"not at all"_s;
    QTest::newRow("a time of the day") << u"news/quietFrom"_s << u"22:00"_s << QLocale().toString(QTime(22, 0), QLocale::ShortFormat);
    QTest::newRow("a text that is like a word") << u"saving/name"_s << u"true"_s << u"true"_s;
    QTest::newRow("no text") << u"network/proxy"_s << QString() << u"empty"_s;
    QTest::newRow("of an entry in a list") << u"intake/watched/12/fromStart"_s << u"true"_s << u"on"_s;
}

void SettingWordsTest::valuesAreWords()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QTEST(SettingWords().value(key, value), "shown");
}

void SettingWordsTest::keysAreThoseOfTheirActions()
{
    Stage stage;
    QMenu menu;
    QAction *find = menu.addAction(u"Find"_s);
    find->setObjectName(u"find"_s);
    const KeyBindings actions(stage.settings, menu);
    const SettingWords words(&actions);
    QCOMPARE(words.name(u"keys/find"_s), u"Keys: Find"_s);
    QCOMPARE(words.value(u"keys/find"_s, u"Ctrl+G; F3"_s), u"Ctrl+G  F3"_s);
    QCOMPARE(words.value(u"keys/find"_s, QString()), u"no key"_s);
    QCOMPARE(words.name(u"keys/other"_s), u"keys/other"_s);
}

QTEST_MAIN(SettingWordsTest)
#include "tst_settingwords.moc"
