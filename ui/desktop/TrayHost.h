// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace rushes
{
/// Finds out when the toolkit may be asked for a tray: its own question waits for an answer, and is asked once only.
class TrayHost final : public QObject
{
    Q_OBJECT
public:
    explicit TrayHost(QObject *parent = nullptr) : QObject(parent) {}
    void find(); ///< answered() follows, at least once

signals:
    void answered(bool mayAsk);

private:
    void askWho();
    void askHost();
    void waitForPanel();
    bool m_follows{};

private slots: // named to D-Bus by its signature
    void ownerChanged(const QString &name, const QString &before, const QString &after);
};
} // namespace rushes
