// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/EmptyReason.h"

#include "tasks/QuerySentences.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskPane.h"
#include "tasks/TaskStoreSchema.h"
#include "tasks/TaskViewModel.h"
#include "widgets/EmptyState.h"

namespace rushes
{
EmptyReason::EmptyReason(const TaskBook &book, const TaskViewModel &view, TaskPane &pane, QObject *parent)
    : QObject(parent), m_book(book), m_view(view), m_pane(pane)
{
    connect(&view, &QAbstractItemModel::rowsInserted, this, &EmptyReason::tell);
    connect(&view, &QAbstractItemModel::rowsRemoved, this, &EmptyReason::tell);
    connect(&view, &QAbstractItemModel::modelReset, this, &EmptyReason::tell);
    connect(&book, &TaskBook::storeFailed, this, [this] {
        if (m_book.loadError())
            tell();
    });
}

void EmptyReason::tellError(EmptyState &empty, const Error &error)
{
    const QString what = schema::saysNewer(error)
                             ? tr("It was written by a newer version of Rushes. Nothing in it was changed: use that version, or start this one with "
                                  "another data folder (--data-dir).")
                             : tr("Nothing in it was changed. When the cause is mended, start Rushes again.");
    //: The sentence, and below it the system's own words
    empty.set(tr("The list of tasks cannot be opened"), tr("%1\n\n%2").arg(what, error.detail), {}, {});
}

void EmptyReason::tell()
{
    const bool none = m_view.rowCount() == 0;
    m_pane.setEmpty(none);
    if (!none)
        return;
    EmptyState &empty = m_pane.empty();
    if (const auto &error = m_book.loadError())
        tellError(empty, *error);
    else if (!m_book.isLoaded())
        empty.set({}, tr("Opening the list…"), {}, {});
    else if (m_book.size() == 0)
        empty.set(tr("No tasks yet"),
                  tr("Paste task ids, and Rushes watches them, plays the finished clips and saves them before "
                     "their links expire."),
                  tr("Add tasks"), tr("Try the demo"));
    else if (const auto &faults = m_view.faults(); !faults.empty())
        empty.set(tr("Nothing here"), words::queryFault(faults.front()), {}, {});
    else
        empty.set(tr("Nothing here"), tr("No task fits this view and search."), {}, {});
}
}
