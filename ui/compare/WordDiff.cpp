// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/WordDiff.h"

#include <QList>
#include <QStringView>

#include <algorithm>

namespace rushes
{
namespace
{
using Words = QList<QStringView>;

bool standsAlone(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate());
}

Words wordsOf(QStringView text)
{
    Words words;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from + 1;
        while (!standsAlone(text[from]) && to < text.size() && !standsAlone(text[to]))
            ++to;
        words.append(text.sliced(from, to - from));
        from = to;
    }
    return words;
}

/// Which words of b belong to the longest sequence that a has too (Wagner and Fischer's table).
std::vector<bool> common(const Words &a, const Words &b)
{
    const auto rows = size_t(a.size()), columns = size_t(b.size());
    std::vector<quint16> lengths((rows + 1) * (columns + 1));
    const auto at = [&](size_t i, size_t j) -> quint16 & { return lengths[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;)
            at(i, j) = a[qsizetype(i)] == b[qsizetype(j)] ? quint16(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::vector<bool> kept(columns);
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        if (a[qsizetype(i)] == b[qsizetype(j)]) {
            kept[j++] = true;
            ++i;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return kept;
}

void append(std::vector<DiffPart> &parts, QStringView word, bool differs)
{
    if (parts.empty() || parts.back().differs != differs)
        parts.push_back({{}, differs});
    parts.back().text.append(word);
}
} // namespace

std::vector<DiffPart> wordDiff(const QString &base, const QString &text)
{
    constexpr qsizetype mostWords = 2000;
    const Words a = wordsOf(base), b = wordsOf(text);
    const auto ahead = std::ranges::mismatch(a, b).in2 - b.begin();
    qsizetype behind = 0;
    while (behind < std::min(a.size(), b.size()) - ahead && a[a.size() - 1 - behind] == b[b.size() - 1 - behind])
        ++behind;
    const Words middleOfA = a.sliced(ahead, a.size() - ahead - behind), middle = b.sliced(ahead, b.size() - ahead - behind);
    std::vector<bool> kept(size_t(middle.size()));
    if (middleOfA.size() <= mostWords && middle.size() <= mostWords)
        kept = common(middleOfA, middle);
    std::vector<DiffPart> parts;
    for (qsizetype i = 0; i < b.size(); ++i) {
        const bool isMiddle = i >= ahead && i < b.size() - behind;
        append(parts, b[i], isMiddle && !kept[size_t(i - ahead)]);
    }
    return parts;
}
} // namespace rushes
