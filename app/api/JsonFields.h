// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

/// Reads single fields tolerantly: a missing, null or mistyped one reads as absent and disturbs no other.
namespace rushes::json
{
/// A string, or a number as text; empty when absent.
QString text(const QJsonObject &object, QLatin1StringView name);
/// A finite number, or a string that starts with one ("30%", " 8 ").
std::optional<double> number(const QJsonValue &value);
std::optional<double> number(const QJsonObject &object, QLatin1StringView name);
std::optional<int> integer(const QJsonObject &object, QLatin1StringView name);
/// true, false, 0, 1, "true", "false".
std::optional<bool> flag(const QJsonObject &object, QLatin1StringView name);
/// ISO 8601, seconds (with a fraction) or milliseconds (from 1e12 on); before 2000 and after 2100
/// are absent.
std::optional<Timestamp> time(const QJsonObject &object, QLatin1StringView name);
/// Strings, or the addresses of objects with a "url"; a bare string counts as a list of one. At most 256.
QStringList texts(const QJsonObject &object, QLatin1StringView name);
QJsonObject object(const QJsonObject &object, QLatin1StringView name);
bool has(const QJsonObject &object, QLatin1StringView name); ///< there, and an object
/// "a/b" is field b of object a and "[0]" the first of a list; undefined when it is not there.
QJsonValue at(const QJsonObject &root, QLatin1StringView path);
/// Compact JSON of whatever it is; empty for null and absent.
QByteArray raw(const QJsonObject &object, QLatin1StringView name);
} // namespace rushes::json
