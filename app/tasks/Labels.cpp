// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/Labels.h"

#include <QRegularExpression>

namespace rushes
{
using namespace Qt::StringLiterals;

QStringList normalLabels(const QStringList &labels)
{
    QStringList normal;
    for (const QString &label : labels) {
        const QString text = label.simplified().left(longestLabel).trimmed();
        if (!text.isEmpty() && normal.size() < mostLabels && !normal.contains(text, Qt::CaseInsensitive))
            normal.append(text);
    }
    return normal;
}

QStringList labelsIn(const QString &text)
{
    static const QRegularExpression commas(u"[,，、;；]"_s);
    return normalLabels(text.split(commas));
}

// A line each: a label holds no line feed, since blanks in it are single spaces.
QString joinedLabels(const QStringList &labels)
{
    return labels.join(u'\n');
}

QStringList splitLabels(const QString &stored)
{
    return normalLabels(stored.split(u'\n', Qt::SkipEmptyParts));
}
} // namespace rushes
