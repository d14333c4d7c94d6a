// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "FirstClip.h"

#include "MainWindow.h"
#include "Session.h"
#include "player/PlayerPane.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace rushes
{
using namespace std::chrono_literals;

constexpr auto settling = 2500ms; ///< pictures and first answers of the other tasks arrive

FirstClip::FirstClip(Session &session, MainWindow &window, const QString &picture)
    : QObject(&window), m_session(session), m_window(window), m_picture(picture)
{
    connect(&session.book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        for (const RowChange &change : changes)
            look(m_session.book.at(change.row));
    });
    connect(&session.book, &TaskBook::loaded, this, [this] { // of an earlier run
        for (int row = 0; row < m_session.book.size(); ++row)
            look(m_session.book.at(row));
    });
    if (picture.isEmpty())
        return;
    connect(&window.player(), &PlayerPane::failed, this, [](const QString &why) { // it will never play
        std::fputs(qUtf8Printable(why + u'\n'), stderr);
        QCoreApplication::exit(1);
    });
    connect(&window.player(), &PlayerPane::played, this, [this] {
        disconnect(&m_window.player(), &PlayerPane::failed, this, nullptr);
        QTimer::singleShot(settling, this, [this] {
            const bool written = m_window.grab().save(m_picture, "PNG");
            QCoreApplication::exit(written ? 0 : 1);
        });
    });
}

void FirstClip::look(const Task &task)
{
    if (m_chosen || task.clip.state != ClipState::Saved)
        return;
    m_chosen = true;
    m_window.reveal(task.key);
}
}
