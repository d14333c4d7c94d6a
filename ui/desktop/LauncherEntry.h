// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <optional>

namespace rushes
{
/// What stands on the program's entry in the task bar or the dock.
struct LauncherState {
    std::optional<double> progress{}; ///< 0–1; none: no bar
    int count{};                      ///< 0: no badge
    bool urgent{};
    bool operator==(const LauncherState &) const = default;
};

/// Tells it by the signal com.canonical.Unity.LauncherEntry.Update, which KDE's task bar, Ubuntu's dock and others hear.
/// Never waits; without a bus nothing happens.
class LauncherEntry final : public QObject
{
    Q_OBJECT
public:
    explicit LauncherEntry(QObject *parent = nullptr) : QObject(parent) {}

    void set(const LauncherState &state); ///< told where it differs from the one before

private:
    void tell();

    std::optional<QDBusConnection> m_bus;
    LauncherState m_state;
    bool m_joining{};
};
} // namespace rushes
