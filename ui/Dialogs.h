// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/DiagnosticsPage.h"
#include "tasks/Task.h"

#include <QObject>

class QMenu;
class QMimeData;

namespace rushes
{
class AddTasksDialog;
class KeyBindings;
class Session;

/// Opens what stands in front of the window: of each there is one.
class Dialogs final : public QObject
{
    Q_OBJECT
public:
    Dialogs(Session &session, QWidget *window);

    /// What the settings' page of keys is about; none: no such page.
    void setKeyBindings(KeyBindings *keys) { m_keys = keys; }

    /// What the settings' page of diagnostics shows; none: no such page.
    void setDiagnostics(MakeSubject diagnostics) { m_diagnostics = std::move(diagnostics); }

    /// The dialog that takes ids, with this text in it; where it is open, below what is in it already.
    void openAdd(const QString &text = {});
    void openAddWith(const QMimeData &data); ///< what was dropped or pasted
    void openSettings();
    void openGateways(); ///< the settings, at that page
    void openGuide();
    void openKeySheet(const QMenu &menu);

signals:
    void tasksChosen(const std::vector<rushes::NewTask> &tasks);

private:
    AddTasksDialog &addDialog();

    Session &m_session;
    QWidget *m_window;
    KeyBindings *m_keys{};
    MakeSubject m_diagnostics;
};
}
