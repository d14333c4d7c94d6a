// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <vector>

class QAction;
class QMenu;

namespace rushes
{
class Settings;

/// The keys of all actions in a menu, and in those of further windows, as the user wants them. An action is known by its object name, which is what the
/// settings keep; without one its keys stay as they are.
class KeyBindings final : public QObject
{
    Q_OBJECT
public:
    using Keys = QList<QKeySequence>;
    KeyBindings(Settings &settings, const QMenu &menu, QObject *parent = nullptr);

    /// Another window's, whose keys mean nothing here: the same key may stand in both. Its group is its title.
    void addMenu(const QMenu &menu);

    /// The menu was filled anew: what is new in it gets the user's keys.
    void apply();

    struct Entry {
        QString group; ///< the submenu, in the user's language; empty: the menu itself
        QAction *action{};
        Keys standard;
        int window{}; ///< 0: that of the first menu, which has lists
    };
    std::vector<Entry> entries() const; ///< in the order of the menus
    /// From now on, and stored; the standard keys are not stored.
    void set(const QHash<QString, Keys> &keysByName);

    /// Why a key cannot be given to an action: lists and buttons need it. Empty: it can.
    static QString problemWith(const QKeySequence &key);

signals:
    void changed();

private:
    Settings &m_settings;
    std::vector<const QMenu *> m_menus;
    QHash<QString, Keys> m_standard; ///< by the action's name
};
} // namespace rushes
