// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/IdSearch.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace rushes
{
/// What lies beside the text of a search, one sentence a file, with a way to take it away again.
class AttachedFiles final : public QWidget
{
    Q_OBJECT
public:
    explicit AttachedFiles(IdSearch &search, QWidget *parent = nullptr);
    void retranslate();

private:
    void tell();
    static QString sentence(const IdSearch::Attachment &one);

    IdSearch &m_search;
    QLabel *m_files;
    QToolButton *m_remove;
};
} // namespace rushes
