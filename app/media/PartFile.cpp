// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/PartFile.h"

#include "media/DurableFile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 hashChunk = 1 << 20;
constexpr qint64 writeAhead = 8 << 20;
constexpr int maxNamesakes = 10'000;

PartFile::Note readNote(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    // The last whole line counts: one that a crash cut off gives way to the one before.
    QJsonObject json;
    for (const QByteArray &line : in.read(64 << 10).split('\n')) {
        if (const QJsonDocument whole = QJsonDocument::fromJson(line); whole.isObject())
            json = whole.object();
    }
    PartFile::Note note;
    note.validator = json.value("validator"_L1).toString().toUtf8();
    note.size = json.value("size"_L1).toInteger(-1);
    note.finalFile = json.value("final"_L1).toString();
    note.sha256 = QByteArray::fromHex(json.value("sha256"_L1).toString().toLatin1());
    return note;
}

QByteArray bytesOf(const PartFile::Note &note)
{
    QJsonObject json{{u"validator"_s, QString::fromUtf8(note.validator)}, {u"size"_s, note.size}};
    if (!note.finalFile.isEmpty()) {
        json.insert("final"_L1, note.finalFile);
        json.insert("sha256"_L1, QString::fromLatin1(note.sha256.toHex()));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}
} // namespace

PartFile::PartFile(QString file) : m_file(std::move(file)) {}

QString PartFile::noteFile(const QString &partFile)
{
    return partFile + u".note"_s;
}

void PartFile::remove(const QString &partFile)
{
    QFile::remove(partFile);
    QFile::remove(noteFile(partFile));
}

Result<void> PartFile::open()
{
    if (const auto made = durable::makeFolder(QFileInfo(m_file.fileName()).path()); !made)
        return made;
    m_note = readNote(noteFile(m_file.fileName()));
    if (!m_file.exists())
        return {};
    if (const auto opened = openFile(); !opened)
        return opened;
    const bool isComplete = m_note.size > 0 && m_file.size() == m_note.size;
    const bool isTooLong = m_note.size >= 0 && m_file.size() > m_note.size;
    m_size = isComplete || (!m_note.validator.isEmpty() && !isTooLong) ? m_file.size() : 0;
    m_begun = m_size;
    return {};
}

Result<void> PartFile::openFile()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return Failure(durable::storageError(m_file));
    return {};
}

Result<bool> PartFile::hashMore()
{
    if (m_hashed < m_size) {
        if (!m_file.seek(m_hashed))
            return Failure(durable::storageError(m_file));
        const QByteArray bytes = m_file.read(qMin(hashChunk, m_size - m_hashed));
        if (bytes.isEmpty())
            return Failure(durable::storageError(EIO));
        m_hash.add(bytes);
        m_hashed += bytes.size();
    }
    return m_hashed >= m_size;
}

Result<void> PartFile::startOver(const QByteArray &validator, qint64 size)
{
    if (const auto opened = openFile(); !opened)
        return opened;
    const bool wasEmpty = m_file.size() == 0;
    if (!wasEmpty && !m_file.resize(0))
        return Failure(durable::storageError(m_file));
    if (!wasEmpty) { // the old bytes must be gone from the disk before the new note is on it
        if (const auto synced = durable::sync(m_file); !synced)
            return synced;
    }
    m_note = {validator, size, {}, {}};
    m_hash.reset();
    m_size = m_hashed = m_begun = 0;
    return writeNote(wasEmpty ? NoteWriting::Anew : NoteWriting::AnewSynced);
}

/// Anew: a crash leaves no note, or a whole one. Added: the one before stays good until this is whole. Neither
/// makes a new file beside the old, because that is what costs most with many small clips.
Result<void> PartFile::writeNote(NoteWriting how)
{
    QFile file(noteFile(m_file.fileName()));
    const auto mode = how == NoteWriting::Added ? QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate;
    const QByteArray bytes = bytesOf(m_note);
    if (!file.open(mode | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        return Failure(durable::storageError(file));
    return how == NoteWriting::AnewSynced ? durable::sync(file) : Result<void>();
}

Result<void> PartFile::append(QByteArrayView bytes)
{
    Q_ASSERT(m_hashed == m_size);
    if (m_file.pos() != m_size && !m_file.seek(m_size))
        return Failure(durable::storageError(m_file));
    const qint64 written = m_file.write(bytes.data(), bytes.size());
    if (written > 0) {
        m_hash.add(bytes.first(written));
        m_size += written;
        m_hashed = m_size;
    }
    if (written != bytes.size()) // a disk that is full takes a part of it first
        return Failure(written < 0 ? durable::storageError(m_file) : durable::storageError(ENOSPC));
    if (m_size - m_begun >= writeAhead) {
        durable::beginWriting(m_file, m_begun, m_size - m_begun);
        m_begun = m_size;
    }
    return {};
}

ClipSniffer::Kind PartFile::kind()
{
    return m_file.seek(0) ? ClipSniffer::kindOf(m_file.read(ClipSniffer::headBytes))
                          : ClipSniffer::Kind::Unknown;
}

std::optional<QString> PartFile::fault()
{
    return ClipSniffer::fault(m_file);
}

void PartFile::condemn()
{
    m_note = {};
    m_size = m_hashed = 0;
    QFile::remove(noteFile(m_file.fileName()));
}

Result<PartFile::Published> PartFile::publish(const QString &wished, const QString &ending)
{
    const QString folder = QFileInfo(wished).path();
    if (const auto made = durable::makeFolder(folder); !made)
        return Failure(made.error());
    if (const auto synced = durable::sync(m_file); !synced)
        return Failure(synced.error());
    m_note.size = m_size;
    m_note.sha256 = m_hash.result();
    for (int n = 1; n <= maxNamesakes; ++n) {
        const QString number = n == 1 ? QString() : u" (%1)"_s.arg(n);
        m_note.finalFile = wished + number + u'.' + ending;
        if (QFileInfo::exists(m_note.finalFile))
            continue;
        if (const auto noted = writeNote(NoteWriting::Added); !noted)
            return Failure(noted.error());
        const auto renamed = durable::renameWithoutReplacing(m_file.fileName(), m_note.finalFile);
        if (!renamed)
            return Failure(renamed.error());
        if (!*renamed)
            continue;
        m_file.close();
        if (const auto synced = durable::syncFolder(folder); !synced)
            return Failure(synced.error());
        return Published{m_note.finalFile, m_note.sha256};
    }
    return Failure(durable::storageError(EEXIST));
}
} // namespace rushes
