// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Review.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace rushes
{
/// The notes of one clip, and a line for a new one at the place where the player stands.
class NotesDialog final : public QDialog
{
    Q_OBJECT
public:
    NotesDialog(const std::vector<ClipNote> &notes, std::chrono::milliseconds place, QWidget *parent = nullptr);

    /// With the new one, if something was written.
    std::vector<ClipNote> notes() const;

private:
    void showNotes();
    void removeChosen();

    std::vector<ClipNote> m_notes;
    std::chrono::milliseconds m_place;
    QListWidget *m_list;
    QLineEdit *m_text;
    QPushButton *m_remove;
};
} // namespace rushes
