// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Feedback.h"

#include "tasks/History.h"
#include "widgets/MessageBar.h"

#include <QAction>

namespace rushes
{
using namespace Qt::StringLiterals;

Feedback::Feedback(MessageBar &messages, History &history, QObject *parent)
    : QObject(parent), m_messages(messages), m_history(history)
{
    connect(&history, &History::changed, this, [this] { m_messages.dismiss(u"undo"_s); });
}

void Feedback::tell(const QString &sentence, const QString &details)
{
    m_messages.show({u"actions"_s, MessageBar::Tone::Info, sentence, details, {}});
}

void Feedback::tellUndoable(const QString &sentence)
{
    m_messages.show({u"undo"_s, MessageBar::Tone::Info, sentence, {}, tr("Undo"), [this] { m_history.undo->trigger(); }});
}

void Feedback::tellAdded(const TaskBook::AddOutcome &outcome)
{
    if (outcome.alreadyThere + outcome.invalid == 0)
        return;
    m_messages.show({u"added"_s, MessageBar::Tone::Info,
                     tr("%n task(s) added; the others were known or no ids.", nullptr, int(outcome.added.size())), {}, {}});
}
} // namespace rushes
