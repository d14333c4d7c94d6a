// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace rushes
{
/// The system's wish that the program end: SIGTERM, SIGINT and SIGHUP where there are such signals, nothing elsewhere. What
/// was ignored when the program was started (nohup, a job in the background) stays so. A second signal of a kind ends the
/// program at once. One at a time, on the main thread.
class Termination final : public QObject
{
    Q_OBJECT
public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

signals:
    void wished();
};
} // namespace rushes
