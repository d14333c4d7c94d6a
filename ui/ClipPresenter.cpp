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
    player.player().setMuted(session.settings.isMuted());
    player.player().setLoops(session.settings.loops());
    connect(&player, &PlayerPane::volumeChanged, &session.settings, &Settings::setVolume);
    connect(&player, &PlayerPane::mutedChanged, &session.settings, &Settings::setMuted);
    connect(&player, &PlayerPane::loopsChanged, &session.settings, &Settings::setLoops);
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
        return m_player.setClip({});
    const Task &task = m_session.book.at(row);
    if (!task.clip.hasFile())
        return presentReason(task);
    m_player.setClip(PlayerClip{task.clip.file, task.width, task.height, 0, task.prompt});
    std::vector<std::chrono::microseconds> notes;
    for (const ClipNote &note : task.review.notes)
        notes.push_back(note.at);
    m_player.player().setNotePlaces(notes);
}

void ClipPresenter::presentReason(const Task &task)
{
    switch (task.status) {
    case TaskStatus::Completed:
        // The sentence about the clip: "saving", "waiting to be saved", "file is missing", …
        m_player.showMessage(words::clip(task), words::note(task) == words::clip(task) ? QString() : words::note(task));
        break;
    case TaskStatus::Queued:
    case TaskStatus::Running:
        m_player.showMessage(words::status(task), tr("The clip plays here as soon as it is finished."));
        m_player.setWaiting(true, task.progress);
        break;
    case TaskStatus::Failed:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        m_player.showMessage(words::status(task), words::failure(task.failure));
        break;
    case TaskStatus::Unknown:
        m_player.showMessage(words::status(task), words::note(task));
        break;
    }
    m_player.setStill(m_session.thumbnails.image(task));
}
}
