// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/QueryCompletion.h"
#include "tasks/Task.h"

#include <QObject>

#include <map>

namespace rushes
{
class TaskBook;

/// The models, batches, labels and gateways that the book's tasks have, with how many have each. Counted when they
/// are asked for, in one walk over all, and again only when they changed. Lives on the main thread.
class TaskWords final : public QObject
{
    Q_OBJECT
public:
    explicit TaskWords(const TaskBook &book, QObject *parent = nullptr);

    /// Empty texts are left out; gateways by their ids. Others than these four fields: none.
    const query::Values &of(query::Field field) const;

private:
    void forget(TaskFields fields);

    const TaskBook &m_book;
    mutable std::map<query::Field, query::Values> m_known; ///< what is missing is to be counted
};
} // namespace rushes
