// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Dialogs.h"

#include "GuideWindow.h"
#include "Session.h"
#include "settings/SettingsDialog.h"
#include "tasks/AddTasksDialog.h"
#include "widgets/KeyBindings.h"
#include "widgets/KeySheet.h"

namespace rushes
{
Dialogs::Dialogs(Session &session, QWidget *window) : QObject(window), m_session(session), m_window(window)
{
}

/// The one that is open, or null.
template<typename Dialog>
static Dialog *openOne(const QWidget &window)
{
    auto *dialog = window.findChild<Dialog *>(QString(), Qt::FindDirectChildrenOnly);
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

static void bringToFront(QWidget &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

AddTasksDialog &Dialogs::addDialog()
{
    if (auto *open = openOne<AddTasksDialog>(*m_window))
        return *open;
    auto *dialog = new AddTasksDialog(m_session.book, m_session.gateways, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddTasksDialog::chosen, this, &Dialogs::tasksChosen);
    return *dialog;
}

void Dialogs::openAdd(const QString &text)
{
    AddTasksDialog &dialog = addDialog();
    dialog.addText(text);
    dialog.open();
}

void Dialogs::openAddWith(const QMimeData &data)
{
    AddTasksDialog &dialog = addDialog();
    dialog.addData(data);
    dialog.open();
}

void Dialogs::openSettings()
{
    if (auto *open = openOne<SettingsDialog>(*m_window))
        return bringToFront(*open);
    auto *dialog = new SettingsDialog({m_session.settings, m_session.gateways, m_session.service, m_keys, m_diagnostics}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Dialogs::openGateways()
{
    openSettings();
    openOne<SettingsDialog>(*m_window)->openGateways();
}

void Dialogs::openGuide()
{
    auto *guide = openOne<GuideWindow>(*m_window);
    bringToFront(guide ? *guide : *new GuideWindow(m_window));
}

void Dialogs::openKeySheet(const QMenu &menu)
{
    if (auto *open = openOne<KeySheet>(*m_window))
        return bringToFront(*open);
    auto *sheet = new KeySheet(menu, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}
}
