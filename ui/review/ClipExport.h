// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace rushes
{
class TaskBook;

/// Takes judged clips out of the program: copies, lists, a time line; and rejected ones to the desktop's
/// trash. Of the selection where several are selected, else of all that are picked (rejected).
class ClipExport final : public QObject
{
    Q_OBJECT
public:
    ClipExport(TaskBook &book, QWidget *window);

    void setSelection(std::function<std::vector<TaskKey>()> selection) { m_selection = std::move(selection); }
    /// How a copied clip is called, without its ending.
    void setNames(std::function<QString(const Task &)> names) { m_names = std::move(names); }
    void retranslate();
    QList<QAction *> all() const { return {copy, csv, json, timeline, trash}; }

    QAction *copy{}, *csv{}, *json{}, *timeline{}, *trash{};

    // what the actions do, once a place was chosen
    void copyTo(const QString &folder);
    void writeCsv(const QString &file);
    void writeJson(const QString &file);
    void writeTimeline(const QString &file);
    void moveToTrash();

signals:
    void told(const QString &sentence, const QString &details);

private:
    std::vector<Task> tasks(Verdict verdict) const;
    void ask(const QString &title, const QString &name, void (ClipExport::*write)(const QString &));
    void askFolder();
    void askTrash();
    void write(const QString &file, const QByteArray &bytes, int count);

    TaskBook &m_book;
    QWidget *m_window;
    std::function<std::vector<TaskKey>()> m_selection;
    std::function<QString(const Task &)> m_names;
};
} // namespace rushes
