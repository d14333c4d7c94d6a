// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/SearchField.h"

#include "widgets/Icons.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimerEvent>

namespace rushes
{
using namespace Qt::StringLiterals;

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setProperty("quiet", true);
    setClearButtonEnabled(true);
    withTextSize(this, [this] { setMinimumHeight(metrics::controlHeight); });
    m_search = addAction(icons::quiet(Icon::Search), LeadingPosition);
    connect(m_search, &QAction::triggered, this, &SearchField::tell);
    retranslate();
    connect(this, &QLineEdit::textChanged, this, &SearchField::textWasChanged);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::tell);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    // With nothing to clear, Escape is the window's (to leave full screen, to close).
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::retranslate()
{
    m_search->setText(tr("Search"));
    if (auto *clear = findChild<QAction *>(u"_q_qlineeditclearaction"_s)) // Qt's own, which has no name
        //: Empties the search field
        clear->setText(tr("Clear"));
}

void SearchField::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_pause.timerId())
        tell();
    else
        QLineEdit::timerEvent(event);
}

void SearchField::setSearch(const QString &search)
{
    m_told = search.trimmed();
    setText(search);
    m_pause.stop();
}

void SearchField::textWasChanged(const QString &text)
{
    if (text.isEmpty())
        tell();
    else
        m_pause.start(delay, this);
}

void SearchField::tell()
{
    m_pause.stop();
    const QString search = text().trimmed();
    if (search == m_told)
        return;
    m_told = search;
    emit searchChanged(search);
}
} // namespace rushes
