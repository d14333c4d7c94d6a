// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/FilterMenu.h"

#include "tasks/QuerySentences.h"
#include "widgets/Words.h"

#include <QLocale>

namespace rushes
{
using namespace Qt::StringLiterals;
using query::Field;

constexpr size_t mostValues = 20;

FilterMenu::FilterMenu(std::function<QString()> query, query::ValuesOf valuesOf, QWidget *parent)
    : QMenu(parent), m_present(std::move(query)), m_valuesOf(std::move(valuesOf))
{
    setObjectName("filterMenu");
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
}

static bool says(const QString &query, const QString &term)
{
    return std::ranges::any_of(query::termsOf(query), [&](const query::Term &each) {
        return query.mid(each.from, each.length) == term;
    });
}

void FilterMenu::addTerm(QMenu &menu, Field field, const QString &term, const QString &name, int count)
{
    QString text = name;
    text.replace(u'&', u"&&"_s);
    if (count >= 0)
        text += u'\t' + QLocale().toString(count);
    QAction *action = menu.addAction(text);
    const bool isSaid = says(m_query, term);
    action->setCheckable(true);
    action->setChecked(isSaid);
    connect(action, &QAction::triggered, this, [this, field, term, isSaid] {
        emit queryWished(query::withTerm(m_query, field, isSaid ? QString() : term));
    });
}

int FilterMenu::countOf(Field field, const QString &value) const
{
    const query::Values values = m_valuesOf(field);
    const auto found = std::ranges::find(values, value, &std::pair<QString, int>::first);
    return found == values.end() ? -1 : found->second;
}

void FilterMenu::addValues(const QString &name, Field field)
{
    query::Values values = m_valuesOf(field);
    std::ranges::stable_sort(values, std::greater(), &std::pair<QString, int>::second);
    values.resize(std::min(values.size(), mostValues));
    QMenu *menu = addMenu(name);
    menu->setEnabled(!values.empty());
    for (const auto &[value, count] : values)
        addTerm(*menu, field, query::termOf(field, value, words::speaksChinese()), value.left(60), count);
}

void FilterMenu::fillWords()
{
    const bool inChinese = words::speaksChinese();
    //: Menu of filters
    QMenu *state = addMenu(tr("State"));
    for (const auto &named : query::statuses)
        addTerm(*state, Field::Status, query::termOf(Field::Status, named.name.in(inChinese), inChinese),
                words::status(named.value));
    state->addSeparator();
    const auto flag = [&](query::Flag value, const QString &name) {
        addTerm(*state, Field::Flags, query::termOf(Field::Flags, query::nameOf(query::flags, value).in(inChinese), inChinese), name);
    };
    //: Menu of filters: what is finished and not safe
    flag(query::Flag::Risk, tr("At risk"));
    //: Menu of filters: what is under way for far longer than its like
    flag(query::Flag::Stuck, tr("Possibly stuck"));
    //: Menu of filters: why tasks failed
    QMenu *failure = addMenu(tr("Reason of failure"));
    for (const auto &named : query::failures)
        addTerm(*failure, Field::Failure, query::termOf(Field::Failure, named.name.in(inChinese), inChinese),
                words::failureClass(named.value), countOf(Field::Failure, named.name.in(false)));
}

void FilterMenu::fillDates()
{
    const bool inChinese = words::speaksChinese();
    //: Menu of filters
    QMenu *date = addMenu(tr("Date"));
    const auto day = [](query::Day day, bool chinese) { return query::nameOf(query::days, day).in(chinese); };
    const std::pair<Field, std::pair<QString, QString>> dates[] = {
        {Field::Added, {day(query::Day::Today, inChinese), tr("Added today")}},
        {Field::Added, {day(query::Day::Yesterday, inChinese), tr("Added yesterday")}},
        {Field::Added, {day(query::Day::Week, inChinese), tr("Added this week")}},
        {Field::Added, {day(query::Day::Month, inChinese), tr("Added this month")}},
        {Field::Finished, {day(query::Day::Today, inChinese), tr("Ended today")}},
        {Field::Finished, {u"7d"_s, tr("Ended within 7 days")}}};
    for (const auto &[field, value] : dates)
        addTerm(*date, field, query::termOf(field, value.first, inChinese), value.second);
    //: Menu of filters: under way for longer than an hour
    addTerm(*date, Field::Age, query::termOf(Field::Age, u"1h"_s, inChinese), tr("Submitted over an hour ago"));
    addTerm(*date, Field::Expires, query::termOf(Field::Expires, u"1d"_s, inChinese), tr("Link ends within a day"));
}

void FilterMenu::fill()
{
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // clear() leaves them
    clear();
    m_query = m_present();
    const bool inChinese = words::speaksChinese();
    fillWords();
    addValues(tr("Gateway"), Field::Gateway);
    addValues(tr("Batch"), Field::Batch);
    addValues(tr("Model"), Field::Model);
    //: Menu of filters: words that the user gave to tasks
    addValues(tr("Label"), Field::Label);
    //: Menu of filters: what the user thinks of the clips
    QMenu *review = addMenu(tr("Review"));
    for (int stars = 1; stars <= Review::mostStars; ++stars)
        addTerm(*review, Field::Rating, query::termOf(Field::Rating, QString::number(stars), inChinese),
                stars < Review::mostStars ? tr("%n star(s) and more", nullptr, stars) : tr("%n star(s)", nullptr, stars));
    review->addSeparator();
    //: Clips that were chosen to be used
    addTerm(*review, Field::Pick, query::termOf(Field::Pick, query::nameOf(query::verdicts, Verdict::Picked).in(inChinese), inChinese),
            tr("Picked"));
    //: Clips that were chosen not to be used
    addTerm(*review, Field::Pick, query::termOf(Field::Pick, query::nameOf(query::verdicts, Verdict::Rejected).in(inChinese), inChinese),
            tr("Rejected"));
    addTerm(*review, Field::Seen, query::termOf(Field::Seen, query::nameOf(query::answers, false).in(inChinese), inChinese),
            tr("Not seen yet"));
    fillDates();
    addSeparator();
    QAction *none = addAction(tr("Clear the search"));
    none->setEnabled(!m_query.isEmpty());
    connect(none, &QAction::triggered, this, [this] { emit queryWished({}); });
    addActions(m_last);
}
} // namespace rushes
