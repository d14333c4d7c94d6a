// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/RawReplyPage.h"

#include "inspector/JsonText.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

namespace rushes
{
constexpr int margin = 16;

RawReplyPage::RawReplyPage(QWidget *parent)
    : QWidget(parent), m_note(new QLabel), m_copy(new QPushButton), m_text(new QPlainTextEdit)
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setIcon(icons::icon(Icon::Copy));
    m_text->setObjectName("rawReply");
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->document()->setDocumentMargin(margin);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(margin, metrics::unit, metrics::unit, 0);
    bar->addWidget(m_note, 1);
    bar->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    connect(m_copy, &QPushButton::clicked, this, &RawReplyPage::copyAll);
    connect(m_text, &QPlainTextEdit::selectionChanged, this, [this] {
        if (m_stale && isVisible())
            refresh();
    });
    retranslate();
}

void RawReplyPage::setReply(const QByteArray &reply)
{
    if (m_reply == reply)
        return;
    m_reply = reply;
    m_stale = true;
    m_copy->setEnabled(!reply.isEmpty());
    if (isVisible())
        refresh();
}

void RawReplyPage::forget()
{
    m_reply.clear();
    m_stale = true;
    m_copy->setEnabled(false);
    m_text->clear();
    if (isVisible())
        refresh();
}

void RawReplyPage::refresh()
{
    if (!m_stale || m_text->textCursor().hasSelection())
        return;
    m_stale = false;
    const JsonText json = readableJson(m_reply, shownBytes);
    const int x = m_text->horizontalScrollBar()->value();
    const int y = m_text->verticalScrollBar()->value();
    m_text->setPlainText(json.text);
    m_text->horizontalScrollBar()->setValue(x);
    m_text->verticalScrollBar()->setValue(y);
    m_shortened = json.shortened;
    retranslate();
}

void RawReplyPage::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the whole reply"));
    m_text->setAccessibleName(tr("Raw reply"));
    if (m_reply.isEmpty())
        m_note->setText(tr("There was no reply yet."));
    else if (m_shortened)
        //: %1 is a size such as "3.1 MB"
        m_note->setText(
            tr("Shortened; the whole reply has %1. Copy takes all of it.").arg(words::bytes(m_reply.size())));
    else
        m_note->setText(words::bytes(m_reply.size()));
}

void RawReplyPage::copyAll()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_reply));
}

QString RawReplyPage::shownText() const
{
    return m_text->toPlainText();
}

void RawReplyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}
} // namespace rushes
