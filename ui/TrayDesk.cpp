// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "TrayDesk.h"

#include "MainWindow.h"
#include "Session.h"
#include "WindowActions.h"
#include "desktop/Tray.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "widgets/Icons.h"

#include <QAction>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

namespace rushes
{
using Closing = TraySettings::Closing;

TrayDesk::TrayDesk(Session &session, MainWindow &window, Tray &tray, QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_tray(tray), m_show(m_menu.addAction(QString())),
      m_add(m_menu.addAction(QString()))
{
    m_menu.addAction(window.actions().pauseAll);
    m_settings = m_menu.addAction(QString());
    m_menu.addSeparator();
    m_quit = m_menu.addAction(QString());
    m_menu.setDefaultAction(m_show);
    const auto inFront = [this](QAction *from, QAction *to) {
        connect(from, &QAction::triggered, this, [this, to] {
            m_window.raiseToFront();
            to->trigger();
        });
    };
    inFront(m_add, window.actions().add);
    inFront(m_settings, window.actions().settings);
    connect(m_show, &QAction::triggered, this, &TrayDesk::toggleWindow);
    connect(m_quit, &QAction::triggered, &window, &MainWindow::quit);
    connect(&tray, &Tray::activated, this, &TrayDesk::toggleWindow);
    connect(&tray, &Tray::found, this, &TrayDesk::takeTray);
    connect(&tray, &Tray::notFound, this, &TrayDesk::showMinimized);
    connect(&session.settings, &Settings::changed, this, &TrayDesk::takeSettings);
    connect(&session.counts, &TaskCounts::changed, this, &TrayDesk::tellState);
    window.setCloser([this] { return takesClosing(); });
    window.installEventFilter(this);
    tray.setMenu(&m_menu);
    retranslate();
}

TrayDesk::~TrayDesk()
{
    m_window.setCloser({});
}

bool TrayDesk::eventFilter(QObject *watched, QEvent *event)
{
    // Later: the window has not dealt with it yet.
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &TrayDesk::retranslate, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void TrayDesk::retranslate()
{
    const WindowActions &actions = m_window.actions();
    m_show->setText(m_window.isVisible() ? tr("Hide window") : tr("Show window"));
    m_add->setText(actions.add->text());
    m_settings->setText(actions.settings->text());
    m_quit->setText(actions.quit->text());
    m_state.clear();
    tellState();
}

void TrayDesk::tellState()
{
    const auto of = [this](TaskFilter::State state) { return m_session.counts.of(state); };
    QStringList lines{m_window.windowTitle()};
    if (const int active = of(TaskFilter::State::Active); active > 0)
        lines << tr("%Ln under way", nullptr, active);
    if (const int atRisk = of(TaskFilter::State::AtRisk); atRisk > 0)
        lines << tr("%Ln at risk", nullptr, atRisk);
    const QString state = lines.join(u'\n');
    if (std::exchange(m_state, state) != state)
        m_tray.setToolTip(state);
}

void TrayDesk::takeTray()
{
    takeSettings();
    if (std::exchange(m_startsMinimized, false) && m_window.isMinimized() && m_tray.isShown())
        m_window.hide();
}

void TrayDesk::takeSettings()
{
    m_tray.setShown(m_session.settings.tray().icon);
    if (!m_tray.isShown() && !m_window.isVisible() && !m_startsMinimized && m_tray.isThere())
        m_window.raiseToFront(); // else nothing is left to reach it by
}

void TrayDesk::startMinimized()
{
    m_startsMinimized = true;
    if (!m_session.settings.tray().icon)
        showMinimized();
}

/// A panel may be started later than the program: then the window goes into the tray.
void TrayDesk::showMinimized()
{
    if (m_startsMinimized && !m_window.isVisible())
        m_window.showMinimized();
}

void TrayDesk::toggleWindow()
{
    m_startsMinimized = false;
    if (m_window.isVisible() && !m_window.isMinimized() && m_window.isActiveWindow())
        hideWindow();
    else
        m_window.raiseToFront();
}

void TrayDesk::hideWindow()
{
    m_window.player().player().setPlaying(false); // nobody would know where the sound comes from
    m_window.hide();
}

/// Whether closing the window is dealt with here; else the program ends.
bool TrayDesk::takesClosing()
{
    if (!m_tray.isShown())
        return false;
    switch (m_session.settings.tray().closing) {
    case Closing::Quit:
        return false;
    case Closing::Keep:
        hideWindow();
        return true;
    case Closing::Ask:
        ask();
        return true;
    }
    return false;
}

void TrayDesk::ask()
{
    if (std::exchange(m_isAsking, true))
        return;
    auto *box = new QMessageBox(&m_window);
    box->setObjectName("trayQuestion");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Keep watching without the window?"));
    box->setInformativeText(tr("Rushes then stays in the tray and goes on watching and saving. This is asked once; the "
                               "answer can be changed in the settings."));
    QPushButton *keep = box->addButton(tr("Stay in the tray"), QMessageBox::AcceptRole);
    QPushButton *quit = box->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(cancel);
    connect(box, &QMessageBox::finished, this, [this, box, keep, quit] {
        m_isAsking = false;
        TraySettings settings = m_session.settings.tray();
        if (box->clickedButton() == keep)
            settings.closing = Closing::Keep;
        else if (box->clickedButton() == quit)
            settings.closing = Closing::Quit;
        else
            return;
        m_session.settings.setTray(settings);
        m_window.close();
    });
    box->open();
}
} // namespace rushes
