// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/IdSearch.h"
#include "tasks/Task.h"

#include <QObject>

#include <vector>

namespace rushes
{
struct CommandLine;
class MessageBar;

/// The file of --add-file at a first start, which may be large: read on a worker when there is a window. What it had in
/// it comes once, what is wrong with it is said in the window; then it goes away. To quit while it is read gives it up.
class StartFile final : public QObject
{
    Q_OBJECT
public:
    StartFile(const CommandLine &wanted, MessageBar &messages, QObject *parent);

    void read();

signals:
    void found(const std::vector<rushes::NewTask> &tasks); ///< of no gateway yet

private:
    void take();
    void tell(const IdSearch::Attachment &file);

    MessageBar &m_messages;
    QString m_file, m_batch;
    IdSearch m_search;
};
} // namespace rushes
