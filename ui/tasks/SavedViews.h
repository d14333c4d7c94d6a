// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/SavedView.h"

#include <QObject>

namespace rushes
{
class Settings;

/// The views that the user saved, in the order wished; each change is kept in the settings at once. At most mostViews.
class SavedViews final : public QObject
{
    Q_OBJECT
public:
    explicit SavedViews(Settings &settings, QObject *parent = nullptr);

    const std::vector<SavedView> &all() const { return m_all; }
    int placeOf(const QString &name) const; ///< -1: none is called so
    bool isFull() const { return m_all.size() >= mostViews; }
    /// At that place, or behind all; the name is made one that no other has.
    void insert(int at, SavedView view);
    void remove(int at);
    void rename(int at, const QString &name); ///< an empty name changes nothing
    void replace(int at, const SavedView &view);
    void move(int from, int to);

signals:
    void inserted(int at); ///< before changed()
    void removed(int at);  ///< the same
    void changed();

private:
    QString freeName(const QString &wished, int except) const;
    void keep();

    Settings &m_settings;
    std::vector<SavedView> m_all;
};
} // namespace rushes
