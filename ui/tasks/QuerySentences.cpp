// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/QuerySentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace rushes::words
{
using namespace Qt::StringLiterals;
using query::Field;

namespace
{
struct Query {
    Q_DECLARE_TR_FUNCTIONS(Query)
};
} // namespace

bool speaksChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString queryFault(const TaskQuery::Fault &fault)
{
    const bool inChinese = query::isChinese(fault.term) || speaksChinese();
    if (fault.value.isEmpty())
        //: %1 is a term of the search without its value, such as "status:"
        return Query::tr("A value is missing behind “%1”.").arg(fault.term);
    QStringList choice;
    for (const query::Name &name : query::wordsOf(fault.field))
        choice << name.in(inChinese);
    switch (query::traitsOf(fault.field).value.kind) {
    case query::Kind::Word:
        //: %1 is a word that was typed, %2 a list such as "queued, running, failed"
        return Query::tr("“%1” is not known here; it can be: %2.").arg(fault.value, choice.join(Query::tr(", ")));
    case query::Kind::Number:
        return Query::tr("“%1” is no number.").arg(fault.value);
    case query::Kind::Span:
        return Query::tr("“%1” is no span of time; one looks like 90s, 10m, 2h or 7d.").arg(fault.value);
    case query::Kind::Date:
        return Query::tr("“%1” is no date; one looks like today, week, 2026-10-01, 2026-10 or 7d.").arg(fault.value);
    case query::Kind::Text:
        break;
    }
    return Query::tr("“%1” was not understood.").arg(fault.term);
}

QString queryField(Field field)
{
    switch (field) {
    case Field::Status:
        //: What a field of a search finds
        return Query::tr("state of the task");
    case Field::Clip:
        return Query::tr("where the clip is");
    case Field::Failure:
        return Query::tr("why it failed");
    case Field::Model:
        return Query::tr("model, * for anything");
    case Field::Prompt:
        return Query::tr("text of the prompt");
    case Field::Id:
        return Query::tr("task id");
    case Field::Batch:
        return Query::tr("batch that it was added with");
    case Field::Label:
        return Query::tr("a label of yours");
    case Field::Gateway:
        return Query::tr("gateway's name or address");
    case Field::Pick:
        return Query::tr("picked or rejected");
    case Field::Seen:
        return Query::tr("watched or not");
    case Field::Flags:
        return Query::tr("at risk, doubtful, paused …");
    case Field::Rating:
        return Query::tr("stars");
    case Field::Progress:
        return Query::tr("percent");
    case Field::Age:
        return Query::tr("time since it was submitted");
    case Field::Expires:
        return Query::tr("time until the link ends");
    case Field::Length:
        return Query::tr("length of the clip");
    case Field::Added:
        return Query::tr("day it was added");
    case Field::Submitted:
        return Query::tr("day it was submitted");
    case Field::Finished:
        return Query::tr("day it ended");
    }
    return {};
}
} // namespace rushes::words
