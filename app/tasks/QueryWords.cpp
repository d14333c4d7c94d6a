// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/QueryWords.h"

namespace rushes::query
{
template <class T, size_t count>
static std::vector<Name> namesIn(const std::array<Named<T>, count> &names)
{
    std::vector<Name> all;
    for (const Named<T> &named : names)
        all.push_back(named.name);
    return all;
}

const Named<FieldTraits> &traitsOf(Field field)
{
    return *std::ranges::find_if(fieldNames, [field](const auto &named) { return named.value.field == field; });
}

std::vector<Name> wordsOf(Field field)
{
    switch (field) {
    case Field::Status:
        return namesIn(statuses);
    case Field::Clip:
        return namesIn(clips);
    case Field::Failure:
        return namesIn(failures);
    case Field::Pick:
        return namesIn(verdicts);
    case Field::Seen:
        return namesIn(answers);
    case Field::Flags:
        return namesIn(flags);
    case Field::Added:
    case Field::Submitted:
    case Field::Finished:
        return namesIn(days);
    case Field::Model:
    case Field::Prompt:
    case Field::Id:
    case Field::Batch:
    case Field::Label:
    case Field::Gateway:
    case Field::Rating:
    case Field::Progress:
    case Field::Age:
    case Field::Expires:
    case Field::Length:
        return {};
    }
    return {};
}

bool isChinese(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}
} // namespace rushes::query
