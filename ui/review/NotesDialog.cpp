// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "review/NotesDialog.h"

#include "widgets/Words.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace rushes
{
constexpr int longestNote = 500; ///< characters

NotesDialog::NotesDialog(const std::vector<ClipNote> &notes, std::chrono::milliseconds place, QWidget *parent)
    : QDialog(parent), m_notes(notes), m_place(place), m_list(new QListWidget), m_text(new QLineEdit),
      m_remove(new QPushButton(tr("Remove")))
{
    setObjectName("notesDialog");
    setWindowTitle(tr("Notes"));
    m_list->setAccessibleName(tr("Notes"));
    m_text->setObjectName("note");
    m_text->setMaxLength(longestNote);
    //: %1 is a place in the clip such as "0:05.700"
    auto *label = new QLabel(tr("New note at %1").arg(words::clock(place)));
    label->setBuddy(m_text);
    m_text->setAccessibleName(label->text());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(m_list, 1);
    column->addWidget(label);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addWidget(buttons);
    resize(420, 320);
    m_list->setVisible(!m_notes.empty());
    m_remove->setVisible(!m_notes.empty());
    if (m_notes.empty())
        resize(420, 140);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &NotesDialog::removeChosen);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    showNotes();
    m_text->setFocus();
}

void NotesDialog::showNotes()
{
    m_list->clear();
    for (const ClipNote &note : m_notes)
        m_list->addItem(words::clock(note.at) + QStringLiteral("  ") + note.text);
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void NotesDialog::removeChosen()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_notes.erase(m_notes.begin() + row);
    showNotes();
    m_list->setCurrentRow(std::min(row, int(m_notes.size()) - 1));
}

std::vector<ClipNote> NotesDialog::notes() const
{
    std::vector<ClipNote> all = m_notes;
    if (const QString text = m_text->text().simplified(); !text.isEmpty())
        all.push_back({m_place, text});
    std::ranges::stable_sort(all, {}, &ClipNote::at);
    return all;
}
} // namespace rushes
