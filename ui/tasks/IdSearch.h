// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/IdFile.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace rushes
{
/// Looks for ids in what is typed and in files and long texts that are laid beside it. What is long is read
/// and searched on workers, which stop when it is not wanted any more; an answer about a text that has changed
/// meanwhile is dropped. Lives on the main thread.
class IdSearch final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype longText = 256 * 1024; ///< characters: from there on a worker searches

    struct Attachment {
        QString name;     ///< of the file; empty: a long text that was pasted
        int percent{100}; ///< of it that has been read
        IdFileResult result;
    };

    explicit IdSearch(QObject *parent = nullptr);
    ~IdSearch() override;

    void setTyped(const QString &text);
    void attachText(const QString &text);
    void attachFiles(const QStringList &files);
    void clearAttachments();

    bool isBusy() const;  ///< found() will change
    bool isEmpty() const; ///< nothing is typed or attached
    /// In the order of attaching, those included that are still read.
    std::vector<Attachment> attachments() const;
    /// Everything that was found, in order, each task once not repeated.
    std::vector<FoundId> found() const;
    bool isCut() const;

signals:
    void changed();
    void progressed(); ///< of what is read, now and then

private:
    struct Reading {
        QString name;
        std::shared_ptr<ReadProgress> progress;
        std::unique_ptr<QFutureWatcher<IdFileResult>> watcher;
    };
    using Work = std::function<IdFileResult(ReadProgress &)>;
    void attach(const QString &name, const Work &work);
    void takeAttachments();

    bool m_blank{true};
    FoundIds m_typed;
    std::vector<Attachment> m_attachments;
    QFutureWatcher<FoundIds> m_typedSearch;
    std::vector<Reading> m_readings; ///< in the order of attaching
    QTimer m_progress;               ///< runs while something is read
};
} // namespace rushes
