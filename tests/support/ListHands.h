// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/WindowRig.h"

#include "ToolBar.h"
#include "tasks/SavedView.h"
#include "tasks/SideBar.h"
#include "tasks/TaskQuery.h"
#include "widgets/FieldPopup.h"
#include "widgets/SearchField.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>

/// A list of many tasks in the hands of its user: what the tests of the list press, and where they look.
namespace rushes::list
{
/// Tasks that stay as they are: of two models, in two batches, each prompt twice.
inline void fill(WindowRig &rig, int count = 6)
{
    std::vector<NewTask> tasks;
    for (int number = 0; number < count; ++number) {
        SimulatedTask task;
        task.prompt = number / 2 % 2 ? QStringLiteral("雨夜的霓虹街道，慢镜头") : QStringLiteral("a red fox crossing fresh snow");
        task.model = number % 2 ? QStringLiteral("veo-3.1") : QStringLiteral("sora-2");
        const QString id = rig.gateway.add(task);
        rig.gateway.holdAt(id, 0.1 * (number + 1));
        tasks.push_back({rig.gatewayId(), {id}, number < 4 ? QStringLiteral("night 2") : QStringLiteral("day"), {}});
    }
    rig.window->addTasks(tasks);
    QTRY_COMPARE(rig.session->book.size(), count);
    for (int row = 0; row < count; ++row)
        QTRY_VERIFY(!rig.session->book.at(row).prompt.isEmpty()); // as it is shown
}

inline SearchField &field(const WindowRig &rig) { return *rig.window->findChild<SearchField *>(); }
inline FieldPopup &popup(const WindowRig &rig) { return *rig.window->findChild<FieldPopup *>(); }
inline SideBar &sideBar(const WindowRig &rig) { return *rig.window->findChild<SideBar *>(); }
inline int shownRows(const WindowRig &rig) { return rig.table()->model()->rowCount(); }

/// Chinese comes from an input method, not from keys.
inline void commit(const WindowRig &rig, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(&field(rig), &event);
}

inline void search(const WindowRig &rig, const QString &text)
{
    field(rig).setFocus();
    field(rig).selectAll();
    QTest::keyClick(&field(rig), Qt::Key_Delete);
    query::isChinese(text) ? commit(rig, text) : QTest::keyClicks(&field(rig), text);
    QTest::keyClick(&field(rig), Qt::Key_Return);
}

inline QStringList lines(const WindowRig &rig)
{
    QStringList all;
    const QAbstractItemModel *model = popup(rig).findChild<QListView *>(QStringLiteral("suggestions"))->model();
    for (int row = 0; popup(rig).showsLines() && row < model->rowCount(); ++row)
        all << model->index(row, 0).data().toString();
    return all;
}

inline QTreeWidgetItem *line(const WindowRig &rig, const QString &name)
{
    const auto found = sideBar(rig).findItems(name, Qt::MatchExactly);
    return found.isEmpty() ? nullptr : found.front();
}

inline QAction *action(const WindowRig &rig, const char *name)
{
    return rig.window->findChild<QAction *>(QString::fromLatin1(name));
}

inline void nameView(const WindowRig &rig, const QString &name)
{
    QTRY_VERIFY(sideBar(rig).findChild<QLineEdit *>(QStringLiteral("viewName")));
    auto *editor = sideBar(rig).findChild<QLineEdit *>(QStringLiteral("viewName"));
    QTRY_VERIFY(editor->hasFocus());
    editor->selectAll();
    editor->insert(name);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!sideBar(rig).findChild<QLineEdit *>(QStringLiteral("viewName")));
}

inline QStringList viewNames(const WindowRig &rig)
{
    QStringList names;
    for (const SavedView &view : viewsFromJson(rig.session->settings.state(QStringLiteral("views"))))
        names << view.name;
    return names;
}

inline void saveView(WindowRig &rig, const QString &query)
{
    rig.window->findChild<ToolBar *>()->setSearch(query);
    emit rig.window->findChild<ToolBar *>()->searchChanged(query);
    rig.window->findChild<QAction *>(QStringLiteral("saveView"))->trigger();
    const QPointer<QLineEdit> editor = rig.window->findChild<QLineEdit *>(QStringLiteral("viewName"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([&editor] { return !editor; }));
}

/// Of a menu or one below it, by its text; null: there is none.
inline QAction *entry(const QMenu &menu, const QString &name)
{
    for (QAction *action : menu.actions()) {
        if (action->text().section(u'\t', 0, 0) == name)
            return action;
        if (action->menu()) {
            if (QAction *found = entry(*action->menu(), name))
                return found;
        }
    }
    return nullptr;
}
} // namespace rushes::list
