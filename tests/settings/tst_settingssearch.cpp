// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/HttpClient.h"
#include "api/VideoService.h"
#include "settings/DialogHelp.h"
#include "settings/Gateways.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "settings/SettingsDialog.h"
#include "settings/SettingsPage.h"
#include "settings/SettingsSearch.h"
#include "widgets/Appearance.h"
#include "widgets/Style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
/// A page that the search knows nothing of.
QWidget *strangePage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    auto *box = new QComboBox;
    box->setObjectName(u"box"_s);
    box->addItems({u"Trumpet"_s, u"Drum"_s});
    auto *label = new QLabel(u"&Sound"_s);
    label->setBuddy(box);
    form->addRow(label, box);
    auto *tick = new QCheckBox(u"Flash the lamp"_s);
    tick->setObjectName(u"tick"_s);
    tick->setAccessibleDescription(u"Only at night"_s);
    tick->setProperty("search", u"blink"_s);
    form->addRow(tick);
    auto *hint = new QLabel(u"Loud offices are loud."_s);
    hint->setObjectName(u"hint"_s);
    form->addRow(hint);
    return page;
}

struct Stage {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MemorySecrets secrets;
    Gateways gateways{settings, secrets};
    SystemClock clock;
    HttpClient http{clock};
    VideoService service{http};
    SettingsDialog dialog{{settings, gateways, service, nullptr, [](bool) { return SupportSubject{{{u"Qt"_s, u"6"_s}}, {}, {}, {}, {}, {}, {}}; }}};

    Stage()
    {
        dialog.show();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&dialog)); }();
    }
    void search(const QString &text)
    {
        auto *field = part<QLineEdit>(dialog, "searchSettings");
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, text);
    }
    void enter() { QTest::keyClick(part<QLineEdit>(dialog, "searchSettings"), Qt::Key_Return); }
    QString focus() const { return dialog.focusWidget() ? dialog.focusWidget()->objectName() : QString(); }
    int pagesInSight()
    {
        auto *pages = part<QListWidget>(dialog, "pages");
        int count = 0;
        for (int row = 0; row < pages->count(); ++row)
            count += pages->item(row)->isHidden() ? 0 : 1;
        return count;
    }
};
} // namespace

class TstSettingsSearch final : public QObject
{
    Q_OBJECT

private:
    QTranslator m_language;

private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        new Appearance(qApp);
    }
    void cleanup() { QCoreApplication::removeTranslator(&m_language); }
    void wordsOfAnyPageAreFound_data();
    void wordsOfAnyPageAreFound();
    void whatIsNotThereIsSaid();
    void enterGoesToTheSetting_data();
    void enterGoesToTheSetting();
    void pagesWithoutAMatchAreHidden();
    void escapeClearsTheSearchFirst();
    void enterInAnEmptySearchIsOk();
};

void TstSettingsSearch::wordsOfAnyPageAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("label") << u"sound"_s << QStringList{u"box"_s};
    QTest::newRow("a choice") << u"trump"_s << QStringList{u"box"_s};
    QTest::newRow("label and choice") << u"drum SOUND"_s << QStringList{u"box"_s};
    QTest::newRow("words of a box to tick") << u"lamp"_s << QStringList{u"tick"_s};
    QTest::newRow("description") << u"night"_s << QStringList{u"tick"_s};
    QTest::newRow("other word") << u"blink"_s << QStringList{u"tick"_s};
    QTest::newRow("a sentence of its own") << u"office"_s << QStringList{u"hint"_s};
    QTest::newRow("several") << u"l"_s << QStringList{u"tick"_s, u"hint"_s};
    QTest::newRow("words of two settings") << u"drum lamp"_s << QStringList{};
    QTest::newRow("nothing asked") << u"  "_s << QStringList{};
}

void TstSettingsSearch::wordsOfAnyPageAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const std::unique_ptr<QWidget> page(strangePage());
    page->show();
    QStringList names;
    for (const QWidget *widget : settingssearch::found(*page, text))
        names << widget->objectName();
    QCOMPARE(names, found);
}

void TstSettingsSearch::whatIsNotThereIsSaid()
{
    Stage stage;
    stage.search(u"xyzzy"_s);
    QCOMPARE(stage.pagesInSight(), 0);
    QCOMPARE(part<QLabel>(stage.dialog, "nothingFound")->text(), u"No setting has these words."_s);
    stage.enter();
    QVERIFY(stage.dialog.isVisible());
    stage.search(u"proxy"_s);
    QVERIFY(stage.pagesInSight() > 0);
    QVERIFY(!part<QLabel>(stage.dialog, "nothingFound")->isVisible());
}

void TstSettingsSearch::enterGoesToTheSetting_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("focus");
    const QString en = u"en"_s, zh = u"zh_CN"_s;
    QTest::newRow("a label") << en << u"Size of text"_s << u"textSize"_s;
    QTest::newRow("another word") << en << u"font"_s << u"textSize"_s;
    QTest::newRow("dark") << en << u"night"_s << u"appearance"_s;
    QTest::newRow("certificates") << en << u"TLS"_s << u"authorities"_s;
    QTest::newRow("a hint") << en << u"watermark"_s << u"encoding"_s;
    QTest::newRow("a box to tick") << en << u"black, frozen"_s << u"checks"_s;
    QTest::newRow("the log") << en << u"debug"_s << u"logDetail"_s;
    QTest::newRow("Chinese label") << zh << u"文字大小"_s << u"textSize"_s;
    QTest::newRow("Chinese other word") << zh << u"字号"_s << u"textSize"_s;
    QTest::newRow("Chinese proxy") << zh << u"自定义代理"_s << u"proxyWay"_s;
    QTest::newRow("Chinese certificates") << zh << u"根证书"_s << u"authorities"_s;
}

void TstSettingsSearch::enterGoesToTheSetting()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, focus);
    QVERIFY(m_language.load(u"rushes_"_s + language, QStringLiteral(RUSHES_TRANSLATIONS)));
    QCoreApplication::installTranslator(&m_language);
    Stage stage;
    auto *field = part<QLineEdit>(stage.dialog, "searchSettings");
    field->setFocus();
    field->setText(text); // an input method's words do not come key by key
    stage.enter();
    QCOMPARE(stage.focus(), focus);
    QVERIFY(stage.dialog.focusWidget()->isVisible());
    const QList<FoundMarks *> marks = stage.dialog.findChildren<FoundMarks *>();
    QVERIFY(std::ranges::any_of(marks, [](const FoundMarks *mark) { return mark->isVisible() && !mark->marked().isEmpty(); }));
}

void TstSettingsSearch::pagesWithoutAMatchAreHidden()
{
    Stage stage;
    const int all = stage.pagesInSight();
    stage.search(u"library"_s);
    QVERIFY(stage.pagesInSight() < all);
    QCOMPARE(part<QListWidget>(stage.dialog, "pages")->currentItem()->text(), u"Saving"_s);
    stage.search(u"Watching"_s); // a title
    QVERIFY(stage.pagesInSight() >= 1);
    part<QLineEdit>(stage.dialog, "searchSettings")->clear();
    QCOMPARE(stage.pagesInSight(), all);
    for (const FoundMarks *marks : stage.dialog.findChildren<FoundMarks *>())
        QVERIFY(marks->marked().isEmpty());
}

void TstSettingsSearch::escapeClearsTheSearchFirst()
{
    Stage stage;
    stage.search(u"proxy"_s);
    QTest::keyClick(part<QLineEdit>(stage.dialog, "searchSettings"), Qt::Key_Escape);
    QVERIFY(stage.dialog.isVisible());
    QCOMPARE(part<QLineEdit>(stage.dialog, "searchSettings")->text(), QString());
    QTest::keyClick(part<QLineEdit>(stage.dialog, "searchSettings"), Qt::Key_Escape);
    QVERIFY(!stage.dialog.isVisible());
}

void TstSettingsSearch::enterInAnEmptySearchIsOk()
{
    Stage stage;
    stage.search({});
    stage.enter();
    QCOMPARE(stage.dialog.result(), int(QDialog::Accepted));
}

QTEST_MAIN(TstSettingsSearch)
#include "tst_settingssearch.moc"
