// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskParser.h"

#include <QFile>
#include <QTest>

namespace rushes
{
/// The task of the document's two examples.
inline TaskId exampleId()
{
    return {QStringLiteral("sora-2:task_01k6x15vhrff09dkkqjrzwhm60")};
}

/// One of the two, byte for byte, from data/ beside the test.
inline QByteArray exampleReply(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A reply about the task "t1".
inline Result<TaskReport> parsed(const QByteArray &body, int status = 200)
{
    return TaskParser::parse(body, status, {QStringLiteral("t1")});
}
} // namespace rushes
