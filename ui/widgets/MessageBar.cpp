// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/MessageBar.h"

#include "widgets/Access.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace rushes
{
namespace
{
constexpr int side = 2 * metrics::unit;

QColor toneColor(const Theme &theme, MessageBar::Tone tone)
{
    switch (tone) {
    case MessageBar::Tone::Info:
        return theme.accent;
    case MessageBar::Tone::Good:
        return theme.good;
    case MessageBar::Tone::Warning:
        return theme.warning;
    case MessageBar::Tone::Bad:
        return theme.bad;
    }
    return theme.accent;
}

Icon toneIcon(MessageBar::Tone tone)
{
    switch (tone) {
    case MessageBar::Tone::Info:
        return Icon::Info;
    case MessageBar::Tone::Good:
        return Icon::Check;
    case MessageBar::Tone::Warning:
        return Icon::Warning;
    case MessageBar::Tone::Bad:
        return Icon::Alert;
    }
    return Icon::Info;
}
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_text(new QLabel),
      m_details(new QLabel),
      m_switch(new QToolButton),
      m_more(new QToolButton),
      m_action(new QToolButton),
      m_close(new QToolButton)
{
    setObjectName("messageBar");
    access::setRole(*this, QAccessible::AlertMessage);
    for (QLabel *label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_more->setCheckable(true);
    m_close->setIcon(icons::icon(Icon::Close));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::unit / 2);
    row->addWidget(m_text, 1);
    for (QToolButton *button : {m_switch, m_more, m_action, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(side + metrics::iconSize + 12, 4, metrics::unit, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_details);
    connect(m_more, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_switch, &QToolButton::clicked, this, &MessageBar::turn);
    connect(m_close, &QToolButton::clicked, this, [this] { dismiss(shown().id); });
    connect(m_action, &QToolButton::clicked, this, [this] {
        const Message message = shown();
        dismiss(message.id);
        if (message.action)
            message.action();
    });
    refresh();
}

void MessageBar::show(const Message &message)
{
    const bool wasShown = isVisible();
    std::erase_if(m_messages, [&](const Message &other) { return other.id == message.id; });
    m_messages.insert(m_messages.begin(), message);
    m_shown = 0;
    refresh();
    access::announce(*this, wasShown);
}

void MessageBar::dismiss(const QString &id)
{
    const auto gone = std::ranges::find(m_messages, id, &Message::id);
    if (gone == m_messages.end())
        return;
    const auto index = std::size_t(gone - m_messages.begin());
    m_messages.erase(gone);
    // What is being read stays; in place of the one that went comes the next newest.
    if (index < m_shown)
        --m_shown;
    if (m_shown >= m_messages.size())
        m_shown = 0;
    refresh();
}

QString MessageBar::text() const
{
    return m_messages.empty() ? QString() : shown().text;
}

int MessageBar::count() const
{
    return int(m_messages.size());
}

const MessageBar::Message &MessageBar::shown() const
{
    return m_messages.at(m_shown);
}

void MessageBar::turn()
{
    m_shown = (m_shown + 1) % m_messages.size();
    refresh();
}

void MessageBar::refresh()
{
    setVisible(!m_messages.empty());
    if (m_messages.empty())
        return;
    const Message &message = shown();
    setAccessibleName(message.text);
    m_text->setText(message.text);
    m_details->setText(message.details);
    m_details->hide();
    m_more->setText(tr("Details"));
    m_more->setChecked(false);
    m_more->setVisible(!message.details.isEmpty());
    //: which of several messages is shown: "1 of 3"
    m_switch->setText(tr("%1 of %2").arg(m_shown + 1).arg(m_messages.size()));
    m_switch->setToolTip(tr("Show the next message"));
    m_switch->setVisible(m_messages.size() > 1);
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
    const QColor color = toneColor(theme, shown().tone);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(rect(), theme.tinted(color));
    painter.fillRect(QRect(mirrored ? width() - 3 : 0, 0, 3, height()), color);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    // In line with the first row, however long the sentence or the details are.
    const int middle = m_close->geometry().center().y() + 1;
    const QRect icon(side, middle - metrics::iconSize / 2, metrics::iconSize, metrics::iconSize);
    icons::paint(painter, QStyle::visualRect(layoutDirection(), rect(), icon), toneIcon(shown().tone), color);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}
} // namespace rushes
