// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace rushes
{
enum class TextEncoding {
    Ascii, ///< so far: what comes may still be UTF-8 or GB18030
    Utf8,
    Gb18030,
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
    Binary, ///< no text at all
};

/// What a file that begins so is written in: as a byte order mark says; UTF-16 without one by its zero bytes; UTF-8 where
/// its multi-byte characters are (a few broken ones do not change that); else GB18030. Pure.
TextEncoding encodingOf(QByteArrayView beginning);

/// Text out of bytes that come in parts, cut anywhere. A value of one thread.
class TextDecoder final
{
public:
    /// As long as nothing is known of the text, so many bytes are awaited.
    static constexpr qsizetype sample = 4096;

    TextDecoder() = default;
    /// For bytes from the middle of a file whose beginning is known.
    explicit TextDecoder(TextEncoding encoding);

    QString decode(QByteArrayView bytes);
    QString finish(); ///< what was kept back
    bool isBinary() const { return m_encoding == TextEncoding::Binary; } ///< known with the first text

private:
    QString take(bool atEnd);
    void use(TextEncoding encoding);

    bool m_begun{};
    TextEncoding m_encoding{TextEncoding::Ascii};
    QByteArray m_pending;
    QStringDecoder m_decoder;
};

/// The whole of it; nothing: no text.
std::optional<QString> decodedText(const QByteArray &bytes);
} // namespace rushes
