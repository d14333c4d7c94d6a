// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskFilterModel.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace rushes
{
/// What the list shows and how, under a name.
struct SavedView {
    QString name;
    TaskFilter filter;
    Grouping grouping{Grouping::None};
    int column{-1}; ///< sorted by, a TaskListModel::Column; -1: in the order of adding
    Qt::SortOrder order{Qt::AscendingOrder};

    bool showsTheSameAs(const SavedView &other) const; ///< whatever it is called
    bool operator==(const SavedView &) const = default;
};

constexpr size_t mostViews = 64;
constexpr int longestViewName = 80; ///< characters

/// As the settings keep them: a JSON array of objects with words, so that what a later version adds does no harm.
/// What is not of that form is left out; a word that is not known reads as the default. Pure.
QByteArray toJson(const std::vector<SavedView> &views);
std::vector<SavedView> viewsFromJson(const QByteArray &json);
QJsonObject toJson(const SavedView &view); ///< one of them; it may be nameless
SavedView viewFromJson(const QJsonObject &json);
} // namespace rushes
