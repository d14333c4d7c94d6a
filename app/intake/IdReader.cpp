// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/IdReader.h"

#include "tasks/TaskIdForms.h"

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr qsizetype longestFirstLine = 64 * 1024;
constexpr qsizetype longestLine = 1024 * 1024; ///< a longer one is searched in pieces

IdReader::IdReader(size_t most) : m_most(most)
{
}

static bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// The first line that is not blank; what Excel writes before the names is passed over.
static QStringView firstLine(QStringView text)
{
    for (qsizetype begin = 0; begin < text.size();) {
        const auto end = std::find_if(text.begin() + begin, text.end(), isLineEnd);
        const qsizetype size = end - text.begin() - begin;
        const QStringView line = text.sliced(begin, size).trimmed();
        if (!line.isEmpty() && !line.startsWith("sep="_L1))
            return line;
        begin += size + 1;
    }
    return {};
}

void IdReader::decide(QStringView beginning)
{
    m_decided = true;
    const bool structured = isStructuredText(beginning);
    if (const std::optional<IdTable> table = structured ? std::nullopt : idTable(firstLine(beginning))) {
        m_table = *table;
        m_rows.emplace(table->separator);
    } else {
        m_scan = std::make_unique<TaskIdScan>(structured, m_most);
    }
}

void IdReader::add(const QString &part)
{
    if (isFull())
        return;
    m_pending += part;
    if (!m_decided) {
        const QStringView line = firstLine(m_pending);
        const bool whole = !line.isEmpty() && std::any_of(line.end(), QStringView(m_pending).end(), isLineEnd);
        if (!whole && m_pending.size() < longestFirstLine)
            return;
        m_firstRow = true;
        decide(m_pending);
    }
    search(false);
}

/// Where a text may be cut: behind its last line end or, in a very long line, between two words.
static qsizetype cutOf(QStringView text)
{
    const qsizetype line = std::max(text.lastIndexOf(u'\n'), text.lastIndexOf(u'\r'));
    if (line >= 0 || text.size() < longestLine)
        return line + 1;
    for (const QStringView set : {QStringView(u",;{}"), QStringView(u" \t[]\"")}) {
        for (qsizetype at = text.size() - 1; at > text.size() / 2; --at) {
            if (set.contains(text[at]))
                return at + 1;
        }
    }
    return text.size();
}

void IdReader::search(bool atEnd)
{
    if (m_rows) {
        m_rows->add(std::exchange(m_pending, {}));
        if (atEnd)
            m_rows->finish();
        takeRows();
        return;
    }
    const qsizetype cut = atEnd ? m_pending.size() : cutOf(m_pending);
    m_scan->add(QStringView(m_pending).first(cut));
    m_pending.remove(0, cut);
}

void IdReader::takeRows()
{
    while (!m_found.cut) {
        const std::optional<QStringList> row = m_rows->next();
        if (!row)
            return;
        const bool excel = row->size() == 1 && row->front().startsWith("sep="_L1);
        if (m_firstRow && !excel)
            m_firstRow = false;
        else if (!excel)
            takeRow(*row);
    }
}

/// As it was before a spreadsheet was told that it is no formula.
static QString cellText(QString cell)
{
    if (cell.size() > 1 && cell.front() == u'\'' && QStringView(u"=+-@").contains(cell[1]))
        cell.remove(0, 1);
    return cell;
}

void IdReader::takeRow(const QStringList &row)
{
    const QString prompt = m_table.prompt >= 0 ? cellText(row.value(m_table.prompt)).left(longestPrompt) : QString();
    const QString cell = m_table.id >= 0 ? cellText(row.value(m_table.id)) : QString();
    std::vector<FoundId> ids = scanTaskIds(cell);
    if (ids.empty() && idforms::hasDigit(cell) && TaskId{cell}.isValid())
        ids.push_back({{cell}, false, true});
    if (ids.empty()) { // perhaps in another column, such as its address
        for (qsizetype i = 0; i < row.size() && ids.empty(); ++i) {
            if (i != m_table.prompt && i != m_table.id)
                ids = scanTaskIds(row[i]);
            std::erase_if(ids, &FoundId::opaque);
        }
    }
    const bool blank = std::ranges::all_of(row, &QString::isEmpty);
    if (ids.empty() && !blank)
        ++m_found.rowsWithout;
    for (FoundId &one : ids)
        takeId(std::move(one), prompt);
}

void IdReader::takeId(FoundId found, const QString &prompt)
{
    found.repeated = found.repeated || m_seen.contains(found.id.value);
    m_found.cut = m_found.cut || (!found.repeated && size_t(m_seen.size()) >= m_most);
    if (m_found.cut || (found.repeated && ++m_repeated > TaskIdScan::mostRepeated))
        return;
    m_seen.insert(found.id.value);
    if (!found.repeated && m_promptText + prompt.size() <= mostPromptText) {
        m_promptText += prompt.size();
        found.prompt = prompt;
    }
    m_found.ids.push_back(std::move(found));
}

bool IdReader::isFull() const
{
    return m_found.cut || (m_scan && m_scan->isFull());
}

FoundIds IdReader::take()
{
    if (!m_decided) {
        m_firstRow = true;
        decide(m_pending);
    }
    search(true);
    if (m_scan) {
        m_found.cut = m_scan->isFull();
        m_found.ids = m_scan->take();
    }
    return std::move(m_found);
}

FoundIds findIds(const QString &text)
{
    IdReader reader;
    reader.add(text);
    return reader.take();
}
} // namespace rushes
