// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/IdReader.h"
#include "intake/TextDecoding.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QFile;
class QJsonObject;

namespace rushes
{
/// How far a file that others append to has been read.
struct TailPosition {
    qint64 offset{};   ///< bytes; what stands before has been taken
    qint64 settled{};  ///< of the last line, which has no end yet, so many bytes behind offset have been taken as they stood
    QByteArray file{}; ///< fileIdentity()
    QByteArray before{}; ///< a hash of what stands just before offset: it tells a file that was emptied and grew again
    bool operator==(const TailPosition &) const = default;
};
QJsonObject toJson(const TailPosition &position);
TailPosition tailPositionFrom(const QJsonObject &object);

/// Reads what is new in a file that others append to, a part at a time. It follows the file when it is renamed and made
/// anew, replaced, emptied, or copied and emptied: what had not been read goes on being read from where it is now, in
/// the same folder. Not for the window's thread.
class FileTail final
{
public:
    /// Bytes that are read in one step: no more ids than the window's thread takes into the list within a frame.
    static constexpr qint64 part = 128 * 1024;
    enum class Trouble { None, Gone, Unreadable, NotText };

    /// None: begins at the file's beginning.
    FileTail(QString path, std::optional<TailPosition> position);
    ~FileTail();
    FileTail(FileTail &&) noexcept;
    FileTail &operator=(FileTail &&) noexcept;

    /// Nothing of what is there now is taken.
    void skipToEnd();
    /// A file that is kept open can be read to its end though it was renamed and deleted meanwhile.
    void setKeepsOpen(bool keeps) { m_keepsOpen = keeps; }

    struct Step {
        Trouble trouble{Trouble::None};
        FoundIds found;
        bool moved{};      ///< position() is another
        bool more{};       ///< the next step has something to read at once
        bool unfinished{}; ///< the last line has no end yet and was left for later
    };
    /// settle: the last line is taken even though it has no end yet.
    Step read(bool settle);
    const TailPosition &position() const { return m_position; }

private:
    bool open();
    bool openRest();
    bool isSame(QFile &file) const;
    void beginAnew();
    void readBeginning();
    Step readPart(bool settle, bool isOver);
    FoundIds idsIn(const QByteArray &bytes) const;
    void advance(qint64 bytes);

    QString m_path;
    TailPosition m_position;
    bool m_keepsOpen{};
    bool m_rest{}; ///< the open file is a former one, read to its end before the one at the path
    std::unique_ptr<QFile> m_file;
    QByteArray m_beginningOf; ///< the identity of the file that the following is of
    TextEncoding m_encoding{TextEncoding::Ascii};
    QString m_beginning;
};
} // namespace rushes
