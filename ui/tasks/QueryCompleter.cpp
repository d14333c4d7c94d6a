// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/QueryCompleter.h"

#include "tasks/QuerySentences.h"
#include "widgets/FieldPopup.h"
#include "widgets/SearchField.h"

#include <QKeyEvent>
#include <QLocale>
#include <QStyle>

namespace rushes
{
QueryCompleter::QueryCompleter(SearchField &field, query::ValuesOf valuesOf)
    : QObject(&field), m_field(field), m_valuesOf(std::move(valuesOf))
{
    field.installEventFilter(this);
    connect(&field, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(&field, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isOffering())
            offer(false);
    });
    connect(&field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            setFault({});
    });
}

FieldPopup &QueryCompleter::popup()
{
    if (!m_popup) {
        m_popup = new FieldPopup(m_field);
        connect(m_popup, &FieldPopup::clicked, this, &QueryCompleter::take);
    }
    return *m_popup;
}

bool QueryCompleter::isOffering() const
{
    return m_popup && m_popup->showsLines();
}

void QueryCompleter::offer(bool wished)
{
    m_completion = query::complete(m_field.text(), m_field.cursorPosition(), words::speaksChinese(), wished, m_valuesOf);
    std::vector<FieldPopup::Line> lines;
    for (const query::Suggestion &one : m_completion.suggestions) {
        const QString hint = one.isField ? words::queryField(one.field) : one.translation;
        lines.push_back({one.label, hint, one.count < 0 ? QString() : QLocale().toString(one.count)});
    }
    popup().showLines(lines);
}

void QueryCompleter::take(int line)
{
    if (line < 0 || size_t(line) >= m_completion.suggestions.size())
        return;
    const query::Suggestion suggestion = m_completion.suggestions[size_t(line)];
    const auto [text, cursor] = query::taken(m_field.text(), m_completion, suggestion);
    popup().hide();
    m_field.setText(text);
    m_field.setCursorPosition(int(cursor));
    if (suggestion.isField)
        offer(true); // of values
}

void QueryCompleter::setFault(const QString &sentence)
{
    m_fault = sentence;
    if (!isOffering())
        rest();
}

/// A term that is still being completed is no fault yet.
void QueryCompleter::rest()
{
    m_field.setAccessibleDescription(m_fault);
    if (m_field.property("faulty").toBool() != !m_fault.isEmpty()) {
        m_field.setProperty("faulty", !m_fault.isEmpty());
        m_field.update();
    }
    if (m_popup || m_field.hasFocus())
        popup().showSentence(m_field.hasFocus() ? m_fault : QString());
}

bool QueryCompleter::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Space && modifiers == Qt::ControlModifier) {
        offer(true);
        return true;
    }
    if (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier)
        return false;
    if (!isOffering()) {
        if (key != Qt::Key_Down)
            return false;
        emit leftDownwards();
        return true;
    }
    switch (key) {
    case Qt::Key_Down:
        popup().move(+1);
        return true;
    case Qt::Key_Up:
        popup().move(-1);
        return true;
    case Qt::Key_Escape:
        rest();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: {
        const int chosen = popup().chosen();
        rest();
        take(chosen);
        return chosen >= 0;
    }
    default:
        return false;
    }
}

bool QueryCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto &press = *static_cast<QKeyEvent *>(event);
        return takeKey(press.key(), press.modifiers());
    }
    const bool comesOrGoes = event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut;
    if (comesOrGoes && (event->type() == QEvent::FocusOut || !isOffering()))
        QMetaObject::invokeMethod(this, &QueryCompleter::rest, Qt::QueuedConnection); // when it has, or has not, the focus
    return QObject::eventFilter(watched, event);
}
} // namespace rushes
