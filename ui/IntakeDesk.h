// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;
class QMainWindow;

namespace rushes
{
class ClipboardWatch;
class Dialogs;
class ListTransfer;
class MessageBar;
class Session;
class WatchDesk;

/// All ways by which tasks come in besides the dialog itself: dropped, pasted, copied elsewhere, written to a watched file,
/// taken over from another profile's list. Begins when the window has been painted.
class IntakeDesk final : public QObject
{
    Q_OBJECT
public:
    IntakeDesk(Session &session, Dialogs &dialogs, MessageBar &messages, QMainWindow &window);

    QList<QAction *> actions() const; ///< paste, and those of the list as a file
    ListTransfer &lists() { return *m_lists; }
    void retranslate();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    void takeSettings();
    void paste();
    void offer(const QStringList &ids, const QString &text);

    Session &m_session;
    Dialogs &m_dialogs;
    MessageBar &m_messages;
    QMainWindow &m_window;
    WatchDesk *m_watched;
    ClipboardWatch *m_clipboard;
    ListTransfer *m_lists;
    QAction *m_paste;
    bool m_shown{};
};
} // namespace rushes
