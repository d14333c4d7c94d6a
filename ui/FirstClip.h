// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace rushes
{
class MainWindow;
class Session;
struct Task;

/// Chooses the first clip that is saved, waits until it plays, writes a picture of the window and quits
/// (--screenshot); where it cannot be played, says why and quits with 1. For the demo it only chooses.
class FirstClip final : public QObject
{
    Q_OBJECT
public:
    FirstClip(Session &session, MainWindow &window, const QString &picture);

private:
    void look(const Task &task);

    Session &m_session;
    MainWindow &m_window;
    QString m_picture; ///< empty: none
    bool m_chosen{};
};
}
