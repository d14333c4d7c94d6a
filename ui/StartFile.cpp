// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "StartFile.h"

#include "CommandLine.h"
#include "Intake.h"
#include "widgets/MessageBar.h"

namespace rushes
{
using namespace Qt::StringLiterals;
using Tone = MessageBar::Tone;

constexpr QLatin1StringView messageId("start-file");

StartFile::StartFile(const CommandLine &wanted, MessageBar &messages, QObject *parent)
    : QObject(parent), m_messages(messages), m_file(wanted.addFile), m_batch(wanted.batch)
{
    connect(&m_search, &IdSearch::changed, this, &StartFile::take);
    connect(&m_search, &IdSearch::progressed, this, [this] { // only of a file that takes its time
        //: %1: a file's name
        m_messages.show({messageId, Tone::Info, tr("Ids are being read from %1.").arg(m_search.attachments().front().name), {}, {}});
        disconnect(&m_search, &IdSearch::progressed, this, nullptr);
    });
}

void StartFile::read()
{
    m_search.attachFiles({m_file});
}

void StartFile::take()
{
    if (m_search.isBusy())
        return;
    m_messages.dismiss(messageId);
    tell(m_search.attachments().front());
    if (const std::vector<NewTask> tasks = tasksOf(m_search.found(), m_batch); !tasks.empty())
        emit found(tasks);
    deleteLater();
}

void StartFile::tell(const IdSearch::Attachment &file)
{
    const auto say = [this, &file](const QString &sentence) {
        m_messages.show({messageId, Tone::Warning, sentence.arg(file.name), m_file, {}});
    };
    switch (file.result.trouble) {
    case IdFileResult::Trouble::None:
        if (file.result.found.cut)
            //: %1: a file's name
            say(tr("%1 has more ids than can be taken at once: the first %n are. Split it for the others.", nullptr,
                   int(tasksOf(file.result.found.ids, {}).size())));
        else if (file.result.found.ids.empty())
            say(tr("No task id was found in %1."));
        break;
    case IdFileResult::Trouble::NotText:
        say(tr("%1 is not a text file."));
        break;
    case IdFileResult::Trouble::Unreadable:
    case IdFileResult::Trouble::Folder: // it was a file at the start
        say(tr("%1 cannot be read."));
        break;
    }
}
} // namespace rushes
