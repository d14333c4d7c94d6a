// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "StatusStrip.h"

#include "Session.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTimerEvent>
#include <QToolButton>

#include <algorithm>

namespace rushes
{
StatusStrip::StatusStrip(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_active(new QLabel), m_next(new QLabel), m_rate(new QLabel),
      m_saving(new QLabel), m_risk(new QToolButton), m_health(new QLabel), m_selected(new QLabel)
{
    setObjectName("statusStrip");
    withTextSize(this, [this] { setFixedHeight(metrics::statusBarHeight); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(24);
    m_risk->setAutoRaise(true);
    m_risk->setFocusPolicy(Qt::TabFocus);
    connect(m_risk, &QToolButton::clicked, this, &StatusStrip::riskClicked);
    for (QWidget *part : std::initializer_list<QWidget *>{m_active, m_next, m_rate, m_saving, m_risk, m_health}) {
        setTextPixels(part, metrics::secondaryPixels);
        part->setForegroundRole(QPalette::PlaceholderText);
        row->addWidget(part);
    }
    row->addStretch();
    setTextPixels(m_selected, metrics::secondaryPixels);
    m_selected->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_selected);
    connect(&session.counts, &TaskCounts::changed, this, &StatusStrip::refresh);
    connect(&session.monitor, &TaskMonitor::asked, this, [this] {
        if (!m_second.isActive())
            refresh();
    });
    connect(&session.monitor, &TaskMonitor::healthChanged, this, &StatusStrip::refresh);
    connect(&session.downloads, &DownloadQueue::activityChanged, this, [this] {
        if (!m_second.isActive())
            refresh();
    });
    refresh();
}

void StatusStrip::addCorner(QWidget *widget)
{
    layout()->addWidget(widget);
}

void StatusStrip::setSelected(int rows)
{
    m_selectedRows = rows;
    refresh();
}

/// "412 active, done about 14:32 (14:26–14:51)"
QString StatusStrip::activeText(int active)
{
    constexpr qint64 fresh = 5000; // ms
    const QString count = tr("%Ln active", nullptr, active);
    if (active < 2 || m_session.monitor.isPaused())
        return count;
    if (!m_batchClock.isValid() || m_batchClock.elapsed() > fresh) {
        m_batchClock.start();
        const std::optional<BatchOutlook> batch = m_session.monitor.batch();
        const Timestamp now = m_session.clock.now();
        m_batch = batch ? words::doneAbout(now + batch->likely, now + batch->atLeast, now + batch->atMost) : QString();
    }
    //: %1 is "412 active", %2 is "done about 14:32 (14:26–14:51)"
    return m_batch.isEmpty() ? count : tr("%1, %2").arg(count, m_batch);
}

QString StatusStrip::nextText() const
{
    if (m_session.monitor.isPaused())
        return tr("watching is paused");
    if (!m_session.monitor.isOnline())
        //: No network at all: nothing is asked
        return tr("offline");
    const TaskMonitor::Activity activity = m_session.monitor.activity();
    if (activity.inFlight > 0)
        return tr("asking…");
    if (!activity.next)
        return {};
    const auto left = std::chrono::ceil<std::chrono::seconds>(*activity.next - m_session.clock.now());
    return tr("next check in %1 s").arg(std::max<qint64>(0, left.count()));
}

QString StatusStrip::savingText() const
{
    const DownloadQueue::Activity activity = m_session.downloads.activity();
    if (activity.storage)
        return tr("saving waits for the disk");
    if (activity.running > 0 && activity.bytesPerSecond > 0)
        return tr("saving %1 · %2/s").arg(activity.running).arg(words::bytes(qint64(activity.bytesPerSecond)));
    if (activity.running > 0)
        return tr("saving %1").arg(activity.running);
    return activity.waiting > 0 ? tr("%Ln waiting to be saved", nullptr, activity.waiting) : QString();
}

QString StatusStrip::riskText() const
{
    const int count = m_session.counts.of(TaskFilter::State::AtRisk);
    if (count == 0)
        return {};
    const std::optional<Timestamp> first = m_session.counts.firstDeadline();
    const QString risk = tr("%Ln at risk", nullptr, count);
    //: %1 is "3 at risk", %2 is "in 11 min"
    return first ? tr("%1, first %2").arg(risk, words::until(*first, m_session.clock.now())) : risk;
}

QString StatusStrip::healthText() const
{
    GatewayHealth worst;
    for (const Gateway &gateway : m_session.gateways.all()) {
        const GatewayHealth health = m_session.monitor.health(gateway.id);
        if (int(health.state) > int(worst.state))
            worst = health;
    }
    return worst.state == GatewayHealth::State::Idle ? QString() : words::health(worst);
}

static void put(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

void StatusStrip::refresh()
{
    const int active = m_session.counts.of(TaskFilter::State::Active);
    const DownloadQueue::Activity saving = m_session.downloads.activity();
    put(m_active, activeText(active));
    put(m_next, nextText());
    const double rate = m_session.monitor.activity().perSecond;
    put(m_rate, rate > 0 ? tr("%1 requests/s").arg(QLocale().toString(rate, 'f', 1)) : QString());
    put(m_saving, savingText());
    put(m_health, healthText());
    put(m_selected, m_selectedRows > 1 ? tr("%Ln selected", nullptr, m_selectedRows) : QString());
    const QString risk = riskText();
    m_risk->setText(risk);
    m_risk->setVisible(!risk.isEmpty());
    QPalette palette = m_risk->palette();
    palette.setColor(QPalette::ButtonText, Theme::of(this->palette()).warning);
    palette.setColor(QPalette::Text, Theme::of(this->palette()).warning);
    m_risk->setPalette(palette);
    fit();
    const bool lively = (active > 0 || saving.running > 0) && isVisible() && !window()->isMinimized();
    if (lively && !m_second.isActive())
        m_second.start(1000, Qt::CoarseTimer, this);
    else if (!lively)
        m_second.stop();
}

QSize StatusStrip::minimumSizeHint() const
{
    return {metrics::forText(240), metrics::statusBarHeight};
}

/// With less room the least telling words go; what is at risk stays longest.
void StatusStrip::fit()
{
    const QMargins margins = layout()->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (int i = 0; i < layout()->count(); ++i) {
        const QWidget *part = layout()->itemAt(i)->widget();
        if (part && !part->isHidden())
            wanted += part->sizeHint().width() + layout()->spacing();
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_rate, m_next, m_health, m_saving, m_selected, m_active}) {
        if (wanted <= width())
            return;
        if (part->isHidden())
            continue;
        part->hide();
        wanted -= part->sizeHint().width() + layout()->spacing();
    }
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void StatusStrip::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_second.timerId())
        refresh();
}

void StatusStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(rect(), theme.sideBar);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

void StatusStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // it stood still while it was hidden
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        refresh();
}
}
