// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskIdScanner.h"

#include "tasks/TaskIdForms.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace rushes
{
using namespace Qt::StringLiterals;
using idforms::Uuids;

constexpr qsizetype shortest = 6;         // of a word that is looked at
constexpr qsizetype longestWord = 16'384; // an address with a signature; what is longer is no text

namespace
{
/// Takes what was found and marks what comes again.
class Collector
{
public:
    explicit Collector(size_t most) : m_most(most) {}

    void take(const QString &word, bool opaque)
    {
        const TaskId id{word};
        if (!id.isValid())
            return;
        const bool repeated = m_seen.contains(word);
        m_full = m_full || (!repeated && size_t(m_seen.size()) >= m_most);
        if (m_full || (repeated && ++m_repeated > TaskIdScan::mostRepeated))
            return;
        m_seen.insert(word);
        m_found.push_back({id, repeated, opaque});
        if (!opaque && !id.model().isEmpty())
            m_withModel.insert(id.upstream());
    }
    /// Only counts when nothing better is in the text.
    void takeWeak(const QString &word)
    {
        if (m_found.empty() && size_t(m_weak.size()) <= m_most)
            m_weak.append(word);
    }
    bool isFull() const { return m_full; }

    std::vector<FoundId> result()
    {
        if (m_found.empty()) {
            for (const QString &word : m_weak)
                take(word, true);
        }
        // Replies name a task with its model and without: that is one task.
        for (FoundId &one : m_found)
            one.repeated = one.repeated || m_withModel.contains(one.id.value);
        return std::move(m_found);
    }

private:
    size_t m_most;
    size_t m_repeated{};
    bool m_full{};
    std::vector<FoundId> m_found;
    QSet<QString> m_seen, m_withModel;
    QStringList m_weak;
};
} // namespace

class TaskIdScan::Scanner
{
public:
    Scanner(bool structured, size_t most) : m_structured(structured), m_found(most) {}

    void add(QStringView part)
    {
        m_text = part;
        for (qsizetype at = 0; at < m_text.size() && !m_found.isFull();) {
            if (idforms::isWordCharacter(m_text[at]))
                at = takeWord(at);
            else if (m_text[at] == u'\\')
                at += escapeSize(at);
            else
                note(m_text[at++]);
        }
        m_text = m_field = {}; // the part is the caller's
    }

    bool isFull() const { return m_found.isFull(); }

    std::vector<FoundId> take()
    {
        endLine();
        return m_found.result();
    }

private:

    /// \n and \u0026 in quoted text are no letters.
    qsizetype escapeSize(qsizetype at) const
    {
        if (at + 1 == m_text.size())
            return 1;
        switch (m_text[at + 1].unicode()) {
        case u'n':
        case u'r':
        case u't':
            return 2;
        case u'u':
            return std::min<qsizetype>(6, m_text.size() - at);
        default:
            return 1;
        }
    }

    /// What stands between words.
    void note(QChar c)
    {
        if (c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            endLine();
        else if (c == u'\uff1a')
            m_colonBefore = true;
        else if (c == u',' || c == u';' || c == u'{' || c == u'}')
            m_field = {};
        else if (c.isLetterOrNumber())
            ++m_wordsInLine;
    }

    void endLine()
    {
        if (m_wordsInLine == 1 && !m_alone.isEmpty() && !m_structured)
            m_found.take(m_alone, true);
        m_wordsInLine = 0;
        m_alone.clear();
        m_field = {};
        m_colonBefore = false;
    }

    qsizetype takeWord(qsizetype begin)
    {
        qsizetype end = begin;
        bool escaped = false;
        while (end < m_text.size()) {
            const bool slash = m_text[end] == u'\\' && end + 1 < m_text.size() && m_text[end + 1] == u'/';
            escaped = escaped || slash;
            if (!slash && !idforms::isWordCharacter(m_text[end]))
                break;
            ++end;
        }
        const QStringView word = m_text.sliced(begin, end - begin);
        if ((word.front() == u':' || word.front() == u'=') &&
            std::ranges::all_of(word, [](QChar c) { return c == u':' || c == u'='; })) {
            m_colonBefore = true; // "id": "…": the name before it stays
            return end;
        }
        if (word.size() > longestWord || word.size() < shortest)
            countWord(word);
        else if (escaped)
            look(word.toString().remove(u'\\'));
        else
            look(word);
        m_colonBefore = false;
        m_field = word;
        return end;
    }

    void countWord(QStringView word)
    {
        if (m_wordsInLine > 1)
            return;
        const bool number = m_wordsInLine == 0 && word.endsWith(u'.') &&
                            std::ranges::all_of(word.chopped(1), [](QChar c) { return c.isDigit(); });
        if (!number && std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber(); }))
            ++m_wordsInLine;
    }

    void look(QStringView word)
    {
        countWord(word);
        if (!idforms::hasDigit(word))
            return;
        const bool path = word.contains(u'/');
        if (path && idforms::isAddress(word)) {
            if (const auto found = idforms::ofAddress(word))
                m_found.take(found->id, found->opaque);
        } else if (!word.contains(u'@')) {
            if (!takePieces(word, path))
                takeOpaque(word);
        }
    }

    bool takePieces(QStringView word, bool path)
    {
        bool taken = false;
        QStringView field = fieldBefore();
        qsizetype begin = 0;
        while (begin < word.size()) {
            qsizetype end = begin;
            while (end < word.size() && !QStringView(u"/?&=#").contains(word[end]))
                ++end;
            const qsizetype rest = word.size() - end;
            if (rest <= 2 && word.sliced(end) == QStringView(u"==").first(rest))
                end = word.size();
            const QStringView piece = word.sliced(begin, end - begin);
            const Uuids uuids = path || idforms::namesAnother(field) ? Uuids::DoNotCount : Uuids::Count;
            if (const QString id = idforms::known(piece, uuids); !id.isEmpty()) {
                m_found.take(id, false);
                taken = true;
            }
            field = piece;
            begin = end + 1;
        }
        return taken;
    }

    void takeOpaque(QStringView word)
    {
        while (!word.isEmpty() && QStringView(u".:-").contains(word.back()))
            word.chop(1);
        QStringView field = fieldBefore();
        if (const qsizetype sign = word.indexOf(u'='); sign > 0 && idforms::namesTask(word.first(sign))) {
            field = word.first(sign);
            word = word.sliced(sign + 1);
        }
        while (!word.isEmpty() && QStringView(u".:-").contains(word.front()))
            word = word.sliced(1);
        if (!idforms::isOpaque(word))
            return;
        if (idforms::namesTask(field))
            m_found.takeWeak(word.toString());
        else if (m_wordsInLine == 1)
            m_alone = word.toString();
    }

    /// The name that the next word is the value of: "id": "…", id: …, task_id = …
    QStringView fieldBefore() const
    {
        QStringView field = m_field;
        bool sign = m_colonBefore;
        while (!field.isEmpty() && (field.back() == u':' || field.back() == u'=')) {
            field.chop(1);
            sign = true;
        }
        return sign ? field : QStringView();
    }

    QStringView m_text; ///< the part at hand
    bool m_structured;
    Collector m_found;
    QStringView m_field; ///< the word before
    bool m_colonBefore{};
    int m_wordsInLine{};
    QString m_alone; ///< the opaque word of a line that is nothing else so far
};

TaskIdScan::TaskIdScan(bool structured, size_t most) : m_scanner(std::make_unique<Scanner>(structured, most))
{
}

TaskIdScan::~TaskIdScan() = default;

void TaskIdScan::add(QStringView part)
{
    m_scanner->add(part);
}

bool TaskIdScan::isFull() const
{
    return m_scanner->isFull();
}

std::vector<FoundId> TaskIdScan::take()
{
    return m_scanner->take();
}

bool isStructuredText(QStringView beginning)
{
    const QStringView text = beginning.trimmed();
    return text.startsWith(u'{') || (text.startsWith(u'[') && text.contains(u'{'));
}

std::vector<FoundId> scanTaskIds(QStringView text)
{
    TaskIdScan scan(isStructuredText(text), std::numeric_limits<size_t>::max());
    scan.add(text);
    return scan.take();
}
} // namespace rushes
