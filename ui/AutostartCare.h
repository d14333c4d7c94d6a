// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>

namespace rushes
{
class MessageBar;
class Settings;

/// Keeps the setting and the desktop's entry for the start with the session the same: who turns the setting writes the
/// entry, and an entry that was taken away elsewhere turns the setting off. Writes nothing before that is wished.
class AutostartCare final : public QObject
{
    Q_OBJECT
public:
    /// arguments: what the entry starts the program with.
    AutostartCare(Settings &settings, MessageBar &messages, QStringList arguments, QObject *parent);

    void compare(); ///< with the entry, once, after the start

private:
    void takeSettings();
    void undo(bool on, const QString &detail);

    Settings &m_settings;
    MessageBar &m_messages;
    QStringList m_arguments;
    bool m_isOn; ///< as far as is known
    QThreadPool m_disk;
};
} // namespace rushes
