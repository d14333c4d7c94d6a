// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/FileNameTemplate.h"

#include <QDateTime>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// More than any name can hold; keeps a prompt of a megabyte cheap.
constexpr qsizetype maxInput = 4096;

/// What a character becomes in a name: itself, a stand-in, or (0) nothing.
char32_t inName(char32_t c)
{
    if (c == QChar::ReplacementCharacter) // stands for half a surrogate pair
        return 0;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return U' ';
    case QChar::Other_Format: // bidi controls and invisible ones; the two joiners are part of writing
        return c == 0x200c || c == 0x200d ? c : 0;
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
        return 0;
    default:
        break;
    }
    constexpr QStringView refused = u"<>:\"/\\|?*";
    return c < 0x80 && refused.contains(QChar(char16_t(c))) ? U'_' : c;
}

/// Without the dots and blanks at the ends, which Windows drops or refuses and which hide a file elsewhere.
QString trimmedName(QStringView text)
{
    const auto isTrimmed = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!text.isEmpty() && isTrimmed(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isTrimmed(text.back()))
        text.chop(1);
    return text.toString();
}

/// At most maxBytes of UTF-8, ending where a character as a reader sees it ends.
QString cut(const QString &text, qsizetype maxBytes)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.size() <= maxBytes)
        return text;
    qsizetype end = qMax(maxBytes, qsizetype(0));
    while (end > 0 && (uchar(bytes.at(end)) & 0xc0u) == 0x80u)
        --end;
    const QString whole = QString::fromUtf8(bytes.constData(), end);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(whole.size());
    const qsizetype boundary = finder.isAtBoundary() ? whole.size() : finder.toPreviousBoundary();
    return boundary > 0 ? whole.left(boundary) : whole; // one endless character is cut all the same
}

/// Names that Windows keeps for devices, with any ending.
bool isReserved(QStringView name)
{
    const QString stem = name.left(name.indexOf(u'.')).trimmed().toString().toUpper();
    static constexpr std::array devices{"CON"_L1, "PRN"_L1, "AUX"_L1, "NUL"_L1, "CONIN$"_L1, "CONOUT$"_L1};
    if (std::find(devices.begin(), devices.end(), stem) != devices.end())
        return true;
    const bool numbered = stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1));
    return numbered && u"0123456789¹²³"_s.contains(stem.back());
}

QString dateOf(const Task &task, const QString &format)
{
    const Timestamp when = task.submitted.value_or(task.added);
    return QDateTime::fromMSecsSinceEpoch(toMs(when)).toString(format);
}

std::optional<QString> valueOf(QStringView token, const Task &task, const FileNameTemplate::Besides &besides,
                               const QString &prompt)
{
    if (token == "date"_L1)
        return dateOf(task, u"yyyy-MM-dd"_s);
    if (token == "time"_L1)
        return dateOf(task, u"HH-mm-ss"_s);
    if (token == "prompt"_L1)
        return prompt;
    if (token == "id"_L1)
        return task.id.upstream().isEmpty() ? task.id.value : task.id.upstream();
    if (token == "model"_L1)
        return task.model.isEmpty() ? task.id.model() : task.model;
    if (token == "size"_L1)
        return task.width > 0 && task.height > 0 ? u"%1x%2"_s.arg(task.width).arg(task.height) : QString();
    if (token == "seconds"_L1)
        return task.seconds ? QString::number(*task.seconds, 'g', 4) + u's' : QString();
    if (token == "seed"_L1)
        return besides.seed ? QString::number(*besides.seed, 'f', 0) : QString();
    if (token == "n"_L1)
        return QString::number(qint64(task.key));
    if (token == "gateway"_L1)
        return besides.gatewayName;
    if (token == "batch"_L1)
        return task.batch;
    return std::nullopt;
}

/// Only the characters; ends and length are left as they are.
QString cleaned(QStringView text)
{
    const QString normal = text.left(maxInput).toString().normalized(QString::NormalizationForm_C);
    QString clean;
    clean.reserve(normal.size());
    for (const uint character : normal.toUcs4()) {
        if (const char32_t c = inName(character); c != 0)
            clean += QChar::fromUcs4(c);
    }
    return clean.simplified();
}
} // namespace

FileNameTemplate::FileNameTemplate(QString text) : m_text(std::move(text)) {}

QString FileNameTemplate::safe(QStringView text, int maxBytes)
{
    QString name = trimmedName(cut(trimmedName(cleaned(text)), maxBytes));
    if (isReserved(name))
        name = trimmedName(cut(u'_' + name, maxBytes));
    return name.isEmpty() ? u"clip"_s : name;
}

QString FileNameTemplate::expanded(QStringView text, const Task &task, const Besides &besides,
                                   const QString &prompt)
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto value = valueOf(text.sliced(open + 1, close - open - 1), task, besides, prompt);
        if (value)
            result += text.sliced(at, open - at) + *value;
        else // as written; what follows the brace may still be a token
            result += text.sliced(at, open + 1 - at);
        at = value ? close + 1 : open + 1;
    }
    return result + text.sliced(at);
}

QString FileNameTemplate::nameFor(const Task &task, const Besides &besides) const
{
    const qsizetype others = cleaned(expanded(m_text, task, besides, {})).toUtf8().size() + 1;
    const qsizetype room = qBound(qsizetype(0), maxBytes - others, qsizetype(maxPromptBytes));
    return safe(expanded(m_text, task, besides, cut(cleaned(task.prompt), room)));
}

QString FileNameTemplate::folderFor(const Task &task, const Besides &besides) const
{
    QStringList parts;
    const QString prompt = cut(cleaned(task.prompt), maxPromptBytes);
    // Divided before values are filled in: a batch's name may hold a "/" of its own.
    for (const QStringView part : QStringView(m_text).split(u'/')) {
        const QString name = expanded(part, task, besides, prompt);
        if (!trimmedName(cleaned(name)).isEmpty())
            parts << safe(name, maxPromptBytes);
    }
    return parts.join(u'/');
}
} // namespace rushes
