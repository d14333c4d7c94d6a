// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/MessageBar.h"

#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace rushes
{
MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel), m_details(new QLabel), m_action(new QToolButton), m_more(new QToolButton),
      m_close(new QToolButton)
{
    setObjectName("messageBar");
    for (QLabel *label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_more->setCheckable(true);
    m_close->setIcon(icons::icon(Icon::Close));
    for (QToolButton *button : {m_action, m_more, m_close})
        button->setAutoRaise(true);
    auto *row = new QHBoxLayout;
    row->addSpacing(metrics::iconSize + 12);
    row->addWidget(m_text, 1);
    for (QToolButton *button : {m_more, m_action, m_close})
        row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_details);
    connect(m_more, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, [this] { dismiss(m_messages.back().id); });
    connect(m_action, &QToolButton::clicked, this, [this] {
        const Message message = m_messages.back();
        dismiss(message.id);
        message.action();
    });
    refresh();
}

void MessageBar::show(const Message &message)
{
    std::erase_if(m_messages, [&](const Message &other) { return other.id == message.id; });
    m_messages.push_back(message);
    refresh();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss(const QString &id)
{
    std::erase_if(m_messages, [&](const Message &other) { return other.id == id; });
    refresh();
}

QString MessageBar::text() const
{
    return m_messages.empty() ? QString() : m_messages.back().text;
}

void MessageBar::refresh()
{
    setVisible(!m_messages.empty());
    if (m_messages.empty())
        return;
    const Message &message = m_messages.back();
    setAccessibleName(message.text);
    m_text->setText(message.text);
    m_details->setText(message.details);
    m_more->setText(tr("Details"));
    m_more->setChecked(false);
    m_details->hide();
    m_more->setVisible(!message.details.isEmpty());
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    update();
}

void MessageBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_messages.empty())
        return;
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const Tone tone = m_messages.back().tone;
    const QColor color = tone == Tone::Bad ? theme.bad : tone == Tone::Warning ? theme.warning : theme.accent;
    painter.fillRect(rect(), mixed(theme.surface, color, 0.08));
    painter.fillRect(QRect(0, 0, 3, height()), color);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const QRect icon(16, m_text->y() + (m_text->height() - metrics::iconSize) / 2, metrics::iconSize,
                     metrics::iconSize);
    icons::paint(painter, icon, tone == Tone::Info ? Icon::Info : Icon::Warning, color);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}
}
