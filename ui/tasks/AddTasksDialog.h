// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/Gateways.h"
#include "tasks/Task.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QMimeData;
class QPushButton;
class QTimer;

namespace rushes
{
class AttachedFiles;
class FoundIdsModel;
class FoundIdsView;
class IdSearch;
class KeyEdit;
class Sentence;
class TaskBook;
class TaskTextEdit;

/// Takes ids out of any text or file; they are shown before they are taken. A gateway that is not known yet
/// can be given right here.
class AddTasksDialog final : public QDialog
{
    Q_OBJECT
public:
    AddTasksDialog(const TaskBook &book, Gateways &gateways, QWidget *parent = nullptr);

    /// In place of what is typed.
    void setText(const QString &text);
    /// Below what is typed; empty: nothing.
    void addText(const QString &text);
    /// Below what is typed; files are read.
    void addData(const QMimeData &data);
    void setBatch(const QString &batch);

signals:
    void chosen(const std::vector<rushes::NewTask> &tasks);

protected:
    void accept() override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeList();
    QFormLayout *makeFields();
    void connectParts();
    void retranslate();
    void fillGateways();
    void takeClipboard();
    void showFound();
    void showKeyDanger();
    QString summary(int fresh, int rows) const;
    bool wantsNewGateway() const;
    /// The chosen one's id, made where it was not known; empty: something is wrong, and m_problem says what.
    QString gateway();

    const TaskBook &m_book;
    Gateways &m_gateways;
    IdSearch *m_search;
    FoundIdsModel *m_model;
    TaskTextEdit *m_text;
    FoundIdsView *m_found;
    QLabel *m_hint;
    AttachedFiles *m_files;
    Sentence *m_summary, *m_problem, *m_keyHint;
    QFormLayout *m_form{};
    QLayout *m_keyRow{};
    QLabel *m_gatewayLabel{}, *m_addressLabel{}, *m_keyLabel{}, *m_batchLabel{};
    QComboBox *m_gateway;
    QLineEdit *m_address, *m_batch;
    KeyEdit *m_key;
    QCheckBox *m_plain;
    QTimer *m_pause; ///< after typing
    QPushButton *m_cancel{}, *m_add{};
    bool m_shown{};
};
} // namespace rushes
