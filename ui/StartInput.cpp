// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "StartInput.h"

#include "Intake.h"
#include "widgets/MessageBar.h"

namespace rushes
{
using namespace Qt::StringLiterals;

StartInput::StartInput(const QString &batch, MessageBar &messages, QObject *parent)
    : QObject(parent), m_messages(messages), m_batch(batch)
{
    connect(&m_input, &StandardInput::found, this, &StartInput::take);
    connect(&m_input, &StandardInput::ended, this, &StartInput::tellEnd);
}

void StartInput::read()
{
    m_input.read();
}

void StartInput::take(const FoundIds &ids)
{
    const std::vector<NewTask> tasks = tasksOf(ids.ids, m_batch);
    m_count += int(tasks.size());
    if (!tasks.empty())
        emit found(tasks);
}

void StartInput::tellEnd(IdFileResult::Trouble trouble, bool cut)
{
    const auto say = [this](const QString &sentence) {
        m_messages.show({u"start-file"_s, MessageBar::Tone::Warning, sentence, {}, {}});
    };
    switch (trouble) {
    case IdFileResult::Trouble::None:
        if (cut)
            say(tr("Standard input has more ids than can be taken at once: the first %n are.", nullptr, m_count));
        else if (m_count == 0)
            say(tr("No task id was found in standard input."));
        break;
    case IdFileResult::Trouble::NotText:
        say(tr("Standard input is not text."));
        break;
    case IdFileResult::Trouble::Unreadable:
    case IdFileResult::Trouble::Folder:
        say(tr("Standard input cannot be read."));
        break;
    }
    deleteLater();
}
} // namespace rushes
