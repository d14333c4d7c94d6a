// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace rushes
{
/// A server that knows tasks, with what is needed to ask it.
struct Gateway {
    QString id;                               ///< ours, stable, never shown: tasks refer to it
    QString name;                             ///< for the eye; empty: the host is shown
    QUrl base;                                ///< scheme, host, port and perhaps a path; http or https
    QString dialect = QStringLiteral("auto"); ///< a Dialect's name, or "auto"
    QString forwardedHost;                    ///< X-Forwarded-Host; empty: the header is not sent
    bool plainKeyAllowed{}; ///< the user agreed that the key travels over http to another machine
    int perSecond{};        ///< questions begun at most; 0: the standard
    int atOnce{};           ///< questions in flight at most; 0: the standard
    /// What questions go through: empty for the way of the settings (NetworkChoice), "none", or an address such as
    /// http://host:3128 or socks5://host:1080. Clips go the way of the settings.
    QString proxy;
    int color{};            ///< to know it by, 1–6; 0: none
    bool paused{};          ///< its tasks are not asked about until it is resumed
    QString key;            ///< in memory only, never written but to a SecretStore; empty: none

    QString displayName() const { return name.isEmpty() ? base.host() : name; }
    bool operator==(const Gateway &) const = default;
};

/// The server of the service's own document.
inline QUrl documentedServer()
{
    return QUrl(QStringLiteral("https://new.22codex.xyz"));
}
} // namespace rushes
