// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "media/ClipSniffer.h"
#include "media/Sha256.h"

#include <QFile>

#include <optional>

namespace rushes
{
/// The bytes of a clip that have arrived, and beside them (FILE.note) what they are bytes of. The note is
/// written before the first byte, so that bytes of two different clips are never joined: not after a crash,
/// and not after a power cut. It also says under which name the clip is about to appear, so that a clip that
/// got its name just before a crash is not fetched twice. Every function may wait for the disk.
class PartFile final
{
public:
    struct Note {
        QByteArray validator; ///< ETag or Last-Modified; empty: cannot be gone on from
        qint64 size{-1};      ///< of the whole clip; -1: not known
        QString finalFile;    ///< set while the clip gets its name
        QByteArray sha256;    ///< with finalFile
        bool operator==(const Note &) const = default;
    };

    explicit PartFile(QString file);

    static QString noteFile(const QString &partFile);
    /// Part and note; nothing happens where there is none.
    static void remove(const QString &partFile);

    /// Makes the folder and reads what lies there. Bytes of which nothing is known do not count.
    Result<void> open();
    qint64 size() const { return m_size; }
    const Note &note() const { return m_note; }
    /// Where a range may begin; 0: only the whole will do.
    qint64 goesOnAt() const { return m_note.validator.isEmpty() ? 0 : m_size; }
    bool isComplete() const { return m_size > 0 && m_size == m_note.size; }

    /// Feeds a piece of the bytes that open() found into the hash; true: that was the last one. To be called
    /// until then, before anything is appended.
    Result<bool> hashMore();

    /// Empty again; what is appended from now on are bytes of this clip.
    Result<void> startOver(const QByteArray &validator, qint64 size);
    Result<void> append(QByteArrayView bytes);

    ClipSniffer::Kind kind();
    std::optional<QString> fault(); ///< ClipSniffer's
    /// The bytes stay for whoever wants to look at them, but are never gone on from.
    void condemn();

    struct Published {
        QString file;
        QByteArray sha256;
    };
    /// Syncs, and renames to wished and ending, or "wished (2)" and so on; the folder is made. The note
    /// stays: it is removed (by remove()) when the name is safe elsewhere.
    Result<Published> publish(const QString &wished, const QString &ending);

private:
    Result<void> openFile();
    enum class NoteWriting { Anew, AnewSynced, Added };
    Result<void> writeNote(NoteWriting how);

    QFile m_file;
    Note m_note;
    Sha256 m_hash;
    qint64 m_size{};
    qint64 m_hashed{};
    qint64 m_begun{}; ///< bytes that the system was asked to write
};
} // namespace rushes
