// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QAction>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace rushes
{
class CopyActions;
class DownloadQueue;
class FileManager;
struct Evidence;
class Gateways;
class History;
class Library;
class TaskBook;
class TaskMonitor;
class TaskStore;

/// Everything that can be done with the selected tasks; each works on a selection of many.
class TaskActions final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        TaskBook &book;
        TaskStore &store;
        TaskMonitor &monitor;
        DownloadQueue &downloads;
        Library &library;
        const Gateways &gateways;
        History &history;
    };
    TaskActions(const Parts &parts, QWidget *window);

    /// Where the selection comes from.
    void setSelection(const std::function<std::vector<TaskKey>()> &selection);
    void refresh(); ///< the selection or its tasks changed: enables what makes sense
    void retranslate();

    QAction *save{}, *saveAs{}, *askAgain{}, *pause{}, *openFile{}, *openFolder{}, *locate{}, *evidence{}, *remove{};
    CopyActions &copies() { return *m_copies; }
    /// Also to be done with the selection, from elsewhere; shown before the evidence.
    void setFurther(const QList<QAction *> &actions) { m_further = actions; }
    QList<QAction *> all() const;

signals:
    /// A sentence for the message bar.
    void told(const QString &sentence, const QString &details);
    void toldUndoable(const QString &sentence); ///< about the last step of the history
    void folderWished(); ///< to save copies of several clips in

public slots:
    void gatherEvidence(const QString &file); ///< of the selection, into a zip archive

private:
    QAction *make(int icon, const QKeySequence &key, void (TaskActions::*slot)());
    std::vector<const Task *> tasks() const;
    std::vector<const Task *> saved() const; ///< those whose clips are files
    const Task *lost() const; ///< the first whose file is not where or what it was
    void doSave();
    void doSaveAs();
    void doLocate();
    void doAskAgain();
    void doPause();
    void doOpenFile();
    void doOpenFolder();
    void doEvidence();
    void writeBundle(const QString &file, const std::shared_ptr<std::vector<Evidence>> &all);
    void doRemove();

    Parts m_parts;
    QWidget *m_window;
    CopyActions *m_copies;
    FileManager *m_files;
    QList<QAction *> m_further;
    std::function<std::vector<TaskKey>()> m_selection;
};
}
