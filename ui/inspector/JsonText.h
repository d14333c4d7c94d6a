// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace rushes
{
/// A reply as it is shown.
struct JsonText {
    QString text;
    bool shortened{}; ///< not all of it
};

/// JSON with line breaks and indentation, everything else verbatim: the order of fields, the digits of
/// numbers, escapes. Other text comes as it is. Linear; at most maxBytes of UTF-8, and of each string at most
/// maxStringBytes (an editor would stall on a megabyte in one line). Pure.
JsonText readableJson(const QByteArray &reply, qsizetype maxBytes, qsizetype maxStringBytes = 4096);
} // namespace rushes
