// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/StandardInput.h"
#include "tasks/TaskBook.h"

namespace rushes
{
class MessageBar;

/// Standard input, named by --add-file at a first start: its tasks come while it is read, what is wrong with it is said in
/// the window.
class StartInput final : public QObject
{
    Q_OBJECT
public:
    StartInput(const QString &batch, MessageBar &messages, QObject *parent);

    void read();

signals:
    void found(const std::vector<rushes::NewTask> &tasks); ///< of no gateway yet

private:
    void take(const FoundIds &ids);
    void tellEnd(IdFileResult::Trouble trouble, bool cut);

    MessageBar &m_messages;
    QString m_batch;
    StandardInput m_input;
    int m_count{}; ///< found
};
} // namespace rushes
