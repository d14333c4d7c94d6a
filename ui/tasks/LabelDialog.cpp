// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/LabelDialog.h"

#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace rushes
{
constexpr int longestBatch = 100; // characters

LabelDialog::LabelDialog(const std::vector<Task> &tasks, const Known &known, QWidget *parent)
    : QDialog(parent), m_batch(new QComboBox), m_labels(new QListWidget), m_new(new QLineEdit)
{
    setObjectName("labelDialog");
    setWindowTitle(tr("Labels and batch of %n task(s)", nullptr, int(tasks.size())));
    const auto label = [](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text);
        label->setBuddy(buddy);
        buddy->setAccessibleName(text);
        return label;
    };
    m_batch->setObjectName("batch");
    m_batch->setEditable(true);
    m_batch->setInsertPolicy(QComboBox::NoInsert);
    m_batch->lineEdit()->setMaxLength(longestBatch);
    m_batch->addItems(known.batches);
    m_batchBefore = tasks.empty() ? QString() : tasks.front().batch;
    m_batchesDiffer = std::ranges::any_of(tasks, [this](const Task &task) { return task.batch != m_batchBefore; });
    m_batch->setEditText(m_batchesDiffer ? QString() : m_batchBefore);
    //: In the field of the batch, where the tasks have different ones
    m_batch->lineEdit()->setPlaceholderText(m_batchesDiffer ? tr("different ones: they stay") : tr("none"));
    m_labels->setObjectName("labels");
    m_labels->setAlternatingRowColors(false);
    m_new->setObjectName("newLabels");
    m_new->setPlaceholderText(tr("new ones, with commas between"));
    fillLabels(tasks, known.labels);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * metrics::unit, 2 * metrics::unit, 2 * metrics::unit, 2 * metrics::unit);
    column->setSpacing(metrics::unit);
    column->addWidget(label(tr("Labels"), m_new));
    column->addWidget(m_labels, 1);
    column->addWidget(m_new);
    column->addSpacing(metrics::unit);
    column->addWidget(label(tr("Batch"), m_batch));
    column->addWidget(m_batch);
    column->addSpacing(metrics::unit);
    column->addWidget(buttons);
    m_labels->setVisible(m_labels->count() > 0);
    m_labels->setAccessibleName(tr("Labels"));
    m_new->setAccessibleName(tr("New labels"));
    resize(400, m_labels->count() > 0 ? 400 : 240);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_new->setFocus();
}

/// Those of the tasks first, with a tick where all have it and a half one where some have.
void LabelDialog::fillLabels(const std::vector<Task> &tasks, const QStringList &known)
{
    QStringList all;
    for (const Task &task : tasks) {
        for (const QString &label : task.labels) {
            if (!all.contains(label))
                all << label;
        }
    }
    for (const QString &label : known) {
        if (!all.contains(label))
            all << label;
    }
    for (const QString &label : all) {
        const auto count = std::ranges::count_if(tasks, [&](const Task &task) { return task.labels.contains(label); });
        auto *item = new QListWidgetItem(label, m_labels);
        const bool some = count > 0 && size_t(count) < tasks.size();
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(some ? Qt::PartiallyChecked : count > 0 ? Qt::Checked : Qt::Unchecked);
    }
}

std::optional<QString> LabelDialog::batch() const
{
    const QString text = m_batch->currentText().simplified();
    if (m_batchesDiffer && text.isEmpty())
        return std::nullopt;
    return text;
}

QStringList LabelDialog::labelsAfter(const QStringList &before) const
{
    QStringList after = before;
    for (int row = 0; row < m_labels->count(); ++row) {
        const QListWidgetItem &item = *m_labels->item(row);
        if (item.checkState() == Qt::Unchecked)
            after.removeAll(item.text());
        else if (item.checkState() == Qt::Checked)
            after << item.text();
    }
    return normalLabels(after + labelsIn(m_new->text()));
}
} // namespace rushes
