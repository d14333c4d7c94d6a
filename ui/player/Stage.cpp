// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/Stage.h"

#include "player/StageMessage.h"
#include "player/VideoView.h"
#include "widgets/Access.h"
#include "widgets/Theme.h"

#include <QLabel>

#include <algorithm>
#include <chrono>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto noticeTime = 5s;

Stage::Stage(QWidget *parent)
    : QWidget(parent), m_view(new VideoView(this)), m_message(new StageMessage(this)), m_notice(new QLabel(this))
{
    setMinimumSize(m_view->minimumSize());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_view->setObjectName("videoView");
    access::setRole(*m_view, QAccessible::Graphic);
    m_notice->setObjectName("playerNotice");
    access::setRole(*m_notice, QAccessible::AlertMessage);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setMargin(metrics::unit);
    m_notice->setAutoFillBackground(true);
    m_notice->setAttribute(Qt::WA_TransparentForMouseEvents);
    QPalette palette = Theme::darkTheme().palette();
    palette.setColor(QPalette::Window, QColor(0x0b, 0x0d, 0x10, 215));
    m_notice->setPalette(palette);
    m_notice->hide();
    m_noticeTime.setSingleShot(true);
    connect(&m_noticeTime, &QTimer::timeout, m_notice, &QLabel::hide);
}

void Stage::showNotice(const QString &text)
{
    const bool wasShown = m_notice->isVisible();
    m_notice->setText(text);
    m_notice->setAccessibleName(text);
    m_notice->show();
    m_notice->raise();
    m_noticeTime.start(noticeTime);
    place();
    access::announce(*m_notice, wasShown);
}

void Stage::hideNotice()
{
    m_noticeTime.stop();
    m_notice->hide();
}

QString Stage::notice() const
{
    return m_notice->isHidden() ? QString() : m_notice->text();
}

void Stage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Stage::place()
{
    m_view->setGeometry(rect());
    m_message->setGeometry(rect());
    const int most = std::max(1, width() - 2 * metrics::unit);
    const int width = std::min(most, m_notice->fontMetrics().horizontalAdvance(m_notice->text()) + 4 * metrics::unit);
    const int height = m_notice->heightForWidth(width);
    m_notice->setGeometry((this->width() - width) / 2, this->height() - height - metrics::unit, width, height);
}
} // namespace rushes
