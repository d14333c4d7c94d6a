// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/SavedViews.h"

#include "settings/Settings.h"

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr QLatin1StringView stateName("views");

SavedViews::SavedViews(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_all(viewsFromJson(settings.state(stateName)))
{
}

int SavedViews::placeOf(const QString &name) const
{
    const auto found = std::ranges::find(m_all, name, &SavedView::name);
    return found == m_all.end() ? -1 : int(found - m_all.begin());
}

QString SavedViews::freeName(const QString &wished, int except) const
{
    const QString plain = wished.simplified().left(longestViewName);
    const auto isTaken = [&](const QString &name) {
        const int at = placeOf(name);
        return at >= 0 && at != except;
    };
    QString name = plain;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 (%2)"_s.arg(plain).arg(number);
    return name;
}

void SavedViews::insert(int at, SavedView view)
{
    if (isFull())
        return;
    view.name = freeName(view.name, -1);
    const int place = std::clamp(at, 0, int(m_all.size()));
    m_all.insert(m_all.begin() + place, std::move(view));
    emit inserted(place);
    keep();
}

void SavedViews::remove(int at)
{
    if (at < 0 || at >= int(m_all.size()))
        return;
    m_all.erase(m_all.begin() + at);
    emit removed(at);
    keep();
}

void SavedViews::rename(int at, const QString &name)
{
    const QString free = freeName(name, at);
    if (at < 0 || at >= int(m_all.size()) || free.isEmpty() || free == m_all[size_t(at)].name)
        return;
    m_all[size_t(at)].name = free;
    keep();
}

void SavedViews::replace(int at, const SavedView &view)
{
    if (at < 0 || at >= int(m_all.size()))
        return;
    m_all[size_t(at)] = view;
    keep();
}

void SavedViews::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= int(m_all.size()) || to >= int(m_all.size()))
        return;
    SavedView view = std::move(m_all[size_t(from)]);
    m_all.erase(m_all.begin() + from);
    m_all.insert(m_all.begin() + to, std::move(view));
    keep();
}

void SavedViews::keep()
{
    m_settings.setState(stateName, toJson(m_all));
    emit changed();
}
} // namespace rushes
