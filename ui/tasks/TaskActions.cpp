// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskActions.h"

#include "desktop/FileManager.h"
#include "media/ClipCopy.h"
#include "media/DownloadQueue.h"
#include "media/Evidence.h"
#include "media/Library.h"
#include "monitor/TaskMonitor.h"
#include "settings/Gateways.h"
#include "api/OffThread.h"
#include "tasks/CopyActions.h"
#include "tasks/History.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskStore.h"
#include "widgets/Icons.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <ranges>

namespace rushes
{
using namespace Qt::StringLiterals;

TaskActions::TaskActions(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window), m_copies(new CopyActions(parts.book, parts.store, window)),
      m_files(new FileManager(this))
{
    save = make(int(Icon::Save), QKeySequence::Save, &TaskActions::doSave);
    saveAs = make(int(Icon::Save), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), &TaskActions::doSaveAs);
    locate = make(int(Icon::Search), {}, &TaskActions::doLocate);
    askAgain = make(int(Icon::AskAgain), QKeySequence::Refresh, &TaskActions::doAskAgain);
    pause = make(int(Icon::Pause), QKeySequence(Qt::CTRL | Qt::Key_P), &TaskActions::doPause);
    openFile = make(int(Icon::External), QKeySequence(Qt::CTRL | Qt::Key_O), &TaskActions::doOpenFile);
    openFolder = make(int(Icon::Folder), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), &TaskActions::doOpenFolder);
    evidence = make(int(Icon::Export), {}, &TaskActions::doEvidence);
    remove = make(int(Icon::Remove), QKeySequence::Delete, &TaskActions::doRemove);
    for (const auto &[action, name] : std::initializer_list<std::pair<QAction *, QLatin1StringView>>{
         {save, "task.save"_L1}, {saveAs, "task.saveAs"_L1}, {locate, "task.locate"_L1}, {askAgain,
         "task.askAgain"_L1}, {pause, "task.pause"_L1}, {openFile, "task.openFile"_L1}, {openFolder,
         "task.openFolder"_L1}, {evidence, "task.evidence"_L1}, {remove,
         "task.remove"_L1}})
        action->setObjectName(name); // settings know their keys by it
    retranslate();
}

QAction *TaskActions::make(int icon, const QKeySequence &key, void (TaskActions::*slot)())
{
    auto *action = new QAction(icons::icon(Icon(icon)), {}, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QList<QAction *> TaskActions::all() const
{
    return QList<QAction *>{save, saveAs, openFile, openFolder, locate, askAgain, pause, m_copies->menuAction()} + m_further +
           QList<QAction *>{evidence, remove};
}

void TaskActions::setSelection(const std::function<std::vector<TaskKey>()> &selection)
{
    m_selection = selection;
    m_copies->setSelection(selection);
}

void TaskActions::retranslate()
{
    save->setText(tr("Save"));
    saveAs->setText(tr("Save as…"));
    //: The file of a clip was moved: show where it is now
    locate->setText(tr("Locate file…"));
    askAgain->setText(tr("Ask again"));
    pause->setText(tr("Pause"));
    openFile->setText(tr("Open file"));
    openFolder->setText(tr("Show in folder"));
    //: Timeline and replies of tasks as a zip archive, for whoever runs the gateway
    evidence->setText(tr("Save evidence…"));
    remove->setText(tr("Remove from list"));
    m_copies->retranslate();
    refresh();
}

std::vector<const Task *> TaskActions::tasks() const
{
    std::vector<const Task *> list;
    if (!m_selection)
        return list;
    for (const TaskKey key : m_selection()) {
        if (const Task *task = m_parts.book.find(key))
            list.push_back(task);
    }
    return list;
}

std::vector<const Task *> TaskActions::saved() const
{
    auto list = tasks();
    std::erase_if(list, [](const Task *task) { return !task->clip.hasFile(); });
    return list;
}

const Task *TaskActions::lost() const
{
    const auto list = tasks();
    const auto found = std::ranges::find_if(list, [](const Task *task) {
        return task->clip.state == ClipState::Missing || task->clip.state == ClipState::Changed;
    });
    return found == list.end() ? nullptr : *found;
}

void TaskActions::refresh()
{
    const auto list = tasks();
    const auto any = [&list](auto &&test) { return std::ranges::any_of(list, test); };
    const bool saved = any([](const Task *task) { return task->clip.hasFile(); });
    save->setEnabled(any([](const Task *task) {
        return task->status == TaskStatus::Completed && task->clip.state != ClipState::Saved;
    }));
    const bool allPaused = !list.empty() && std::ranges::all_of(list, &Task::paused);
    pause->setText(allPaused ? tr("Continue") : tr("Pause"));
    pause->setIcon(icons::icon(allPaused ? Icon::Play : Icon::Pause));
    for (QAction *action : {saveAs, openFile, openFolder})
        action->setEnabled(saved);
    for (QAction *action : {askAgain, pause, evidence, remove})
        action->setEnabled(!list.empty());
    locate->setEnabled(lost() != nullptr);
    m_copies->refresh(list);
}

void TaskActions::doSave()
{
    m_parts.downloads.save(m_selection());
}

/// A copy elsewhere: the library keeps its own.
void TaskActions::doSaveAs()
{
    const auto list = saved();
    if (list.empty())
        return;
    if (list.size() > 1)
        return emit folderWished();
    const QString source = list.front()->clip.file;
    auto *dialog = new QFileDialog(m_window, tr("Save clip as"), QFileInfo(source).fileName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it replaces a file
    connect(dialog, &QFileDialog::fileSelected, this, [this, source](const QString &target) {
        offThread(this, [source, target] { return copyClip(source, target); }, [this, target](const Result<void> &copied) {
            if (copied)
                emit told(tr("Saved as %1").arg(target), {});
            else
                emit told(tr("The clip could not be copied."), copied.error().detail);
        });
    });
    dialog->open();
}

void TaskActions::doLocate()
{
    const Task *task = lost();
    if (!task)
        return;
    auto *dialog = new QFileDialog(m_window, tr("Where is “%1”?").arg(QFileInfo(task->clip.file).fileName()),
                                   QFileInfo(task->clip.file).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, key = task->key](const QString &file) {
        m_parts.library.locate(key, file, this, [this, file](const Result<void> &result) {
            if (!result && result.error().kind == Error::Kind::Protocol)
                emit told(tr("That is another file, or it was changed: it does not hold what was saved."), file);
            else if (!result)
                emit told(tr("That file cannot be read."), file);
        });
    });
    dialog->open();
}

void TaskActions::doAskAgain()
{
    m_parts.monitor.askNow(m_selection());
}

void TaskActions::doPause()
{
    const auto list = tasks();
    const bool on = !std::ranges::all_of(list, &Task::paused);
    for (const TaskKey key : m_selection())
        m_parts.book.setPaused(key, on);
}

void TaskActions::doOpenFile()
{
    constexpr size_t most = 10; // each opens a program
    const auto list = saved();
    for (const Task *task : list | std::views::take(most))
        QDesktopServices::openUrl(QUrl::fromLocalFile(task->clip.file));
    if (list.size() > most)
        emit told(tr("The first %n clip(s) were opened: more at once would be a burden.", nullptr, int(most)), {});
}

void TaskActions::doOpenFolder()
{
    QStringList files;
    for (const Task *task : saved())
        files << task->clip.file;
    m_files->show(files);
}

void TaskActions::doEvidence()
{
    auto *dialog = new QFileDialog(m_window, tr("Save evidence"), u"evidence.zip"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &TaskActions::gatherEvidence);
    dialog->open();
}

/// The store gives replies and histories one by one; the last one brings all to the disk.
void TaskActions::gatherEvidence(const QString &file)
{
    const auto all = std::make_shared<std::vector<Evidence>>();
    for (const Task *task : tasks()) {
        const Gateway *gateway = m_parts.gateways.find(task->gateway);
        all->push_back({*task, {}, {}, gateway ? gateway->base.toString() : QString(), gateway ? gateway->key : QString()});
    }
    for (size_t at = 0; at < all->size(); ++at) {
        const TaskKey key = all->at(at).task.key;
        m_parts.store.eventsWithReplies(key, this, [all, at](const Result<std::vector<TaskEvent>> &events) {
            all->at(at).events = events.value_or(std::vector<TaskEvent>());
        });
        m_parts.store.reply(key, this, [this, all, at, file](const Result<QByteArray> &reply) {
            all->at(at).reply = reply.value_or(QByteArray());
            if (at + 1 == all->size())
                writeBundle(file, all);
        });
    }
}

void TaskActions::writeBundle(const QString &file, const std::shared_ptr<std::vector<Evidence>> &all)
{
    offThread(this, [file, all] { return writeEvidence(file, *all); }, [this, file](const Result<void> &done) {
        if (done)
            emit told(tr("Saved as %1").arg(file), {});
        else
            emit told(tr("The file could not be written."), done.error().detail);
    });
}

void TaskActions::doRemove()
{
    std::vector<Task> taken;
    for (const Task *task : tasks())
        taken.push_back(*task);
    if (taken.empty())
        return;
    const int count = int(taken.size());
    //: What can be undone
    m_parts.history.remove(std::move(taken), tr("Remove"));
    emit toldUndoable(tr("%n task(s) removed from the list; saved clips stay.", nullptr, count));
}
}
