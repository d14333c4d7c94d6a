// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ClipPresenter.h"

#include "Session.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "widgets/Words.h"

#include <QDesktopServices>
#include <QEvent>
#include <QUrl>

#include <algorithm>

namespace rushes
{
ClipPresenter::ClipPresenter(Session &session, PlayerPane &player, QObject *parent)
    : QObject(parent), m_session(session), m_player(player)
{
    player.player().setVolume(session.settings.volume());
    player.player().setLoops(session.settings.loops());
    player.installEventFilter(this);
    connect(&session.book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        const int row = m_key ? m_session.book.rowOf(*m_key) : -1;
        if (row >= 0 && std::ranges::binary_search(changes, row, {}, &RowChange::row))
            present();
    });
    connect(&session.thumbnails, &ThumbnailCache::available, this, [this](TaskKey key) {
        if (m_key == key)
            present();
    });
    connect(&player, &PlayerPane::played, this, [this] {
        if (m_key)
            m_session.book.setSeen(*m_key, true);
    });
    connect(&player, &PlayerPane::openElsewhere, this,
            [](const QString &file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    present();
}

bool ClipPresenter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    return QObject::eventFilter(watched, event);
}

void ClipPresenter::setTask(std::optional<TaskKey> key)
{
    if (m_key == key)
        return;
    m_key = key;
    present();
}

void ClipPresenter::present()
{
    const int row = m_key ? m_session.book.rowOf(*m_key) : -1;
    if (row < 0)
        return m_player.setMessage(tr("Nothing to play"), tr("Choose a finished task to watch its clip."));
    const Task &task = m_session.book.at(row);
    if (task.clip.state == ClipState::Saved)
        m_player.setClip({task.clip.file, QSize(task.width, task.height)});
    else
        presentReason(task);
}

void ClipPresenter::presentReason(const Task &task)
{
    const QImage still = m_session.thumbnails.image(task);
    switch (task.status) {
    case TaskStatus::Completed:
        // The sentence about the clip: "saving", "waiting to be saved", "file is missing", …
        return m_player.setMessage(words::clip(task), words::note(task) == words::clip(task) ? QString()
                                                                                             : words::note(task), still);
    case TaskStatus::Queued:
    case TaskStatus::Running:
        return m_player.setMessage(words::status(task), tr("The clip plays here as soon as it is finished."));
    case TaskStatus::Failed:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        return m_player.setMessage(words::status(task), words::failure(task.failure));
    case TaskStatus::Unknown:
        return m_player.setMessage(words::status(task), words::note(task));
    }
}
}
