// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

/// What may leave the program in a file or a message: no key and no signed address. Pure.
namespace rushes::redaction
{
/// Web addresses lose user, query and fragment (where signatures are); secret becomes "…" wherever it occurs.
QString text(QString text, const QString &secret = {});
/// For the log: as text(), on one line, with all of secrets, and with what looks like one: what stands behind a name such as
/// "token=" or "api_key:", behind "sk-", and tokens of three parts.
QString line(QString text, const QStringList &secrets = {});
/// The same as text() for every text in it, however deep, without what looks like a key by its form (behind "sk-",
/// tokens of three parts); fields that are named after a secret ("api_key", "token", "authorization" and the like) lose
/// their value.
QJsonValue json(const QJsonValue &value, const QString &secret = {});
} // namespace rushes::redaction
