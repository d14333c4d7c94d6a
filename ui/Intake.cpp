// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Intake.h"

#include "CommandLine.h"
#include "Session.h"
#include "tasks/TaskIdScanner.h"

#include <QFile>

#include <cstdio>

namespace rushes
{
using namespace Qt::StringLiterals;

bool readIds(const CommandLine &wanted, QStringList &ids)
{
    ids = wanted.ids;
    if (wanted.addFile.isEmpty())
        return true;
    QFile file(wanted.addFile);
    const bool open = wanted.addFile == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return false;
    for (const FoundId &found : scanTaskIds(QString::fromUtf8(file.readAll()))) {
        if (!found.repeated)
            ids << found.id.value;
    }
    return true;
}

std::vector<NewTask> newTasks(Session &session, const QString &server, const QString &dialect, const QString &key,
                              const QStringList &ids)
{
    QString gateway = session.gateways.all().empty() ? QString() : session.gateways.all().front().id;
    if (!server.isEmpty() || gateway.isEmpty())
        gateway = session.gateways.forThisRun(server.isEmpty() ? documentedServer() : QUrl(server), dialect, key).id;
    std::vector<NewTask> tasks;
    for (const QString &id : ids)
        tasks.push_back({gateway, {id}, {}, {}});
    return tasks;
}
} // namespace rushes
