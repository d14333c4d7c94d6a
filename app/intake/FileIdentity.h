// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QFile;
class QString;

namespace rushes
{
/// Which file it is, whatever its name; the same as long as it exists. Empty: there is none, or the system does not tell.
QByteArray fileIdentity(const QFile &open);
QByteArray fileIdentity(const QString &path);
} // namespace rushes
