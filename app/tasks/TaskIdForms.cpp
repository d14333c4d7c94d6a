// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskIdForms.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace rushes::idforms
{
using namespace Qt::StringLiterals;

constexpr qsizetype longestModel = 64;
constexpr qsizetype ulidSize = 26;
constexpr qsizetype shortestKnown = 14; // "m:1764899481-x"

static bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

static bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

static bool isLetter(QChar c)
{
    return isUpper(c) || (c >= u'a' && c <= u'z');
}

static bool isAlphanumeric(QChar c)
{
    return isDigit(c) || isLetter(c);
}

static bool isHex(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

static bool isOneOf(QChar c, QStringView characters)
{
    return characters.contains(c);
}

static bool isAmong(QStringView word, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(
        words, [word](QLatin1StringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

static bool hasLetter(QStringView text)
{
    return std::ranges::any_of(text, isLetter);
}

bool isWordCharacter(QChar c)
{
    // Asked for every character of a text.
    static constexpr auto table = [] {
        std::array<bool, 128> word{};
        for (char16_t u = 0; u < 128; ++u)
            word[u] = (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z');
        for (const char16_t u : {u'_', u'-', u'.', u':', u'/', u'?', u'#', u'&', u'=', u'+', u'%', u'@'})
            word[u] = true;
        return word;
    }();
    return c.unicode() < 128 && table[c.unicode()];
}

bool hasDigit(QStringView text)
{
    return std::ranges::any_of(text, isDigit);
}

static QStringView trimmed(QStringView word)
{
    while (!word.isEmpty() && isOneOf(word.back(), u".:-+&#?"))
        word.chop(1);
    while (!word.isEmpty() && isOneOf(word.front(), u".:-+&#?="))
        word = word.sliced(1);
    return word;
}

static QString decoded(QStringView word)
{
    return word.contains(u'%') ? QUrl::fromPercentEncoding(word.toLatin1()) : word.toString();
}

static bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != u'-' : !isHex(text[i]))
            return false;
    }
    return true;
}

/// What follows "task_" or "video_" of an id; "manager", "status200" or "20251006" does not.
static bool isRandom(QStringView text)
{
    if (!std::ranges::all_of(text, isAlphanumeric) || !hasDigit(text))
        return false;
    return hasLetter(text) ? text.size() >= 12 : text.size() >= 16;
}

/// "video_" also comes with a whole record in base 64 behind it.
static bool isEncodedRecord(QStringView text)
{
    while (text.endsWith(u'='))
        text.chop(1);
    return text.size() >= 24 && hasDigit(text) && std::ranges::any_of(text, isUpper) &&
           std::ranges::any_of(text, [](QChar c) { return isLetter(c) && !isUpper(c); }) &&
           std::ranges::all_of(text, [](QChar c) { return isAlphanumeric(c) || c == u'-' || c == u'_'; });
}

static bool isPrefixed(QStringView text)
{
    if (text.startsWith("task_"_L1)) {
        const QStringView rest = text.sliced(5);
        return isRandom(rest) || (rest.size() == ulidSize && std::ranges::all_of(rest, isAlphanumeric));
    }
    if (text.startsWith("video_"_L1)) {
        const QStringView rest = text.sliced(6);
        return (isRandom(rest) && std::ranges::all_of(rest, isHex)) || isEncodedRecord(rest);
    }
    return false;
}

/// "1764899481-abc": unix seconds or milliseconds and something random.
static bool isTimed(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    if ((dash != 10 && dash != 13) || dash + 1 == text.size())
        return false;
    return std::ranges::all_of(text.first(dash), isDigit) &&
           std::ranges::all_of(text.sliced(dash + 1),
                               [](QChar c) { return isAlphanumeric(c) || c == u'-' || c == u'_'; });
}

static bool isModel(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestModel && isLetter(text.front()) &&
           std::ranges::all_of(text, [](QChar c) { return isAlphanumeric(c) || isOneOf(c, u"._-"); });
}

/// Stands before a colon in logs and lists, and is no model.
static bool isFieldName(QStringView word)
{
    return namesTask(word) || namesAnother(word) ||
           isAmong(word, {"name"_L1, "url"_L1, "info"_L1, "warn"_L1, "warning"_L1, "error"_L1, "debug"_L1,
                          "notice"_L1, "uuid"_L1, "urn"_L1, "done"_L1, "status"_L1, "value"_L1, "result"_L1,
                          "data"_L1, "response"_L1});
}

bool namesTask(QStringView field)
{
    return isAmong(field, {"id"_L1, "ids"_L1, "task"_L1, "tasks"_L1, "taskid"_L1, "task_id"_L1, "task-id"_L1,
                           "video"_L1, "videoid"_L1, "video_id"_L1, "video-id"_L1, "job"_L1, "jobid"_L1,
                           "job_id"_L1});
}

bool namesAnother(QStringView field)
{
    static constexpr std::array parts{"request"_L1, "trace"_L1,        "span"_L1,     "session"_L1,
                                      "user"_L1,    "client"_L1,       "correlat"_L1, "batch"_L1,
                                      "project"_L1, "organization"_L1, "preset"_L1,   "profile"_L1,
                                      "account"_L1, "device"_L1,       "message"_L1,  "event"_L1,
                                      "token"_L1,   "secret"_L1,       "key"_L1,      "channel"_L1};
    return std::ranges::any_of(
        parts, [field](QLatin1StringView part) { return field.contains(part, Qt::CaseInsensitive); });
}

QString known(QStringView word, Uuids uuids)
{
    if (word.size() < shortestKnown || !hasLetter(word))
        return {};
    const QString text = decoded(trimmed(word));
    const QStringView whole = text;
    const qsizetype colon = whole.lastIndexOf(u':');
    const QStringView upstream = whole.sliced(colon + 1);
    QStringView model = colon > 0 ? whole.first(colon) : QStringView();
    model = model.sliced(model.lastIndexOf(u':') + 1);
    const bool uuid = isUuid(upstream);
    if (uuid && (uuids == Uuids::DoNotCount || namesAnother(model)))
        return {};
    const bool named = isModel(model) && !isFieldName(model);
    if (uuid || isPrefixed(upstream))
        return named ? QString(model + u':' + upstream) : upstream.toString();
    return named && isTimed(upstream) ? QString(model + u':' + upstream) : QString();
}

/// "1920x1080", "12.5MiB", "15:10:26Z": figures with a unit.
static bool isQuantity(QStringView word)
{
    QString letters;
    for (const QChar c : word) {
        if (isLetter(c))
            letters += c;
    }
    return isAmong(letters,
                   {"x"_L1,  "s"_L1,  "ms"_L1,  "px"_L1,  "k"_L1,   "m"_L1,     "g"_L1,   "b"_L1,  "kb"_L1,
                    "mb"_L1, "gb"_L1, "kib"_L1, "mib"_L1, "gib"_L1, "fps"_L1,   "hz"_L1,  "t"_L1,  "z"_L1,
                    "tz"_L1, "am"_L1, "pm"_L1,  "utc"_L1, "gmt"_L1, "bytes"_L1, "sec"_L1, "min"_L1});
}

static bool isDated(QStringView word)
{
    const auto digits = [word](qsizetype at, qsizetype count) {
        return word.size() >= at + count && std::ranges::all_of(word.sliced(at, count), isDigit);
    };
    return digits(0, 4) && digits(5, 2) && word[4] == u'-' && word.size() > 9 && word[7] == u'-' &&
           digits(8, 2);
}

/// A version, a host, a file: what stands behind the last dot tells.
static bool isDotted(QStringView word)
{
    const qsizetype dot = word.lastIndexOf(u'.');
    if (dot < 0)
        return false;
    const QStringView start = word.front() == u'v' || word.front() == u'V' ? word.sliced(1) : word;
    if (!start.isEmpty() && isDigit(start.front()) &&
        std::ranges::all_of(start.first(start.indexOf(u'.')), isDigit))
        return true;
    const QStringView last = word.sliced(dot + 1);
    const QStringView ending = last.first(std::ranges::find_if_not(last, isAlphanumeric) - last.begin());
    return !ending.isEmpty() && ending.size() <= 6 && isLetter(ending.front());
}

static bool isHostAndPort(QStringView word)
{
    const qsizetype colon = word.lastIndexOf(u':');
    return colon > 0 && word.size() - colon <= 6 && std::ranges::all_of(word.sliced(colon + 1), isDigit) &&
           !hasDigit(word.first(colon));
}

bool isOpaque(QStringView word, qsizetype minimum)
{
    QStringView body = word;
    while (body.endsWith(u'='))
        body.chop(1);
    if (word.size() - body.size() > 2 || body.size() < minimum || !hasDigit(body) || !hasLetter(body) ||
        !std::ranges::all_of(body, [](QChar c) { return isAlphanumeric(c) || isOneOf(c, u"_-.:+/"); }))
        return false;
    // Base 64 has slashes, and so have paths; that one is all of letters in both cases and in fours.
    if (body.contains(u'/') &&
        (word.size() % 4 != 0 || word.size() < 24 || !std::ranges::any_of(word, isUpper) ||
         std::ranges::none_of(body, [](QChar c) { return c == u'+' || isDigit(c); })))
        return false;
    return !body.startsWith("sk-"_L1) && !isQuantity(body) && !isDated(body) && !isDotted(body) &&
           !isHostAndPort(body);
}

bool isAddress(QStringView word)
{
    return word.contains("://"_L1) || word.contains("/v1/"_L1) || word.startsWith("v1/"_L1);
}

static std::optional<AddressId> ofPart(QStringView part, bool placeOfIds)
{
    if (const QString id = known(part, placeOfIds ? Uuids::Count : Uuids::DoNotCount); !id.isEmpty())
        return AddressId{id, false};
    const QString text = decoded(trimmed(part));
    // Where the id belongs a plain number is one too.
    const bool number = text.size() >= 8 && std::ranges::all_of(text, isDigit);
    if (placeOfIds && (number || isOpaque(text, 6)))
        return AddressId{text, true};
    return std::nullopt;
}

/// Segments of the paths that ask about tasks, and no ids.
static bool isSpelling(QStringView segment)
{
    return isAmong(segment, {"video_id"_L1, "query"_L1, "generations"_L1, "content"_L1, "videos"_L1,
                             "video"_L1, "remix"_L1, "edits"_L1});
}

std::optional<AddressId> ofAddress(QStringView address)
{
    const qsizetype mark = address.indexOf(u'?');
    const QStringView path = mark < 0 ? address : address.first(mark);
    const QStringView query = mark < 0 ? QStringView() : address.sliced(mark + 1);
    const bool asks = path.contains("/video"_L1) && path.contains("v1/"_L1);
    for (const QStringView pair : query.tokenize(u'&')) {
        const qsizetype sign = pair.indexOf(u'=');
        if (sign < 0)
            continue;
        if (const auto id = ofPart(pair.sliced(sign + 1), asks && namesTask(pair.first(sign))))
            return id;
    }
    QStringView before;
    for (const QStringView segment : path.tokenize(u'/')) {
        const bool place = asks && isAmong(before, {"videos"_L1, "generations"_L1}) && !isSpelling(segment);
        if (const auto id = ofPart(segment, place))
            return id;
        before = segment;
    }
    return std::nullopt;
}
} // namespace rushes::idforms
