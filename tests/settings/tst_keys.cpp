// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/KeysPage.h"
#include "settings/Settings.h"
#include "widgets/KeyBindings.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rushes;
using namespace Qt::StringLiterals;

/// The user's own keys: chosen with real keys, told where they collide, kept for the next start.
class TstKeys final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aKeyIsChangedAndKept();
    void twoMeaningsAreToldAndNotStored();
    void twoKeysMayChangePlaces();
    void reservedKeysAreTold();
    void standardKeysComeBack();
    void anotherWindowHasKeysOfItsOwn();
    void withoutAKey();
    void searchFindsNamesAndKeys();

private:
    struct Program {
        explicit Program(const QString &file) : settings(file), bindings(settings, menu)
        {
            QMenu *part = menu.addMenu(u"Playback"_s);
            add(*part, u"Play"_s, {Qt::Key_K}, play);
            add(*part, u"Mute"_s, {Qt::Key_M}, mute);
            add(menu, u"Quit"_s, {QKeySequence(Qt::CTRL | Qt::Key_Q), QKeySequence(Qt::CTRL | Qt::Key_W)}, quit);
            menu.addAction(u"nameless"_s);
            bindings.apply();
        }
        static void add(QMenu &menu, const QString &text, const KeyBindings::Keys &keys, QAction *&action)
        {
            action = menu.addAction(text);
            action->setObjectName(text.toLower());
            action->setShortcuts(keys);
        }
        Settings settings;
        QMenu menu;
        KeyBindings bindings;
        QAction *play{}, *mute{}, *quit{};
    };
    static void choose(KeysPage &page, const QString &text);
    static void press(KeysPage &page, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    static QString said(KeysPage &page) { return page.findChild<QLabel *>(u"keyConflict"_s)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TstKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"settings.ini"_s);
}

void TstKeys::choose(KeysPage &page, const QString &text)
{
    auto *tree = page.findChild<QTreeWidget *>();
    const QList<QTreeWidgetItem *> found = tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree->setCurrentItem(found.first());
}

void TstKeys::press(KeysPage &page, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(page.findChild<QKeySequenceEdit *>(), key, modifiers);
}

void TstKeys::aKeyIsChangedAndKept()
{
    {
        Program program(m_file);
        KeysPage page(program.bindings);
        page.retranslate();
        choose(page, u"Play"_s);
        press(page, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(program.play->shortcut(), QKeySequence(Qt::Key_K)); // not before OK
        QVERIFY(page.problem().isEmpty());
        page.store();
        QCOMPARE(program.play->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Y));
        QCOMPARE(program.mute->shortcut(), QKeySequence(Qt::Key_M));
    }
    Program again(m_file);
    QCOMPARE(again.play->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Y));
    QCOMPARE(again.quit->shortcuts().size(), 2);
}

void TstKeys::twoMeaningsAreToldAndNotStored()
{
    Program program(m_file);
    KeysPage page(program.bindings);
    page.retranslate();
    choose(page, u"Play"_s);
    press(page, Qt::Key_M);
    QVERIFY(said(page).contains(u"Mute"_s));
    QVERIFY(page.problem().contains(u"Mute"_s));
    // A further key of another action counts too.
    press(page, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(page.problem().contains(u"Quit"_s));
    press(page, Qt::Key_L);
    QVERIFY(page.problem().isEmpty());
}

void TstKeys::twoKeysMayChangePlaces()
{
    Program program(m_file);
    KeysPage page(program.bindings);
    page.retranslate();
    choose(page, u"Play"_s);
    press(page, Qt::Key_M);
    choose(page, u"Mute"_s);
    QVERIFY(said(page).contains(u"Play"_s));
    press(page, Qt::Key_K);
    QVERIFY(page.problem().isEmpty());
    page.store();
    QCOMPARE(program.play->shortcut(), QKeySequence(Qt::Key_M));
    QCOMPARE(program.mute->shortcut(), QKeySequence(Qt::Key_K));
}

void TstKeys::reservedKeysAreTold()
{
    Program program(m_file);
    KeysPage page(program.bindings);
    page.retranslate();
    choose(page, u"Play"_s);
    press(page, Qt::Key_Space);
    QVERIFY(!page.problem().isEmpty());
    press(page, Qt::Key_Left);
    QVERIFY(!page.problem().isEmpty());
    press(page, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(page.problem().isEmpty());
}

void TstKeys::standardKeysComeBack()
{
    Program program(m_file);
    {
        KeysPage page(program.bindings);
        page.retranslate();
        choose(page, u"Play"_s);
        press(page, Qt::Key_Y);
        choose(page, u"Quit"_s);
        press(page, Qt::Key_F4);
        page.store();
        QCOMPARE(program.quit->shortcuts(), KeyBindings::Keys({Qt::Key_F4, QKeySequence(Qt::CTRL | Qt::Key_W)}));
    }
    KeysPage page(program.bindings);
    page.retranslate();
    choose(page, u"Play"_s);
    page.findChild<QPushButton *>(u"standardKey"_s)->click();
    page.store();
    QCOMPARE(program.play->shortcut(), QKeySequence(Qt::Key_K));
    QVERIFY(!program.settings.keysOf(u"play"_s));
    page.findChild<QPushButton *>(u"standardKeys"_s)->click();
    page.store();
    QCOMPARE(program.quit->shortcuts().first(), QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void TstKeys::anotherWindowHasKeysOfItsOwn()
{
    Program program(m_file);
    QMenu other(u"Comparison"_s);
    QAction *turn{}, *shift{};
    Program::add(other, u"Turn"_s, {Qt::Key_T}, turn);
    Program::add(other, u"Shift"_s, {Qt::Key_Left}, shift); // no list there that would need it
    program.bindings.addMenu(other);
    KeysPage page(program.bindings);
    page.retranslate();
    choose(page, u"Turn"_s);
    press(page, Qt::Key_K); // plays in the first window
    QVERIFY(page.problem().isEmpty());
    press(page, Qt::Key_Left);
    QVERIFY(page.problem().contains(u"Shift"_s));
    press(page, Qt::Key_Right);
    QVERIFY(page.problem().isEmpty());
    page.store();
    QCOMPARE(turn->shortcut(), QKeySequence(Qt::Key_Right));
}

void TstKeys::withoutAKey()
{
    Program program(m_file);
    KeysPage page(program.bindings);
    page.retranslate();
    choose(page, u"Quit"_s);
    page.findChild<QPushButton *>(u"clearKey"_s)->click();
    page.store();
    QVERIFY(program.quit->shortcuts().isEmpty());
    QVERIFY(Program(m_file).quit->shortcuts().isEmpty());
}

void TstKeys::searchFindsNamesAndKeys()
{
    Program program(m_file);
    KeysPage page(program.bindings);
    page.retranslate();
    auto *tree = page.findChild<QTreeWidget *>();
    const auto shown = [tree] {
        QStringList names;
        for (QTreeWidgetItemIterator it(tree, QTreeWidgetItemIterator::NotHidden); *it; ++it) {
            if ((*it)->childCount() == 0)
                names << (*it)->text(0);
        }
        return names;
    };
    auto *search = page.findChild<QLineEdit *>(u"keySearch"_s);
    search->setText(u"mu"_s);
    QCOMPARE(shown(), QStringList{u"Mute"_s});
    search->setText(u"ctrl+q"_s);
    QCOMPARE(shown(), QStringList{u"Quit"_s});
    search->clear();
    QCOMPARE(shown().size(), 3);
}

QTEST_MAIN(TstKeys)
#include "tst_keys.moc"
