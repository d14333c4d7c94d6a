// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskWords.h"

#include "tasks/TaskBook.h"

namespace rushes
{
using query::Field;

TaskWords::TaskWords(const TaskBook &book, QObject *parent) : QObject(parent), m_book(book)
{
    const auto forgetAll = [this] { m_known.clear(); };
    connect(&book, &TaskBook::reset, this, forgetAll);
    connect(&book, &TaskBook::inserted, this, forgetAll);
    connect(&book, &TaskBook::removed, this, forgetAll);
    connect(&book, &TaskBook::changed, this, [this](const std::vector<RowChange> &rows) {
        for (const RowChange &row : rows)
            forget(row.fields);
    });
}

void TaskWords::forget(TaskFields fields)
{
    if (fields.testFlag(TaskField::Model))
        m_known.erase(Field::Model);
    if (fields.testFlag(TaskField::Batch))
        m_known.erase(Field::Batch);
    if (fields.testFlag(TaskField::Labels))
        m_known.erase(Field::Label);
}

static query::Values count(const TaskBook &book, Field field)
{
    QHash<QString, int> counts;
    for (int row = 0; row < book.size(); ++row) {
        const Task &task = book.at(row);
        if (field == Field::Label) {
            for (const QString &label : task.labels)
                ++counts[label];
        } else {
            ++counts[field == Field::Model ? task.model : field == Field::Batch ? task.batch : task.gateway];
        }
    }
    counts.remove(QString());
    query::Values values;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        values.emplace_back(one.key(), one.value());
    std::ranges::sort(values);
    return values;
}

const query::Values &TaskWords::of(Field field) const
{
    static const query::Values none;
    if (field != Field::Model && field != Field::Batch && field != Field::Label && field != Field::Gateway)
        return none;
    const auto known = m_known.find(field);
    return known != m_known.end() ? known->second : m_known.emplace(field, count(m_book, field)).first->second;
}
} // namespace rushes
