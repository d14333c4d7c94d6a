// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/QueryCompletion.h"

namespace rushes::query
{
using namespace Qt::StringLiterals;

namespace
{
/// The names that start with what was typed, in whichever language; a name of one Latin letter says too little.
bool fits(const Name &name, const QString &typed, bool isShortEnough = false)
{
    if (typed.size() < 2 && !isShortEnough && !isChinese(typed))
        return false;
    return QStringView(name.english).startsWith(typed, Qt::CaseInsensitive) || QStringView(name.chinese).startsWith(typed);
}

QString translationOf(const Name &name, bool wordIsChinese, bool inChinese)
{
    return inChinese && !wordIsChinese ? name.in(true) : QString();
}

std::vector<Suggestion> fields(const QString &typed, bool isNot, bool inChinese, bool wished)
{
    std::vector<Suggestion> found;
    const bool wordIsChinese = typed.isEmpty() ? inChinese : isChinese(typed);
    for (const Named<FieldTraits> &named : fieldNames) {
        if (!(typed.isEmpty() && wished) && !fits(named.name, typed))
            continue;
        const QString name = named.name.in(wordIsChinese);
        found.push_back({(isNot ? u"-"_s : QString()) + name + QString::fromUtf16(named.value.sign),
                         name + QString::fromUtf16(named.value.sign), named.value.field, true,
                         translationOf(named.name, wordIsChinese, inChinese), -1});
    }
    return found;
}

struct Typed {
    QString before; ///< the term up to its value: "status:"
    Field field{};
    QString value;
    bool nameIsChinese{};
};

Suggestion valueSuggestion(const Typed &typed, const QString &value)
{
    return {typed.before + quotedValue(value), value, typed.field, false, {}, -1};
}

std::vector<Suggestion> words(const Typed &typed, bool inChinese)
{
    std::vector<Suggestion> found;
    const bool wordIsChinese = typed.value.isEmpty() ? typed.nameIsChinese : isChinese(typed.value);
    for (const Name &name : wordsOf(typed.field)) {
        if (!typed.value.isEmpty() && !fits(name, typed.value, true))
            continue;
        found.push_back(valueSuggestion(typed, name.in(wordIsChinese)));
        found.back().translation = translationOf(name, wordIsChinese, inChinese);
    }
    return found;
}

/// Those that begin with what was typed come first, those that many tasks have before others.
std::vector<Suggestion> texts(const Typed &typed, const ValuesOf &valuesOf)
{
    std::vector<std::pair<QString, int>> all = valuesOf ? valuesOf(typed.field) : Values();
    std::erase_if(all, [&typed](const auto &value) {
        return value.first.isEmpty() || !value.first.contains(typed.value, Qt::CaseInsensitive);
    });
    const auto rank = [&typed](const auto &value) {
        return std::pair(!value.first.startsWith(typed.value, Qt::CaseInsensitive), -value.second);
    };
    const auto end = all.begin() + qsizetype(std::min(all.size(), mostSuggestions));
    std::ranges::partial_sort(all, end, {}, [&rank](const auto &value) { return std::pair(rank(value), value.first); });
    std::vector<Suggestion> found;
    for (auto value = all.begin(); value != end; ++value) {
        found.push_back(valueSuggestion(typed, value->first));
        found.back().count = value->second;
    }
    return found;
}

/// Numbers and spans: some that are often meant.
std::vector<Suggestion> examples(const Typed &typed, std::initializer_list<const char16_t *> values)
{
    std::vector<Suggestion> found;
    for (const char16_t *value : values) {
        if (QStringView(value).startsWith(typed.value))
            found.push_back(valueSuggestion(typed, QString::fromUtf16(value)));
    }
    return found;
}

std::vector<Suggestion> values(const Typed &typed, bool inChinese, const ValuesOf &valuesOf)
{
    switch (traitsOf(typed.field).value.kind) {
    case Kind::Word:
        return words(typed, inChinese);
    case Kind::Text:
        return texts(typed, valuesOf);
    case Kind::Number:
        return typed.field == Field::Rating ? examples(typed, {u"1", u"2", u"3", u"4", u"5"})
                                            : examples(typed, {u"25", u"50", u"75", u"100"});
    case Kind::Span:
        return typed.field == Field::Length ? examples(typed, {u"4s", u"8s", u"15s"})
                                            : examples(typed, {u"10m", u"1h", u"1d", u"7d"});
    case Kind::Date: {
        std::vector<Suggestion> found = words(typed, inChinese);
        for (const Suggestion &span : examples(typed, {u"1h", u"1d", u"7d"}))
            found.push_back(span);
        return found;
    }
    }
    return {};
}
} // namespace

Completion complete(const QString &text, qsizetype cursor, bool inChinese, bool wished, const ValuesOf &valuesOf)
{
    // What stands behind the cursor in the term goes with it.
    Term term;
    Completion completion{cursor, 0, {}};
    for (const Term &each : termsOf(text)) {
        if (each.from < cursor && cursor <= each.from + each.length) {
            completion = {each.from, each.length, {}};
            term = termsOf(text.left(cursor)).back();
        }
    }
    if (term.isQuoted)
        return completion;
    if (term.field) {
        const QString before = term.words.left(term.words.size() - term.value.size());
        const Typed typed{(term.isNot ? u"-"_s : QString()) + before, *term.field, term.value, isChinese(before)};
        completion.suggestions = values(typed, inChinese, valuesOf);
    } else if (wished || !term.words.isEmpty()) {
        completion.suggestions = fields(term.words, term.isNot, inChinese, wished);
    }
    if (completion.suggestions.size() > mostSuggestions && term.field)
        completion.suggestions.resize(mostSuggestions);
    const QStringView now = QStringView(text).mid(completion.from, completion.length);
    std::erase_if(completion.suggestions, [now](const Suggestion &one) { return one.text == now; });
    return completion;
}

std::pair<QString, qsizetype> taken(const QString &text, const Completion &completion, const Suggestion &suggestion)
{
    const QString rest = text.mid(completion.from + completion.length);
    QString begin = text.left(completion.from) + suggestion.text;
    if (suggestion.isField)
        return {begin + rest, begin.size()};
    begin += u' ';
    return {begin + (rest.startsWith(u' ') ? rest.mid(1) : rest), begin.size()};
}
} // namespace rushes::query
