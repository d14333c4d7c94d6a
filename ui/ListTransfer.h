// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/TaskListFile.h"

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace rushes
{
class Session;

/// Writes the list, or what is selected of it, to a file that another profile can take in, and takes such a file in.
/// Files are read and written on a worker.
class ListTransfer final : public QObject
{
    Q_OBJECT
public:
    ListTransfer(Session &session, QWidget &window);

    QList<QAction *> actions() const { return {m_export, m_import}; }
    /// More than one selected: those are written; else all.
    void setSelection(std::function<std::vector<TaskKey>()> selection) { m_selection = std::move(selection); }
    void retranslate();

    void writeTo(const QString &file);
    void readFrom(const QString &file);

signals:
    void told(const QString &sentence, const QString &details);

private:
    std::vector<Task> tasks() const;
    void askWhereTo();
    void askWhich();
    void show(const QString &file, const tl::expected<tasklist::TaskList, tasklist::Fault> &list);
    void take(const tasklist::TaskList &list);
    void tellFault(const QString &file, tasklist::Fault fault);

    Session &m_session;
    QWidget &m_window;
    QAction *m_export, *m_import;
    std::function<std::vector<TaskKey>()> m_selection;
};
} // namespace rushes
