// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingValues.h"

#include <algorithm>

namespace rushes
{
Q_LOGGING_CATEGORY(settingsLog, "rushes.settings")
}

namespace rushes::settingvalues
{
using namespace Qt::StringLiterals;

int read(const QSettings &file, const Number &number)
{
    const QVariant stored = file.value(number.key);
    bool ok = false;
    const int value = stored.toInt(&ok);
    if (!stored.isValid() || (ok && value >= number.least && value <= number.most))
        return stored.isValid() ? value : number.standard;
    qCWarning(settingsLog) << number.key << "is not between" << number.least << "and" << number.most
                           << "- using" << number.standard;
    return number.standard;
}

bool read(const QSettings &file, const Switch &one)
{
    const QString word = file.value(one.key, one.standard).toString();
    if (word == "true"_L1 || word == "false"_L1)
        return word == "true"_L1;
    qCWarning(settingsLog) << one.key << "is neither true nor false - using" << one.standard;
    return one.standard;
}

int read(const QSettings &file, const Choice &choice)
{
    const QString word = file.value(choice.key, QString(choice.words.front())).toString();
    const auto found = std::ranges::find(choice.words, word);
    if (found != choice.words.end() && !word.isEmpty())
        return int(found - choice.words.begin());
    qCWarning(settingsLog) << choice.key << "is no known word - using" << choice.words.front();
    return 0;
}

bool accepts(const Number &number, const QString &value)
{
    bool ok = false;
    const int found = value.toInt(&ok);
    return ok && found >= number.least && found <= number.most;
}

bool accepts(const Switch &, const QString &value)
{
    return value == "true"_L1 || value == "false"_L1;
}

bool accepts(const Choice &choice, const QString &value)
{
    return !value.isEmpty() && std::ranges::find(choice.words, value) != choice.words.end();
}

QString word(const Choice &choice, int index)
{
    return choice.words.at(size_t(index));
}

int bounded(const Number &number, qint64 value)
{
    return int(std::clamp<qint64>(value, number.least, number.most));
}
} // namespace rushes::settingvalues
