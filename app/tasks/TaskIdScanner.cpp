// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskIdScanner.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace rushes
{
using namespace Qt::StringLiterals;

static bool isIdCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'_' ||
           u == u'-' || u == u'.' || u == u':' || u == u'%' || u == u'+' || u == u'=';
}

/// A known form, whole.
static bool hasKnownForm(const QString &word)
{
    static const QRegularExpression form(
        u"^(?:[A-Za-z][A-Za-z0-9._-]*:)?"
        "(?:task_[0-9A-Za-z]{6,64}|video_[0-9A-Za-z]{6,128}|\\d{10}-[A-Za-z0-9_-]{3,64}"
        "|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"_s);
    // The documented path itself, ".../video_id?id=", is no id.
    return form.match(word).hasMatch() && !word.startsWith(u"video_id"_s);
}

/// "1764899481-abc" without its model could be anything; with it, it is an id.
static bool isKnown(const QString &word)
{
    static const QRegularExpression bare(u"^\\d{10}-"_s);
    return hasKnownForm(word) && !bare.match(word).hasMatch();
}

static bool isOpaque(const QString &word)
{
    static const QRegularExpression dateOrNumber(u"^[\\d.:-]+$"_s);
    static const QRegularExpression digit(u"\\d"_s);
    static const QRegularExpression domain(u"^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}(:\\d+)?$"_s);
    return word.size() >= 8 && word.contains(digit) && !dateOrNumber.match(word).hasMatch() &&
           !domain.match(word).hasMatch();
}

static QString trimmedWord(QStringView word)
{
    // Punctuation that ends a sentence or a key belongs to the text.
    while (!word.isEmpty() &&
           (word.back() == u'.' || word.back() == u':' || word.back() == u'-' || word.back() == u'='))
        word.chop(1);
    while (!word.isEmpty() &&
           (word.front() == u'.' || word.front() == u':' || word.front() == u'-' || word.front() == u'='))
        word = word.mid(1);
    const QString text = word.toString();
    return text.contains(u'%') ? QUrl::fromPercentEncoding(text.toLatin1()) : text;
}

namespace
{
class Collector
{
public:
    void take(const QString &word)
    {
        const TaskId id{word};
        if (!id.isValid())
            return;
        m_found.push_back({id, m_seen.contains(word)});
        m_seen.insert(word);
    }
    std::vector<FoundId> result() { return std::move(m_found); }

private:
    QSet<QString> m_seen;
    std::vector<FoundId> m_found;
};
} // namespace

/// "id=sora-2:task_…" in an address: the part behind the sign.
static QString behindAssignment(const QString &word)
{
    const qsizetype sign = word.indexOf(u'=');
    return sign > 0 && sign + 1 < word.size() ? word.mid(sign + 1) : word;
}

static void scanLine(QStringView line, Collector &found)
{
    const QStringView whole = line.trimmed();
    bool single = !whole.isEmpty();
    for (qsizetype begin = 0; begin < line.size();) {
        if (!isIdCharacter(line[begin])) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < line.size() && isIdCharacter(line[end]))
            ++end;
        const QStringView raw = line.sliced(begin, end - begin);
        begin = end;
        single = single && raw == whole;
        if (raw.size() > TaskId::maxLength)
            continue;
        const QString word = trimmedWord(raw);
        if (const QString value = behindAssignment(word); isKnown(value))
            found.take(value);
        else if (single && isOpaque(word))
            found.take(word);
    }
}

std::vector<FoundId> scanTaskIds(QStringView text)
{
    Collector found;
    for (const QStringView line : text.tokenize(u'\n'))
        scanLine(line, found);
    return found.result();
}
} // namespace rushes
