// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/SettingsFile.h"

#include <QObject>

namespace rushes
{
class KeyBindings;
class Sentence;

/// Writes settings to a file and reads them from one; asks which, shows what would change, and says what came of it.
/// Files are read and written on a worker thread.
class SettingsCarrier final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Settings &settings;
        Gateways &gateways;
        const KeyBindings *keys{}; ///< none: their settings are shown as they are stored
    };
    SettingsCarrier(const Parts &parts, Sentence &said, QWidget *window);

    void exportTo();   ///< asks for the file
    void importFrom(); ///< asks for the file, then whether to take over what it changes
    void exportTo(const QString &file);
    void importFrom(const QString &file);

signals:
    void imported();

private:
    void take(const Result<QByteArray> &bytes);
    void show(const settingsfile::Import &import);

    Parts m_parts;
    Sentence &m_said;
    QWidget *m_window;
};
} // namespace rushes
