// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskIdScanner.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <vector>

namespace rushes
{
/// Looks for ids in what is typed and in files and long texts that are laid beside it. What is long is read
/// and searched on a worker; an answer about a text that has changed meanwhile is dropped. Lives on the main
/// thread.
class IdSearch final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype longText = 256 * 1024; ///< characters: from there on a worker searches
    static constexpr qint64 largestFile = 256ll * 1024 * 1024;
    static constexpr size_t mostIds = 100'000; ///< that are taken of one text

    struct Attachment {
        enum class Trouble { None, Unreadable, TooLarge, NotText };
        QString name; ///< of the file; empty: a long text that was pasted
        Trouble trouble{Trouble::None};
        std::vector<FoundId> ids;
        bool cut{}; ///< there were more than mostIds
    };

    explicit IdSearch(QObject *parent = nullptr);
    ~IdSearch() override;

    void setTyped(const QString &text);
    void attachText(const QString &text);
    void attachFiles(const QStringList &files);
    void clearAttachments();

    bool isBusy() const;  ///< found() will change
    bool isEmpty() const; ///< nothing is typed or attached
    const std::vector<Attachment> &attachments() const { return m_attachments; }
    /// Everything that was found, in order, each task once not repeated.
    std::vector<FoundId> found() const;
    bool isCut() const;

signals:
    void changed();

private:
    void takeAttachments();

    bool m_blank{true};
    Attachment m_typed;
    std::vector<Attachment> m_attachments;
    QFutureWatcher<Attachment> m_typedSearch;
    QList<QFutureWatcher<Attachment> *> m_attachmentSearches; ///< in the order of attaching
};
} // namespace rushes
