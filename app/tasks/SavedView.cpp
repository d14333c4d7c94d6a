// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/SavedView.h"

#include "tasks/TaskListModel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
template <class T>
struct Word {
    QLatin1StringView word;
    T value;
};

using State = TaskFilter::State;
// The first one is the default, and is not written.
constexpr std::array states{Word<State>{"all"_L1, State::All},           Word<State>{"active"_L1, State::Active},
                            Word<State>{"completed"_L1, State::Completed}, Word<State>{"failed"_L1, State::Failed},
                            Word<State>{"risk"_L1, State::AtRisk},       Word<State>{"unseen"_L1, State::NotSeen},
                            Word<State>{"picked"_L1, State::Picked},     Word<State>{"rejected"_L1, State::Rejected},
                            Word<State>{"doubtful"_L1, State::Doubtful},     Word<State>{"stuck"_L1, State::Stuck},
                            Word<State>{"cancelled"_L1, State::Cancelled}, Word<State>{"expired"_L1, State::Expired}};
constexpr std::array groupings{Word<Grouping>{"none"_L1, Grouping::None}, Word<Grouping>{"prompt"_L1, Grouping::Prompt},
                               Word<Grouping>{"batch"_L1, Grouping::Batch}, Word<Grouping>{"gateway"_L1, Grouping::Gateway},
                               Word<Grouping>{"model"_L1, Grouping::Model}};

template <class T, size_t count>
void put(QJsonObject &object, QLatin1StringView key, const std::array<Word<T>, count> &words, T value)
{
    const auto found = std::ranges::find(words, value, &Word<T>::value);
    if (found != words.begin() && found != words.end())
        object.insert(key, found->word);
}

void put(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

template <class T, size_t count>
T get(const QJsonObject &object, QLatin1StringView key, const std::array<Word<T>, count> &words)
{
    const QString word = object.value(key).toString();
    const auto found = std::ranges::find_if(words, [&word](const Word<T> &each) { return word == each.word; });
    return found == words.end() ? words.front().value : found->value;
}

} // namespace

QJsonObject toJson(const SavedView &view)
{
    QJsonObject object{{"name"_L1, view.name}};
    put(object, "state"_L1, states, view.filter.state);
    put(object, "gateway"_L1, view.filter.gateway);
    if (view.filter.failure)
        put(object, "failure"_L1, query::nameOf(query::failures, *view.filter.failure).in(false));
    put(object, "query"_L1, view.filter.text);
    put(object, "group"_L1, groupings, view.grouping);
    if (const char *column = QMetaEnum::fromType<TaskListModel::Column>().valueToKey(view.column); column && view.column >= 0) {
        object.insert("sort"_L1, QString::fromLatin1(column));
        object.insert("down"_L1, view.order == Qt::DescendingOrder);
    }
    return object;
}

SavedView viewFromJson(const QJsonObject &object)
{
    SavedView view;
    view.name = object.value("name"_L1).toString().simplified().left(longestViewName);
    view.filter.state = get(object, "state"_L1, states);
    view.filter.gateway = object.value("gateway"_L1).toString();
    if (const QString failure = object.value("failure"_L1).toString(); !failure.isEmpty())
        view.filter.failure = query::valueOf(query::failures, failure);
    view.filter.text = object.value("query"_L1).toString();
    view.grouping = get(object, "group"_L1, groupings);
    bool known = false;
    const int column = QMetaEnum::fromType<TaskListModel::Column>().keyToValue(
        object.value("sort"_L1).toString().toLatin1().constData(), &known);
    view.column = known && column < TaskListModel::ColumnCount ? column : -1;
    view.order = object.value("down"_L1).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    return view;
}

bool SavedView::showsTheSameAs(const SavedView &other) const
{
    SavedView same = other;
    same.name = name;
    return same == *this;
}

QByteArray toJson(const std::vector<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views)
        array.append(toJson(view));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<SavedView> viewsFromJson(const QByteArray &json)
{
    std::vector<SavedView> views;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        SavedView view = viewFromJson(value.toObject());
        if (!view.name.isEmpty() && views.size() < mostViews)
            views.push_back(std::move(view));
    }
    return views;
}
} // namespace rushes
