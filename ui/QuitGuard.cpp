// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "QuitGuard.h"

#include "Session.h"
#include "widgets/MessageBar.h"
#include "widgets/Words.h"

#include <QMessageBox>
#include <QPushButton>

namespace rushes
{
using namespace Qt::StringLiterals;

QuitGuard::QuitGuard(Session &session, MessageBar &messages, QWidget &window, std::function<void()> quit)
    : QObject(&window), m_session(session), m_messages(messages), m_window(window), m_quit(std::move(quit))
{
    connect(&session.counts, &TaskCounts::changed, this, &QuitGuard::closeWhenSafe);
}

int QuitGuard::clipsUnderWay() const
{
    const DownloadQueue::Activity activity = m_session.downloads.activity();
    return activity.running + activity.waiting;
}

bool QuitGuard::mayClose()
{
    switch (m_course) {
    case Course::Open:
        if (const int clips = clipsUnderWay(); clips > 0) {
            ask(clips);
            return false;
        }
        return true;
    case Course::Asking:
        return false;
    case Course::Waiting: // asked to close once more: it is meant
    case Course::Closing:
        return true;
    }
    return true;
}

void QuitGuard::ask(int clips)
{
    m_course = Course::Asking;
    m_window.show(); // it may be in the tray
    auto *box = new QMessageBox(&m_window);
    box->setObjectName("quitQuestion");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("%n finished clip(s) are not saved yet.", nullptr, clips));
    const std::optional<Timestamp> first = m_session.counts.firstDeadline();
    //: %1 is "in 11 min"
    const QString deadline = first ? tr("The first link ends %1.").arg(words::until(*first, m_session.clock.now()))
                                   : tr("Their links may end before Rushes runs again.");
    box->setInformativeText(deadline);
    QPushButton *save = box->addButton(tr("Save, then quit"), QMessageBox::AcceptRole);
    QPushButton *quit = box->addButton(tr("Quit now"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    box->setEscapeButton(cancel);
    connect(box, &QMessageBox::finished, this, [this, box, save, quit] {
        if (box->clickedButton() == save)
            wait();
        else
            m_course = box->clickedButton() == quit ? Course::Closing : Course::Open;
        if (m_course == Course::Closing)
            m_quit();
    });
    box->open();
}

void QuitGuard::wait()
{
    m_course = Course::Waiting;
    m_messages.show({u"quit"_s, MessageBar::Tone::Info, tr("Rushes quits as soon as all clips are saved."), {},
                     tr("Stay"), [this] { stay(); }});
    closeWhenSafe();
}

void QuitGuard::stay()
{
    m_course = Course::Open;
    m_messages.dismiss(u"quit"_s);
}

void QuitGuard::closeWhenSafe()
{
    if (m_course != Course::Waiting || clipsUnderWay() > 0)
        return;
    m_course = Course::Closing;
    m_quit();
}
}
