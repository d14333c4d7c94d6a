// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "NewsWords.h"

#include "Session.h"
#include "widgets/Words.h"

#include <QCoreApplication>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
class Words final
{
    Q_DECLARE_TR_FUNCTIONS(rushes::NewsWords)
public:
    /// What others wrote, in a line of bounded length.
    static QString brief(const QString &text)
    {
        constexpr qsizetype most = 160;
        const QString line = text.simplified();
        return line.size() <= most ? line : line.left(most - 1) + u'…';
    }

    static QString nameOf(const Task &task) { return task.prompt.isEmpty() ? task.id.value : brief(task.prompt); }

    /// "37 finished, 2 failed"
    static QString counts(const Bulletin &bulletin)
    {
        if (bulletin.failed == 0)
            return tr("%Ln finished", nullptr, bulletin.finished);
        if (bulletin.finished == 0)
            return tr("%Ln failed", nullptr, bulletin.failed);
        //: %1 is "37 finished", %2 is "2 failed"
        return tr("%1, %2").arg(tr("%Ln finished", nullptr, bulletin.finished),
                                tr("%Ln failed", nullptr, bulletin.failed));
    }

    static Notification one(const Task &task)
    {
        Notification told;
        told.text = nameOf(task);
        if (task.status == TaskStatus::Completed) {
            told.title = task.clip.wasSaved() ? tr("Clip saved") : tr("Clip finished");
            if (task.clip.hasFile())
                told.actions.push_back({u"play"_s, tr("Play")});
        } else {
            //: A notification about a task that failed, was cancelled, …; %1 is its state
            told.title = tr("Task: %1").arg(task.vanished && !isFinal(task.status) ? tr("not found") : words::status(task));
            if (const QString reason = words::failure(task.failure); !reason.isEmpty())
                told.text += u'\n' + brief(reason);
        }
        return told;
    }

    static Notification several(const Bulletin &bulletin, const Task *latest)
    {
        Notification told;
        told.title = counts(bulletin);
        if (!bulletin.batch.isEmpty())
            told.text = tr("Batch “%1”").arg(bulletin.batch);
        else if (latest)
            //: %1 is the prompt of the one that finished last
            told.text = tr("The latest: %1").arg(nameOf(*latest));
        return told;
    }

    static Notification batches(const Bulletin &bulletin)
    {
        Notification told;
        told.title = bulletin.batches == 1 ? tr("Batch “%1” is done").arg(bulletin.batch)
                                           : tr("%Ln batches are done", nullptr, bulletin.batches);
        told.text = counts(bulletin);
        return told;
    }

    static Notification atRisk(const Bulletin &bulletin, const Session &session)
    {
        Notification told;
        told.title = tr("%Ln clip(s) at risk", nullptr, bulletin.atRisk);
        const std::optional<Timestamp> first = session.counts.firstDeadline();
        //: %1 is "in 11 min"
        told.text = first ? tr("Not saved yet; the first link ends %1.").arg(words::until(*first, session.clock.now()))
                          : tr("They could not be saved.");
        told.actions.push_back({u"show"_s, tr("Show")});
        told.urgent = true;
        return told;
    }

    static Notification refused(const Bulletin &bulletin, const Session &session)
    {
        const Gateway *gateway = session.gateways.find(bulletin.gateway);
        Notification told;
        told.title = tr("Key refused");
        told.text = tr("%1 refused the key; its tasks wait until it is mended.").arg(gateway ? gateway->displayName() : QString());
        told.actions.push_back({u"mend"_s, tr("Mend…")});
        told.urgent = true;
        return told;
    }

    static Notification tasks(const Bulletin &bulletin, const Session &session)
    {
        const Task *latest = session.book.find(bulletin.latest);
        Notification told = bulletin.kind == Bulletin::Kind::BatchesDone ? batches(bulletin)
                            : bulletin.only && latest                   ? one(*latest)
                                                                        : several(bulletin, latest);
        if (latest)
            told.actions.push_back({u"show"_s, tr("Show")});
        told.category = bulletin.finished > 0 ? u"transfer.complete"_s : u"transfer.error"_s;
        return told;
    }
};
} // namespace

Notification notificationOf(const Bulletin &bulletin, const Session &session)
{
    switch (bulletin.kind) {
    case Bulletin::Kind::Tasks:
    case Bulletin::Kind::BatchesDone:
        return Words::tasks(bulletin, session);
    case Bulletin::Kind::AtRisk:
        return Words::atRisk(bulletin, session);
    case Bulletin::Kind::KeyRefused:
        return Words::refused(bulletin, session);
    }
    return {};
}
} // namespace rushes
