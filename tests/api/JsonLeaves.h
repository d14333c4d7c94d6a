// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

/// Changing one value of a JSON document at a time, to see who takes notice.
namespace rushes::leaves
{
using namespace Qt::StringLiterals;

using Path = QList<QVariant>; ///< names and indexes

inline QString nameOf(const Path &path)
{
    QStringList parts;
    for (const QVariant &part : path)
        parts << part.toString();
    return parts.join(u'/');
}

/// The paths of all values that hold no further values.
inline void collectLeaves(const QJsonValue &value, const Path &path, QList<Path> &leaves)
{
    const QJsonObject object = value.toObject();
    const QJsonArray array = value.toArray();
    if (object.isEmpty() && array.isEmpty())
        leaves.append(path);
    for (auto it = object.begin(); it != object.end(); ++it)
        collectLeaves(it.value(), path + Path{it.key()}, leaves);
    for (qsizetype i = 0; i < array.size(); ++i)
        collectLeaves(array[i], path + Path{int(i)}, leaves);
}

inline QJsonValue replaced(const QJsonValue &value, const Path &path, const QJsonValue &leaf)
{
    if (path.isEmpty())
        return leaf;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[path.first().toInt()] = replaced(array[path.first().toInt()], path.mid(1), leaf);
        return array;
    }
    QJsonObject object = value.toObject();
    const QString name = path.first().toString();
    object[name] = replaced(object.value(name), path.mid(1), leaf);
    return object;
}

inline QJsonValue valueAt(QJsonValue value, const Path &path)
{
    for (const QVariant &part : path)
        value = value.isArray() ? value.toArray()[part.toInt()] : value.toObject().value(part.toString());
    return value;
}

/// Other values that the field could have; for null and empty ones the document does not say of which type.
inline QJsonArray othersFor(const QJsonValue &value)
{
    if (value.isString() && value.toString().startsWith(u"https:"))
        return {u"https://example.com/another"_s};
    if (value.isString() && value.toString().startsWith(u"2025-"))
        return {u"2025-10-07T00:00:00Z"_s};
    if (value.isString())
        return {u"another"_s};
    if (value.isDouble())
        return {value.toDouble() > 1e6  ? value.toDouble() + 1000
                : value.toDouble() == 0 ? 1
                                        : value.toDouble() / 2};
    if (value.isBool())
        return {!value.toBool()};
    return {u"another"_s, 7, true, QJsonObject{{u"path"_s, u"https://example.com/another"_s}},
            QJsonArray{u"another"_s}};
}
} // namespace rushes::leaves
