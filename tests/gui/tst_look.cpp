// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "support/CutTexts.h"
#include "support/Pictures.h"
#include "support/WindowRig.h"

#include "Support.h"
#include "tasks/TaskListModel.h"
#include "widgets/Theme.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>

using namespace rushes;
using namespace Qt::StringLiterals;

/// The whole window at three sizes of text, in both languages, on small screens: nothing is cut. Pictures of each are left.
class LookTest final : public QObject
{
    Q_OBJECT

private:
    Appearance m_appearance;

    void fill(WindowRig &rig);
    void look(WindowRig &rig, const QString &name);

private slots:
    void initTestCase() { qApp->setStyle(new Style); }
    void cleanup() { m_appearance.setTextPercent(100); }
    void nothingIsCut_data();
    void nothingIsCut();
    void theSettingsAreNotCut_data();
    void theSettingsAreNotCut();
    void rowsFollowTextAndDensity();
    void columnsKeepTheirWords();
};

void LookTest::fill(WindowRig &rig)
{
    for (int i = 0; i < 12; ++i) {
        SimulatedTask task;
        task.prompt = i % 2 ? u"雨夜的霓虹街道，镜头缓慢推进，路面反光 %1"_s.arg(i) : u"a red fox crossing fresh snow at dawn, slow camera %1"_s.arg(i);
        const QString id = rig.gateway.add(task);
        if (i % 3 == 0)
            rig.gateway.finishNow(id);
        rig.add(id);
    }
    QTRY_COMPARE(rig.session->book.size(), 12);
    QTRY_VERIFY_WITH_TIMEOUT(rig.cell(0, TaskListModel::Status).size() > 0, 10'000);
    rig.table()->choose(0);
}

void LookTest::look(WindowRig &rig, const QString &name)
{
    QVERIFY(savePictures(*rig.window, name, m_appearance));
    QCOMPARE(cut(*rig.window).join(u'\n'), QString());
}

void LookTest::nothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        for (const QSize size : {QSize(1280, 800), QSize(1024, 640)})
            QTest::addRow("%s %dx%d", qPrintable(language), size.width(), size.height()) << language << size;
    }
}

void LookTest::nothingIsCut()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    WindowRig rig(language);
    rig.window->resize(size);
    QVERIFY(rig.activate());
    fill(rig);
    for (const int percent : {100, 150, 200, 80}) {
        m_appearance.setTextPercent(percent);
        QTest::qWait(50);
        rig.window->resize(size);
        QTest::qWait(50);
        QVERIFY2(rig.window->width() <= size.width() && rig.window->height() <= size.height(),
                 qPrintable(u"%1 %: %2x%3"_s.arg(percent).arg(rig.window->width()).arg(rig.window->height())));
        look(rig, u"look-%1-%2-%3"_s.arg(language).arg(size.width()).arg(percent));
    }
}

void LookTest::theSettingsAreNotCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("colors");
    QTest::addColumn<int>("percent");
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        for (const auto colors : {Settings::Appearance::Light, Settings::Appearance::Dark}) {
            const char *name = colors == Settings::Appearance::Light ? "light" : "dark";
            QTest::addRow("%s %s", qPrintable(language), name) << language << int(colors) << 100;
        }
        QTest::addRow("%s 200", qPrintable(language)) << language << int(Settings::Appearance::Light) << 200;
    }
}

void LookTest::theSettingsAreNotCut()
{
    QFETCH(QString, language);
    QFETCH(int, colors);
    QFETCH(int, percent);
    m_appearance.apply(Settings::Appearance(colors));
    m_appearance.setTextPercent(percent);
    WindowRig rig(language);
    rig.window->setDiagnostics([&rig](bool withPrompts) { return supportSubject(*rig.session, rig.profile, nullptr, withPrompts); });
    QVERIFY(rig.activate());
    QTest::keyClick(rig.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = rig.window->findChild<QDialog *>(u"settings"_s);
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    QVERIFY(dialog->minimumSizeHint().width() <= 1024 && dialog->minimumSizeHint().height() <= 640);
    const auto keep = [&](const QString &name) {
        QVERIFY(savePicture(*dialog, u"settings-%1-%2"_s.arg(name, QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-'))));
        QCOMPARE(cut(*dialog).join(u'\n'), QString());
    };
    auto *pages = dialog->findChild<QListWidget *>(u"pages"_s);
    const QStringList names{u"general"_s, u"gateways"_s, u"saving"_s, u"watching"_s, u"intake"_s, u"notifications"_s, u"hooks"_s,
                            u"network"_s, u"appearance"_s, u"keys"_s, u"diagnostics"_s};
    for (int row = 0; row < pages->count(); ++row) {
        pages->setCurrentRow(row);
        keep(names.value(row, QString::number(row)));
    }
    dialog->findChild<QLineEdit *>(u"searchSettings"_s)->setText(language == u"en"_s ? u"proxy"_s : u"代理"_s);
    keep(u"search"_s);
}

void LookTest::rowsFollowTextAndDensity()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    const auto row = [&rig] { return rig.table()->visualRect(rig.table()->model()->index(0, TaskListModel::Prompt)).height(); };
    QTRY_COMPARE(row(), 64);
    QTest::keyClick(rig.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(row(), 40);
    QVERIFY(rig.session->settings.look().compact);
    m_appearance.setTextPercent(200);
    QTRY_COMPARE(row(), 56);
    QVERIFY(row() > rig.table()->fontMetrics().height());
    QTest::keyClick(rig.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(row(), 96);
    m_appearance.setTextPercent(100);
    QTRY_COMPARE(row(), 64);
}

void LookTest::columnsKeepTheirWords()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    const int before = rig.table()->columnWidth(TaskListModel::Status);
    m_appearance.setTextPercent(150);
    QTRY_COMPARE(rig.table()->columnWidth(TaskListModel::Status), before * 3 / 2);
    const QByteArray state = rig.table()->saveColumns();
    m_appearance.setTextPercent(100);
    QTRY_COMPARE(rig.table()->columnWidth(TaskListModel::Status), before);
    rig.table()->restoreColumns(state); // of a run with larger text
    QCOMPARE(rig.table()->columnWidth(TaskListModel::Status), before);
}

QTEST_MAIN(LookTest)
#include "tst_look.moc"
