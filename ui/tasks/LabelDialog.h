// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace rushes
{
/// The batch and the labels of some tasks at once. What differs between them stays so unless it is changed.
class LabelDialog final : public QDialog
{
    Q_OBJECT
public:
    /// What other tasks have, to choose from.
    struct Known {
        QStringList batches, labels;
    };
    LabelDialog(const std::vector<Task> &tasks, const Known &known, QWidget *parent = nullptr);

    std::optional<QString> batch() const;                  ///< none: each keeps its own
    QStringList labelsAfter(const QStringList &before) const; ///< of a task that has these

private:
    void fillLabels(const std::vector<Task> &tasks, const QStringList &known);

    QComboBox *m_batch;
    QListWidget *m_labels;
    QLineEdit *m_new;
    QString m_batchBefore;
    bool m_batchesDiffer{};
};
} // namespace rushes
