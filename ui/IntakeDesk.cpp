// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "IntakeDesk.h"

#include "ClipboardWatch.h"
#include "Dialogs.h"
#include "DropZone.h"
#include "ListTransfer.h"
#include "Session.h"
#include "WatchDesk.h"
#include "widgets/Icons.h"
#include "widgets/MessageBar.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMimeData>
#include <QTimer>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

constexpr QLatin1StringView clipboardMessage("clipboard");
constexpr auto settled = 400ms; // after it is shown the window has been painted

IntakeDesk::IntakeDesk(Session &session, Dialogs &dialogs, MessageBar &messages, QMainWindow &window)
    : QObject(&window), m_session(session), m_dialogs(dialogs), m_messages(messages), m_window(window),
      m_watched(new WatchDesk(session, messages, this)), m_clipboard(new ClipboardWatch(this)),
      m_lists(new ListTransfer(session, window)), m_paste(new QAction(icons::icon(Icon::Paste), {}, this))
{
    m_paste->setObjectName("paste");
    m_paste->setShortcut(QKeySequence::Paste);
    window.addAction(m_paste);
    window.installEventFilter(this);
    connect(new DropZone(window), &DropZone::dropped, &dialogs, &Dialogs::openAddWith);
    connect(m_paste, &QAction::triggered, this, &IntakeDesk::paste);
    connect(m_clipboard, &ClipboardWatch::copied, this, &IntakeDesk::offer);
    connect(&session.settings, &Settings::changed, this, &IntakeDesk::takeSettings);
}

QList<QAction *> IntakeDesk::actions() const
{
    return QList<QAction *>{m_paste} + m_lists->actions();
}

void IntakeDesk::retranslate()
{
    //: Menu: add the tasks whose ids are in the clipboard
    m_paste->setText(tr("Paste ids"));
    m_lists->retranslate();
    m_watched->retranslate();
}

bool IntakeDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && !std::exchange(m_shown, true))
        QTimer::singleShot(settled, this, &IntakeDesk::begin);
    if (event->type() == QEvent::ActivationChange && m_window.isActiveWindow())
        m_watched->look(); // not every disk tells of changes
    return QObject::eventFilter(watched, event);
}

void IntakeDesk::begin()
{
    takeSettings();
    if (m_session.book.isLoaded())
        m_watched->begin();
    else
        connect(&m_session.book, &TaskBook::loaded, m_watched, &WatchDesk::begin, Qt::SingleShotConnection);
}

void IntakeDesk::takeSettings()
{
    m_clipboard->setOn(m_session.settings.intake().clipboard);
}

void IntakeDesk::paste()
{
    if (const QMimeData *data = QGuiApplication::clipboard()->mimeData())
        m_dialogs.openAddWith(*data);
}

void IntakeDesk::offer(const QStringList &ids, const QString &text)
{
    const auto isKnown = [this](const QString &id) {
        return std::ranges::any_of(m_session.gateways.all(), [&](const Gateway &gateway) {
            return m_session.book.find(gateway.id, {id}) != nullptr;
        });
    };
    const auto fresh = std::ranges::count_if(ids, std::not_fn(isKnown));
    if (fresh == 0)
        return m_messages.dismiss(clipboardMessage);
    m_messages.show({clipboardMessage, MessageBar::Tone::Info, tr("%n new task id(s) in the clipboard", nullptr, int(fresh)), {},
                     //: Button: opens the dialog with the ids of the clipboard
                     tr("Add…"), [this, text] { m_dialogs.openAdd(text); }});
}
} // namespace rushes
