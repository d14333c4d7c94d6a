// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/StageMessage.h"

#include "widgets/Progress.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <chrono>

namespace rushes
{
using namespace std::chrono_literals;

static const QColor scrim(0x0b, 0x0d, 0x10, 190);
constexpr auto frameTime = 40ms; // of moving stripes
constexpr int barWidth = 180, textWidth = 420;

StageMessage::StageMessage(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_text(new QLabel), m_button(new QPushButton), m_bar(new QWidget)
{
    setObjectName("playerMessage");
    const Theme &theme = Theme::darkTheme(); // the ground is dark in both
    setTextPixels(m_title, {15, 15}, QFont::DemiBold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(metrics::unit);
    layout->addStretch();
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        withTextSize(label, [label] { label->setMaximumWidth(metrics::forText(textWidth)); });
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, label == m_title ? theme.text : theme.secondary);
        label->setPalette(palette);
        // A word-wrapping label in the middle of a layout would ask for a narrow column.
        auto *line = new QHBoxLayout;
        line->addStretch(1);
        line->addWidget(label, 1000);
        line->addStretch(1);
        layout->addLayout(line);
    }
    withTextSize(m_bar, [bar = m_bar] { bar->setFixedSize(barWidth, metrics::progressHeight); });
    m_button->setPalette(theme.palette());
    connect(m_button, &QPushButton::clicked, this, &StageMessage::buttonClicked);
    layout->addSpacing(metrics::unit / 2);
    layout->addWidget(m_bar, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(&m_motion, &QTimer::timeout, this, [this] { update(m_bar->geometry()); });
    m_clock.start(); // once: words that are set again and again do not throw the stripes back
    setButton({});
    setWaiting(false, {});
}

void StageMessage::setWords(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_title->setVisible(!title.isEmpty());
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void StageMessage::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void StageMessage::setWaiting(bool waits, std::optional<double> progress)
{
    m_waits = waits;
    m_progress = progress;
    m_bar->setVisible(waits);
    updateMotion();
    update();
}

void StageMessage::setScrim(bool on)
{
    m_scrim = on;
    update();
}

QString StageMessage::title() const
{
    return m_title->text();
}

QString StageMessage::text() const
{
    return m_text->text();
}

/// Stripes move only while they are seen, and not at all where the desktop asks for less motion.
void StageMessage::updateMotion()
{
    const bool moves = m_waits && !m_progress && isVisible() && !window()->isMinimized() &&
                       style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (moves == m_motion.isActive())
        return;
    if (moves) {
        m_motion.start(frameTime);
    } else {
        m_motion.stop();
    }
}

void StageMessage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (m_scrim)
        painter.fillRect(rect(), scrim);
    if (!m_waits)
        return;
    const Theme &theme = Theme::darkTheme();
    ProgressLook look;
    look.reported = m_progress;
    look.phase = m_motion.isActive() ? stripePhase(m_clock.elapsed()) : 0;
    look.rightToLeft = layoutDirection() == Qt::RightToLeft;
    look.fill = m_progress ? theme.accent : theme.secondary;
    look.track = theme.line;
    paintProgress(painter, m_bar->geometry(), look);
}

void StageMessage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateMotion();
}

void StageMessage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateMotion();
}

void StageMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateMotion();
}
} // namespace rushes
