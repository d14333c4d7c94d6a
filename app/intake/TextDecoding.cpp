// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/TextDecoding.h"

#include <algorithm>
#include <functional>

namespace rushes
{
using Encoding = QStringConverter::Encoding;

static std::optional<TextEncoding> markedEncoding(QByteArrayView bytes)
{
    const std::optional<Encoding> marked = QStringConverter::encodingForData(bytes);
    if (!marked)
        return std::nullopt;
    switch (*marked) {
    case Encoding::Utf8:
        return TextEncoding::Utf8;
    case Encoding::Utf16LE:
        return TextEncoding::Utf16Le;
    case Encoding::Utf16BE:
        return TextEncoding::Utf16Be;
    case Encoding::Utf32LE:
        return TextEncoding::Utf32Le;
    case Encoding::Utf32BE:
        return TextEncoding::Utf32Be;
    default:
        return std::nullopt;
    }
}

static bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// Line ends, digits and ids have a zero byte each in UTF-16, nearly always on the same side; other files have them
/// anywhere, or among nothing but ASCII.
static std::optional<TextEncoding> encodingByZeros(QByteArrayView bytes)
{
    const QByteArrayView looked = bytes.first(std::min<qsizetype>(bytes.size(), 8192));
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < looked.size(); ++i)
        zeros[i % 2] += looked[i] == '\0' ? 1 : 0;
    const qsizetype most = std::max(zeros[0], zeros[1]);
    const qsizetype least = std::min(zeros[0], zeros[1]);
    if (most == 0)
        return std::nullopt;
    const qsizetype beyond = std::ranges::count_if(looked, std::not_fn(isAscii));
    const bool scarce = most * 16 < looked.size() && beyond * 8 < looked.size();
    if (scarce || least * 4 > most)
        return TextEncoding::Binary;
    return zeros[0] > zeros[1] ? TextEncoding::Utf16Be : TextEncoding::Utf16Le;
}

/// How many bytes of UTF-8 begin here; 0: none do, -1: the bytes end before it can be told.
static qsizetype sequenceSize(QByteArrayView bytes)
{
    const auto first = static_cast<unsigned char>(bytes.front());
    const qsizetype size = first >= 0xc2 && first <= 0xdf   ? 2
                           : first >= 0xe0 && first <= 0xef ? 3
                           : first >= 0xf0 && first <= 0xf4 ? 4
                                                            : 0;
    for (qsizetype i = 1; i < size; ++i) {
        if (i == bytes.size())
            return -1;
        if ((static_cast<unsigned char>(bytes[i]) & 0xc0) != 0x80)
            return 0;
    }
    return size;
}

/// Of bytes with characters beyond ASCII.
static TextEncoding encodingByWeight(QByteArrayView bytes)
{
    constexpr qsizetype heavier = 4; // of pairs in GB18030 about one in six looks like UTF-8
    qsizetype valid = 0;
    qsizetype broken = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype size = isAscii(bytes[i]) ? 1 : sequenceSize(bytes.sliced(i));
        if (size < 0)
            break;
        valid += size > 1 ? 1 : 0;
        broken += size == 0 ? 1 : 0;
        i += std::max<qsizetype>(1, size);
    }
    return broken == 0 || valid > heavier * broken ? TextEncoding::Utf8 : TextEncoding::Gb18030;
}

static TextEncoding encodingBeyondAscii(QByteArrayView bytes)
{
    const auto beyond = std::ranges::find_if_not(bytes, isAscii);
    return beyond == bytes.end() ? TextEncoding::Ascii : encodingByWeight(bytes.sliced(beyond - bytes.begin()));
}

TextEncoding encodingOf(QByteArrayView beginning)
{
    if (const auto marked = markedEncoding(beginning))
        return *marked;
    return encodingByZeros(beginning).value_or(encodingBeyondAscii(beginning));
}

TextDecoder::TextDecoder(TextEncoding encoding) : m_begun(true)
{
    use(encoding);
}

void TextDecoder::use(TextEncoding encoding)
{
    m_encoding = encoding;
    switch (encoding) {
    case TextEncoding::Utf16Le:
        m_decoder = QStringDecoder(Encoding::Utf16LE);
        break;
    case TextEncoding::Utf16Be:
        m_decoder = QStringDecoder(Encoding::Utf16BE);
        break;
    case TextEncoding::Utf32Le:
        m_decoder = QStringDecoder(Encoding::Utf32LE);
        break;
    case TextEncoding::Utf32Be:
        m_decoder = QStringDecoder(Encoding::Utf32BE);
        break;
    case TextEncoding::Gb18030:
        m_decoder = QStringDecoder("GB18030"); // by ICU, which Debian's Qt is built with
        if (m_decoder.isValid())
            break;
        [[fallthrough]]; // ids are ASCII in either
    case TextEncoding::Utf8:
    case TextEncoding::Ascii:
    case TextEncoding::Binary:
        m_decoder = QStringDecoder(Encoding::Utf8);
        break;
    }
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    m_pending.append(bytes);
    return take(false);
}

QString TextDecoder::finish()
{
    return take(true);
}

QString TextDecoder::take(bool atEnd)
{
    if (!m_begun) {
        if (m_pending.size() < sample && !atEnd)
            return {};
        m_begun = true;
        use(encodingOf(m_pending));
    }
    if (m_encoding == TextEncoding::Binary) {
        m_pending.clear();
        return {};
    }
    qsizetype size = m_pending.size();
    if (m_encoding == TextEncoding::Ascii) {
        const qsizetype beyond = std::ranges::find_if_not(m_pending, isAscii) - m_pending.begin();
        if (beyond < size && (atEnd || size - beyond >= sample))
            use(encodingByWeight(QByteArrayView(m_pending).sliced(beyond)));
        else
            size = beyond;
    }
    const QString text = m_decoder(QByteArrayView(m_pending).first(size));
    m_pending.remove(0, size);
    return text;
}

std::optional<QString> decodedText(const QByteArray &bytes)
{
    TextDecoder decoder;
    const QString text = decoder.decode(bytes);
    const QString rest = decoder.finish();
    return decoder.isBinary() ? std::nullopt : std::optional(text + rest);
}
} // namespace rushes
