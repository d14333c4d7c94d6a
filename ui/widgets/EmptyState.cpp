// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/EmptyState.h"

#include "widgets/Icons.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rushes
{
EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel),
      m_title(new QLabel),
      m_text(new QLabel),
      m_primary(new QPushButton),
      m_secondary(new QPushButton)
{
    setObjectName("emptyState");
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setTextPixels(m_title, metrics::titlePixels, QFont::DemiBold);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_icon, m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label != m_icon);
    }
    m_text->setMinimumWidth(280);
    withTextSize(m_text, [text = m_text] { text->setMaximumWidth(metrics::forText(460)); });
    auto *middle = new QHBoxLayout; // an alignment in the column would give the text no second line
    middle->addStretch(1);
    middle->addWidget(m_text, 100);
    middle->addStretch(1);
    m_primary->setProperty("primary", true);
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryClicked);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(middle);
    layout->addSpacing(16);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

void EmptyState::set(const QString &title, const QString &text, const QString &primary,
                     const QString &secondary)
{
    // Neither picture nor larger letters are made before there is something to say with them: the first paint waits for it.
    if (!primary.isEmpty() && m_icon->pixmap().isNull())
        m_icon->setPixmap(icons::application().pixmap(64, 64));
    m_icon->setVisible(!primary.isEmpty());
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_primary->setText(primary);
    m_primary->setVisible(!primary.isEmpty());
    m_secondary->setText(secondary);
    m_secondary->setVisible(!secondary.isEmpty());
}
} // namespace rushes
