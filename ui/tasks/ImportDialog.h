// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/TaskListFile.h"

#include <QDialog>

class QPushButton;

namespace rushes
{
class FoundIdsModel;
class FoundIdsView;
class Gateways;
class Sentence;
class TaskBook;

/// Shows what a list from another profile would bring, before it is taken. What is in the list already stays as it is.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(tasklist::TaskList list, const TaskBook &book, const Gateways &gateways, QWidget *parent = nullptr);

signals:
    void chosen(const rushes::tasklist::TaskList &list);

protected:
    void accept() override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showTasks();
    QString summary(int fresh) const;

    const tasklist::TaskList m_list;
    const TaskBook &m_book;
    const Gateways &m_gateways;
    FoundIdsModel *m_model;
    FoundIdsView *m_found;
    Sentence *m_summary, *m_newGateways, *m_unusable;
    QPushButton *m_cancel{}, *m_import{};
};

/// The gateway of that address, without one the first; null: it is not known.
const Gateway *gatewayFor(const tasklist::ListedTask &task, const Gateways &gateways);
} // namespace rushes
