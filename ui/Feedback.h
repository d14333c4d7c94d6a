// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskBook.h"

#include <QObject>

namespace rushes
{
class History;
class MessageBar;

/// What came of the user's actions, said in the message bar; what can be undone with the button for it.
class Feedback final : public QObject
{
    Q_OBJECT
public:
    Feedback(MessageBar &messages, History &history, QObject *parent);

    void tell(const QString &sentence, const QString &details);
    void tellUndoable(const QString &sentence); ///< about the last step of the history
    void tellAdded(const TaskBook::AddOutcome &outcome); ///< nothing where all were new

private:
    MessageBar &m_messages;
    History &m_history;
};
} // namespace rushes
