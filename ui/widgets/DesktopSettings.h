// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QVariantMap>

#include <optional>

namespace rushes
{
/// What people chose for all their programs.
struct DesktopPreferences {
    std::optional<bool> dark; ///< none: no preference, or the desktop does not say
    bool motionReduced{};
    bool operator==(const DesktopPreferences &) const = default;
};

/// Asks the desktop for it (the XDG portal org.freedesktop.portal.Settings on the session's D-Bus) and
/// follows it. Never waits: the bus is joined on a thread, answers come when they come. Without a bus or a
/// portal nothing happens.
class DesktopSettings final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopSettings(QObject *parent = nullptr);

    /// Joins the bus and asks. Not for the way to the first paint: it costs a few milliseconds.
    void start();

signals:
    void changed(const rushes::DesktopPreferences &preferences);

private:
    void ask(QDBusConnection bus);
    void take(const QMap<QString, QVariantMap> &settings);
    bool takeOne(const QString &space, const QString &key, const QVariant &value);

private slots: // named to D-Bus by its signature
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    DesktopPreferences m_preferences;
};
} // namespace rushes
