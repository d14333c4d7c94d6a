// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/Review.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

QByteArray toJson(const std::vector<ClipNote> &notes)
{
    if (notes.empty())
        return {};
    QJsonArray array;
    for (const ClipNote &note : notes)
        array.append(QJsonObject{{"at"_L1, qint64(note.at.count())}, {"text"_L1, note.text}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<ClipNote> notesFromJson(const QByteArray &json)
{
    std::vector<ClipNote> notes;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QString text = value["text"_L1].toString();
        const qint64 at = value["at"_L1].toInteger(-1);
        if (!text.isEmpty() && at >= 0)
            notes.push_back({std::chrono::milliseconds(at), text});
    }
    std::ranges::stable_sort(notes, {}, &ClipNote::at);
    return notes;
}
} // namespace rushes
