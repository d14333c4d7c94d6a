// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "review/ReviewActions.h"

#include "tasks/History.h"
#include "review/NotesDialog.h"
#include "tasks/TaskBook.h"
#include "widgets/Icons.h"

#include <QAction>
#include <QWidget>

namespace rushes
{
using namespace Qt::StringLiterals;

ReviewActions::ReviewActions(TaskBook &book, History &history, QWidget *window)
    : QObject(window), m_book(book), m_history(history), m_window(window)
{
    for (int count = 0; count <= Review::mostStars; ++count) {
        QAction *action = make(int(count > 0 ? Icon::StarFilled : Icon::Star), QKeySequence(Qt::Key_0 + count));
        stars[size_t(count)] = action;
        action->setObjectName(u"review.stars%1"_s.arg(count));
        connect(action, &QAction::triggered, this, [this, count] {
            change(tr("Rate"), [count](Review &review) { review.rating = count; }, true);
        });
    }
    pick = make(int(Icon::Pick), Qt::Key_P);
    reject = make(int(Icon::Close), Qt::Key_X);
    undecide = make(int(Icon::Question), Qt::Key_U);
    note = make(int(Icon::Note), Qt::Key_N);
    advance = new QAction(this);
    advance->setCheckable(true);
    advance->setChecked(true);
    nextUnseen = make(int(Icon::Eye), Qt::Key_G);
    playUnseen = make(int(Icon::Play), QKeySequence(Qt::SHIFT | Qt::Key_G));
    playUnseen->setCheckable(true);
    for (const auto &[action, name] : std::initializer_list<std::pair<QAction *, QLatin1StringView>>{
         {pick, "review.pick"_L1}, {reject, "review.reject"_L1}, {undecide, "review.undecide"_L1}, {note,
         "review.note"_L1}, {advance, "review.advance"_L1}, {nextUnseen, "review.nextUnseen"_L1}, {playUnseen,
         "review.playUnseen"_L1}})
        action->setObjectName(name); // settings know their keys by it
    connect(pick, &QAction::triggered, this, [this] { decide(Verdict::Picked, tr("Pick")); });
    connect(reject, &QAction::triggered, this, [this] { decide(Verdict::Rejected, tr("Reject")); });
    connect(undecide, &QAction::triggered, this, [this] { decide(Verdict::None, tr("Undecided")); });
    connect(note, &QAction::triggered, this, &ReviewActions::openNotes);
    connect(nextUnseen, &QAction::triggered, this, &ReviewActions::nextUnseenWished);
    for (int i = 0; i < 3; ++i) {
        m_separators.append(new QAction(this));
        m_separators.last()->setSeparator(true);
    }
    retranslate();
}

QAction *ReviewActions::make(int icon, const QKeySequence &key)
{
    auto *action = new QAction(icons::icon(Icon(icon)), {}, this);
    action->setShortcut(key);
    return action;
}

QList<QAction *> ReviewActions::all() const
{
    QList<QAction *> list{pick, reject, undecide, m_separators[0]};
    list.append(QList<QAction *>(stars.begin(), stars.end()));
    list << m_separators[1] << note << m_separators[2] << advance << nextUnseen << playUnseen;
    return list;
}

void ReviewActions::change(const QString &name, const std::function<void(Review &)> &edit, bool goOn)
{
    if (!m_selection)
        return;
    std::vector<History::Change> changes;
    for (const TaskKey key : m_selection()) {
        const Task *task = m_book.find(key);
        if (!task || task->status != TaskStatus::Completed)
            continue;
        History::Change change{key, task->review, task->review};
        edit(change.after);
        changes.push_back(std::move(change));
    }
    const bool one = changes.size() == 1;
    m_history.review(std::move(changes), name);
    if (one && goOn && advance->isChecked())
        emit nextWished();
}

void ReviewActions::decide(Verdict verdict, const QString &name)
{
    change(name, [verdict](Review &review) { review.verdict = verdict; }, verdict != Verdict::None);
}

void ReviewActions::openNotes()
{
    const std::vector<TaskKey> keys = m_selection ? m_selection() : std::vector<TaskKey>();
    const Task *task = keys.size() == 1 ? m_book.find(keys.front()) : nullptr;
    if (!task || task->status != TaskStatus::Completed)
        return;
    auto *dialog = new NotesDialog(task->review.notes, m_position ? m_position() : std::chrono::milliseconds(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NotesDialog::accepted, this, [this, dialog, key = task->key] {
        const Task *task = m_book.find(key);
        if (!task)
            return;
        Review after = task->review;
        after.notes = dialog->notes();
        m_history.review({{key, task->review, after}}, tr("Note"));
    });
    dialog->open();
}

void ReviewActions::refresh()
{
    bool any = false;
    const std::vector<TaskKey> keys = m_selection ? m_selection() : std::vector<TaskKey>();
    for (const TaskKey key : keys) {
        const Task *task = m_book.find(key);
        any = any || (task && task->status == TaskStatus::Completed);
    }
    for (QAction *action : stars)
        action->setEnabled(any);
    for (QAction *action : {pick, reject, undecide})
        action->setEnabled(any);
    note->setEnabled(any && keys.size() == 1);
}

void ReviewActions::retranslate()
{
    stars[0]->setText(tr("No stars"));
    for (int count = 1; count <= Review::mostStars; ++count)
        //: Action: rate the clip
        stars[size_t(count)]->setText(tr("%n star(s)", nullptr, count));
    //: Action: choose the clip to be used
    pick->setText(tr("Pick"));
    //: Action: choose the clip not to be used
    reject->setText(tr("Reject"));
    //: Action: neither picked nor rejected
    undecide->setText(tr("Undecided"));
    //: Action: write or change notes about the clip
    note->setText(tr("Notes…"));
    advance->setText(tr("Go on to the next clip by itself"));
    nextUnseen->setText(tr("Next unseen clip"));
    playUnseen->setText(tr("Play unseen clips one after another"));
    refresh();
}
} // namespace rushes
