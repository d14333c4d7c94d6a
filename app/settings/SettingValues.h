// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QLoggingCategory>
#include <QSettings>

#include <array>
#include <initializer_list>

namespace rushes
{
Q_DECLARE_LOGGING_CATEGORY(settingsLog)
}

/// How settings are declared: once each, with key, bounds or words, and default. Part of Settings: what is unknown or
/// out of bounds reads as the default, with a line in the log.
namespace rushes::settingvalues
{
struct Number {
    QLatin1StringView key;
    int least, most, standard;
};

struct Switch {
    QLatin1StringView key;
    bool standard;
};

/// The first word is the default; where an enum stands for them, the words are in its order.
struct Choice {
    QLatin1StringView key;
    std::array<QLatin1StringView, 4> words;
};

int read(const QSettings &file, const Number &number);
bool read(const QSettings &file, const Switch &one);
int read(const QSettings &file, const Choice &choice); ///< which of the words

/// Whether a value that came from elsewhere is one of this setting.
bool accepts(const Number &number, const QString &value);
bool accepts(const Switch &one, const QString &value);
bool accepts(const Choice &choice, const QString &value);

/// Of the settings that are groups (SettingsGroups.cpp); true: it is none of them.
bool acceptsGrouped(const QString &key, const QString &value);

/// The same for the setting of that key among some; true: it is none of them.
template <class Declared>
bool acceptsIn(std::initializer_list<Declared> some, const QString &key, const QString &value)
{
    for (const Declared &one : some) {
        if (one.key == key)
            return accepts(one, value);
    }
    return true;
}

QString word(const Choice &choice, int index);
int bounded(const Number &number, qint64 value);
} // namespace rushes::settingvalues
