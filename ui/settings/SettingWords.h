// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace rushes
{
class KeyBindings;

/// What the settings of a file (Settings::values()) and their values are called in the dialog of the settings, in the
/// language of now. What is not known keeps its own words.
class SettingWords final
{
    Q_DECLARE_TR_FUNCTIONS(rushes::SettingWords)
public:
    /// actions: those whose keys are settings, by their names; none: these stay as they are.
    explicit SettingWords(const KeyBindings *actions = nullptr) : m_actions(actions) {}

    QString name(const QString &key) const; ///< with the page or group that it stands in
    QString value(const QString &key, const QString &value) const;

private:
    QString actionOf(const QString &key) const;

    const KeyBindings *m_actions;
};
} // namespace rushes
