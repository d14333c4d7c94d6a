// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTime>

namespace rushes
{
/// What is told outside the window, and how.
struct NewsSettings {
    bool finished{true}, failed{true}, batchDone{true}, atRisk{true}, keyRefused{true};
    bool sound{}; ///< the desktop's own, where it plays one
    bool quiet{}; ///< nothing is told between these times of the day, local; it is told afterwards
    QTime quietFrom{22, 0}, quietTo{7, 0};
    bool dock{true}; ///< progress and a count on the program's entry in the task bar
    bool operator==(const NewsSettings &) const = default;
};

/// How the program starts, and what becomes of it without its window.
struct TraySettings {
    enum class Closing { Ask, Keep, Quit }; ///< when the window is closed
    bool icon{true};                        ///< in the tray; without one closing quits
    Closing closing{Closing::Ask};
    bool autostart{};       ///< with the user's session
    bool startsMinimized{}; ///< in the tray; where there is none as a minimised window
    bool operator==(const TraySettings &) const = default;
};

/// What is run or sent when something happened. Off by default.
struct HookSettings {
    bool runs{};
    QString program;                       ///< absolute, or to be found in the path
    QString arguments{defaultArguments()}; ///< words, quoted as in a shell but read by none; see hookArguments()
    bool posts{};
    QString address; ///< http or https
    bool onSaved{true}, onFailed{true}, onBatchDone{true};
    bool operator==(const HookSettings &) const = default;

    static QString defaultArguments() { return QStringLiteral("{event} {id} {file}"); }
};
} // namespace rushes
