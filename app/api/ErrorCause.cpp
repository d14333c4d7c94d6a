// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/ErrorCause.h"

#include <algorithm>

namespace rushes::cause
{
using namespace Qt::StringLiterals;

namespace
{
struct Words {
    Error::Cause cause;
    QLatin1StringView words;
};
}

// Stored databases have them: what is changed here is not known again there.
static constexpr Words all[] = {
    {Error::Cause::NoWebAddress, "not a web address"_L1},
    {Error::Cause::Redirect, "a redirect that may not be followed"_L1},
    {Error::Cause::TooLarge, "the answer is too large"_L1},
    {Error::Cause::BrokeOff, "the answer broke off"_L1},
    {Error::Cause::NotJson, "not JSON"_L1},
    {Error::Cause::NoObject, "not a JSON object"_L1},
    {Error::Cause::TooDeep, "the reply nests too deep"_L1},
    {Error::Cause::OtherTask, "the reply is about another task"_L1},
};
constexpr QLatin1StringView beforeMore = ": "_L1;

Error error(Error::Cause cause, int httpStatus, const QString &more)
{
    const auto *known = std::ranges::find(all, cause, &Words::cause);
    QString detail = known == std::end(all) ? QString() : QString(known->words);
    if (!more.isEmpty())
        detail += beforeMore + more;
    return {Error::Kind::Protocol, httpStatus, detail, {}, cause};
}

Error::Cause of(const QString &detail)
{
    const auto *known = std::ranges::find_if(all, [&detail](const Words &one) {
        return detail.startsWith(one.words) &&
               (detail.size() == one.words.size() || QStringView(detail).sliced(one.words.size()).startsWith(beforeMore));
    });
    return known == std::end(all) ? Error::Cause::None : known->cause;
}

QString othersWords(const Error &error)
{
    const bool ours = error.cause != Error::Cause::None && of(error.detail) == error.cause;
    return ours ? QString() : error.detail;
}
} // namespace rushes::cause
