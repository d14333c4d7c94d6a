// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/KeyBindings.h"

#include "settings/Settings.h"

#include <QAction>
#include <QMenu>

namespace rushes
{
using namespace Qt::StringLiterals;

KeyBindings::KeyBindings(Settings &settings, const QMenu &menu, QObject *parent)
    : QObject(parent), m_settings(settings), m_menus{&menu}
{
}

void KeyBindings::addMenu(const QMenu &menu)
{
    m_menus.push_back(&menu);
    apply();
}

static void collect(const QMenu &menu, const QString &group, int window, std::vector<KeyBindings::Entry> &entries)
{
    for (QAction *action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), action->text(), window, entries);
        else if (!action->isSeparator() && !action->objectName().isEmpty())
            entries.push_back({group, action, {}, window});
    }
}

std::vector<KeyBindings::Entry> KeyBindings::entries() const
{
    std::vector<Entry> entries;
    for (int window = 0; window < int(m_menus.size()); ++window)
        collect(*m_menus[size_t(window)], m_menus[size_t(window)]->title(), window, entries);
    for (Entry &entry : entries)
        entry.standard = m_standard.value(entry.action->objectName(), entry.action->shortcuts());
    return entries;
}

void KeyBindings::apply()
{
    for (const Entry &entry : entries()) {
        const QString name = entry.action->objectName();
        if (m_standard.contains(name))
            continue;
        m_standard.insert(name, entry.action->shortcuts());
        if (const std::optional<QString> stored = m_settings.keysOf(name))
            entry.action->setShortcuts(stored->isEmpty() ? Keys() : QKeySequence::listFromString(*stored));
    }
}

void KeyBindings::set(const QHash<QString, Keys> &keysByName)
{
    for (const Entry &entry : entries()) {
        const auto found = keysByName.constFind(entry.action->objectName());
        if (found == keysByName.constEnd() || *found == entry.action->shortcuts())
            continue;
        entry.action->setShortcuts(*found);
        m_settings.setKeysOf(found.key(), *found == entry.standard ? std::nullopt
                                                                   : std::optional(QKeySequence::listToString(*found)));
    }
    emit changed();
}

QString KeyBindings::problemWith(const QKeySequence &key)
{
    if (key.count() != 1 || (key[0].keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return {};
    switch (key[0].key()) {
    case Qt::Key_Space:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
        return tr("Lists and buttons need the key “%1” for themselves.").arg(key.toString(QKeySequence::NativeText));
    default:
        return {};
    }
}
} // namespace rushes
