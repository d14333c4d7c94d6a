// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace rushes
{
class MessageBar;
class Session;

/// Stands before the end of the program while finished clips are on their way into the library: their links
/// may end before it runs again. Asks once; "save, then quit" closes the window when the last one is safe.
class QuitGuard final : public QObject
{
    Q_OBJECT
public:
    /// quit closes the window for good.
    QuitGuard(Session &session, MessageBar &messages, QWidget &window, std::function<void()> quit);

    /// false: not now; the question is being asked, or the clips are awaited.
    bool mayClose();

private:
    int clipsUnderWay() const;
    void ask(int clips);
    void wait();
    void stay();
    void closeWhenSafe();

    enum class Course { Open, Asking, Waiting, Closing };
    Session &m_session;
    MessageBar &m_messages;
    QWidget &m_window;
    std::function<void()> m_quit;
    Course m_course{Course::Open};
};
}
