// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/QueryCompletion.h"

#include <QMenu>

namespace rushes
{
/// The terms of a query for those who do not know its words. What the query says already is ticked; choosing it
/// again takes it out, and another value of the field takes its place. Made anew each time it opens.
class FilterMenu final : public QMenu
{
    Q_OBJECT
public:
    /// query: the present one. valuesOf: gateways by their names, failures by their English words.
    FilterMenu(std::function<QString()> query, query::ValuesOf valuesOf, QWidget *parent = nullptr);

    void addLast(const QList<QAction *> &actions) { m_last = actions; } ///< below the terms

signals:
    void queryWished(const QString &query);

private:
    void fill();
    void fillWords();
    void fillDates();
    /// The value as it is typed, and as it is shown; tasks that have it, -1: not told.
    void addTerm(QMenu &menu, query::Field field, const QString &term, const QString &name, int count = -1);
    int countOf(query::Field field, const QString &value) const; ///< -1: not told
    void addValues(const QString &name, query::Field field);

    std::function<QString()> m_present;
    query::ValuesOf m_valuesOf;
    QString m_query; ///< when it was opened
    QList<QAction *> m_last;
};
} // namespace rushes
