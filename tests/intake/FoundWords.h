// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/IdReader.h"

#include <QStringList>

/// Ids as the tests of the intake write and compare them.
namespace rushes::test
{
inline QString id(int number)
{
    return QStringLiteral("sora-2:task_01k6x15vhr%1").arg(number, 16, 10, QChar(u'0'));
}

/// "id", "id again", "id | prompt"
inline QStringList words(const FoundIds &found)
{
    QStringList list;
    for (const FoundId &one : found.ids)
        list << one.id.value + (one.repeated ? QStringLiteral(" again") : QString()) +
                    (one.prompt.isEmpty() ? QString() : QStringLiteral(" | ") + one.prompt);
    return list;
}
} // namespace rushes::test
