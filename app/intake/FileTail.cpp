// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/FileTail.h"

#include "intake/FileIdentity.h"
#include "intake/TextCut.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace textcut;

constexpr qint64 hashedBytes = 1024;
constexpr qint64 beginningBytes = 16 * 1024;

QJsonObject toJson(const TailPosition &position)
{
    return {{u"offset"_s, position.offset},
            {u"settled"_s, position.settled},
            {u"file"_s, QString::fromLatin1(position.file)},
            {u"before"_s, QString::fromLatin1(position.before.toBase64())}};
}

TailPosition tailPositionFrom(const QJsonObject &object)
{
    return {std::max<qint64>(0, object.value(u"offset"_s).toInteger()),
            std::max<qint64>(0, object.value(u"settled"_s).toInteger()),
            object.value(u"file"_s).toString().toLatin1(),
            QByteArray::fromBase64(object.value(u"before"_s).toString().toLatin1())};
}

/// Of what stands just before the offset; empty: the file is not so long, or cannot be read.
static QByteArray hashBefore(QFile &file, qint64 offset)
{
    const qint64 size = std::min(offset, hashedBytes);
    if (file.size() < offset || !file.seek(offset - size))
        return {};
    const QByteArray bytes = file.read(size);
    return bytes.size() == size ? QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(16) : QByteArray();
}

FileTail::FileTail(QString path, std::optional<TailPosition> position)
    : m_path(std::move(path)), m_position(position.value_or(TailPosition()))
{
}

FileTail::~FileTail() = default;
FileTail::FileTail(FileTail &&) noexcept = default;
FileTail &FileTail::operator=(FileTail &&) noexcept = default;

static std::unique_ptr<QFile> opened(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    // A pipe or a device could keep the thread for ever.
    if (!QFileInfo(path).isFile() || !file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return nullptr;
    return file;
}

/// What was read of the file at m_position is in this one too.
bool FileTail::isSame(QFile &file) const
{
    if (m_position.offset == 0)
        return m_position.file.isEmpty() || fileIdentity(file) == m_position.file;
    return !m_position.before.isEmpty() && hashBefore(file, m_position.offset) == m_position.before;
}

void FileTail::beginAnew()
{
    m_position = {};
    m_position.file = m_file ? fileIdentity(*m_file) : QByteArray();
    m_rest = false;
}

/// Looks for the file that was read before, or a copy of it, under a name that begins with this one's: "ids.log.1".
bool FileTail::openRest()
{
    const QFileInfo info(m_path);
    const QFileInfoList others = info.dir().entryInfoList(QDir::Files | QDir::Readable);
    for (const QFileInfo &other : others) {
        if (other.fileName() == info.fileName() || other.size() <= m_position.offset ||
            !other.fileName().startsWith(info.completeBaseName()))
            continue;
        auto file = opened(other.filePath());
        if (file && isSame(*file) && (m_position.offset > 0 || !m_position.file.isEmpty())) {
            m_file = std::move(file);
            m_rest = true;
            return true;
        }
    }
    return false;
}

/// The file to read from is open in m_file; false: there is none.
bool FileTail::open()
{
    if (m_rest && m_file)
        return true;
    const QByteArray there = fileIdentity(m_path);
    if (m_file && m_keepsOpen && isSame(*m_file)) {
        if (!there.isEmpty() && there == fileIdentity(*m_file))
            return true;
        if (m_file->size() > m_position.offset + m_position.settled) {
            m_rest = true; // renamed, replaced or deleted: first what was not read of it
            return true;
        }
    }
    auto file = opened(m_path);
    if (file && isSame(*file)) {
        m_file = std::move(file);
        m_position.file = fileIdentity(*m_file);
        return true;
    }
    if (openRest())
        return true;
    m_file = std::move(file);
    if (!m_file)
        return false;
    beginAnew();
    return true;
}

void FileTail::skipToEnd()
{
    m_file = opened(m_path);
    beginAnew();
    if (m_file)
        advance(m_file->size());
    m_file.reset();
}

/// What the text is written in and whether it is a table shows at its beginning only.
void FileTail::readBeginning()
{
    const QByteArray identity = fileIdentity(*m_file);
    if (!identity.isEmpty() && identity == m_beginningOf && m_encoding != TextEncoding::Ascii)
        return;
    m_file->seek(0);
    const QByteArray bytes = m_file->read(beginningBytes);
    m_beginningOf = identity;
    m_encoding = encodingOf(bytes);
    TextDecoder decoder(m_encoding);
    m_beginning = decoder.decode(bytes);
    m_beginning += decoder.finish(); // in this order: operands of + come in any
}

FoundIds FileTail::idsIn(const QByteArray &bytes) const
{
    const bool begins = m_position.offset == 0;
    TextDecoder decoder = m_encoding == TextEncoding::Ascii && begins ? TextDecoder() : TextDecoder(m_encoding);
    IdReader reader(std::numeric_limits<size_t>::max()); // a part has so many bytes and no more
    if (!begins)
        reader.setBeginning(m_beginning);
    reader.add(decoder.decode(bytes));
    reader.add(decoder.finish());
    return reader.take();
}

void FileTail::advance(qint64 bytes)
{
    m_position.offset += bytes;
    m_position.settled = 0;
    m_position.before = hashBefore(*m_file, m_position.offset);
}

/// isOver: nobody appends to it any more.
FileTail::Step FileTail::readPart(bool settle, bool isOver)
{
    Step step;
    m_file->seek(m_position.offset);
    QByteArray bytes = m_file->read(part);
    const bool atEnd = bytes.size() < part;
    // A line that was taken without its end, which has come: it is done with.
    const qint64 settled = std::min<qint64>(m_position.settled, bytes.size());
    if (settled > 0 && endOfLines(bytes.mid(settled, unitOf(m_encoding)), m_encoding) > 0) {
        advance(settled);
        step.moved = true;
        bytes.remove(0, settled);
    }
    qsizetype whole = endOfLines(bytes, m_encoding);
    if (whole == 0 && !atEnd)
        whole = unitOf(m_encoding) > 1 ? bytes.size() : endOfWords(bytes);
    const qsizetype rest = bytes.size() - whole;
    if (isOver && atEnd)
        whole = bytes.size();
    if (whole > 0) {
        step.found = idsIn(bytes.first(whole));
        advance(whole);
        step.moved = true;
    }
    step.more = !atEnd;
    if (!atEnd || isOver || rest == 0 || rest == m_position.settled)
        return step;
    if (!settle) {
        step.unfinished = true;
        return step;
    }
    const FoundIds last = idsIn(bytes.last(rest));
    step.found.ids.insert(step.found.ids.end(), last.ids.begin(), last.ids.end());
    m_position.settled = rest;
    step.moved = true;
    return step;
}

FileTail::Step FileTail::read(bool settle)
{
    const bool gone = !QFileInfo::exists(m_path);
    if (!open()) {
        m_file.reset();
        return {gone ? Trouble::Gone : Trouble::Unreadable, {}, false, false, false};
    }
    readBeginning();
    if (m_encoding == TextEncoding::Binary)
        return {Trouble::NotText, {}, false, false, false};
    const bool wasRest = m_rest;
    Step step = readPart(settle, wasRest);
    if (wasRest && !step.more) { // now the one that took its place
        m_file = opened(m_path);
        beginAnew();
        step.moved = true;
        step.more = m_file != nullptr;
    }
    if (!m_keepsOpen && !m_rest)
        m_file.reset();
    if (!m_file && gone && !step.more)
        step.trouble = Trouble::Gone;
    return step;
}
} // namespace rushes
