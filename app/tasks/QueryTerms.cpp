// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/QueryTerms.h"

#include <QRegularExpression>

namespace rushes::query
{
using namespace Qt::StringLiterals;

static bool isQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”';
}

static void readField(Term &term)
{
    static const QRegularExpression form(u"^([\\w]+)(<=|>=|<|>|:|：|=)(.*)$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    const auto match = term.isQuoted ? QRegularExpressionMatch() : form.match(term.words);
    const auto field = match.hasMatch() ? valueOf(fieldNames, match.capturedView(1)) : std::nullopt;
    if (!field)
        return;
    term.field = field->field;
    term.sign = match.captured(2) == u"：" ? u":"_s : match.captured(2);
    term.value = match.captured(3);
}

std::vector<Term> termsOf(const QString &text)
{
    // A term ends at a space outside of quotes.
    std::vector<Term> terms;
    Term term;
    bool inQuotes = false;
    bool isOpen = false;
    const auto end = [&](qsizetype at) {
        if (!std::exchange(isOpen, false))
            return;
        term.length = at - term.from;
        if (!term.isQuoted && term.words.size() > 1 && term.words.startsWith(u'-')) {
            term.isNot = true;
            term.words.remove(0, 1);
        }
        readField(term);
        terms.push_back(std::exchange(term, {}));
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c.isSpace() && !inQuotes) {
            end(at);
            continue;
        }
        if (!std::exchange(isOpen, true))
            term.from = at;
        if (!isQuote(c)) {
            term.words.append(c);
            continue;
        }
        if (!inQuotes && term.words == "-"_L1)
            term.isNot = true, term.isQuoted = true, term.words.clear();
        else if (!inQuotes && term.words.isEmpty())
            term.isQuoted = true;
        inQuotes = !inQuotes;
    }
    end(text.size());
    return terms;
}

QString quotedValue(const QString &value)
{
    QString plain = value;
    for (QChar &c : plain)
        c = isQuote(c) ? QChar(u'*') : c;
    const bool needsQuotes = std::ranges::any_of(plain, [](QChar c) { return c.isSpace(); });
    return needsQuotes ? u'"' + plain + u'"' : plain;
}

QString termOf(Field field, const QString &value, bool inChinese)
{
    const Named<FieldTraits> &traits = traitsOf(field);
    return traits.name.in(inChinese) + QString::fromUtf16(traits.value.sign) + quotedValue(value);
}

QString withTerm(const QString &text, Field field, const QString &term)
{
    QStringList parts;
    bool isPlaced = term.isEmpty();
    for (const Term &each : termsOf(text)) {
        if (each.field != field || each.isNot)
            parts << text.mid(each.from, each.length);
        else if (!std::exchange(isPlaced, true))
            parts << term;
    }
    if (!isPlaced)
        parts << term;
    return parts.join(u' ');
}
} // namespace rushes::query
