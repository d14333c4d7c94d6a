// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/Gateways.h"
#include "tasks/Task.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace rushes
{
class TaskBook;

/// Takes ids out of any text; they are shown before they are taken. Where no gateway is known yet, its address
/// and key are asked for here too.
class AddTasksDialog final : public QDialog
{
    Q_OBJECT
public:
    AddTasksDialog(const TaskBook &book, Gateways &gateways, QWidget *parent = nullptr);

    void setText(const QString &text);

signals:
    void chosen(const std::vector<rushes::NewTask> &tasks);

protected:
    void accept() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void scan();
    QString gateway(); ///< the chosen one's id; makes it where none was known; empty: the address is wrong

    const TaskBook &m_book;
    Gateways &m_gateways;
    QPlainTextEdit *m_text;
    QTreeWidget *m_found;
    QLabel *m_summary;
    QComboBox *m_gateway;
    QLineEdit *m_address;
    QLineEdit *m_key;
    QLineEdit *m_batch;
    QPushButton *m_add;
    std::vector<TaskId> m_ids; ///< new ones
};
}
