// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/NoTaskPage.h"

#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace rushes
{
constexpr int iconPixels = 32;

NoTaskPage::NoTaskPage(QWidget *parent) : QWidget(parent), m_icon(new QLabel), m_text(new QLabel)
{
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(metrics::unit);
    layout->addStretch(2);
    for (QLabel *label : {m_icon, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addStretch(3);
    drawIcon();
    retranslate();
}

void NoTaskPage::retranslate()
{
    m_text->setText(tr("Select a task to see its details."));
    setAccessibleName(m_text->text());
    m_icon->setAccessibleName(m_text->text());
}

void NoTaskPage::drawIcon()
{
    m_icon->setPixmap(
        icons::pixmap(Icon::Film, Theme::of(palette()).secondary, iconPixels, devicePixelRatioF()));
}

void NoTaskPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}
} // namespace rushes
