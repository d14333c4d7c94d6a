// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/SegmentedControl.h"

#include "widgets/Access.h"
#include "widgets/StyleControls.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QStyleOptionButton>

namespace rushes
{
namespace
{
constexpr metrics::Measure segmentWidth{36, 16};

/// A radio button that looks like a piece of the control. Its frame is the control's.
class Segment final : public QRadioButton
{
public:
    Segment(Icon icon, QWidget *parent) : QRadioButton(parent), m_icon(icon)
    {
        setAttribute(Qt::WA_Hover);
        withTextSize(this, [this] { setFixedSize(segmentWidth, metrics::controlHeight); });
    }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(palette());
        QStyleOptionButton option;
        initStyleOption(&option);
        painter.setPen(Qt::NoPen);
        constexpr qreal inner = metrics::radius - 1;
        if (isChecked() || (isEnabled() && (underMouse() || isDown()))) {
            painter.setBrush(isChecked() ? theme.selection : isDown() ? theme.pressed() : theme.hover());
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), inner, inner);
        }
        const QRect icon(QPoint((width() - metrics::iconSize) / 2, (height() - metrics::iconSize) / 2),
                         QSize(metrics::iconSize, metrics::iconSize));
        const QColor ink = !isEnabled() ? theme.disabled() : isChecked() ? theme.accent : theme.text;
        icons::paint(painter, icon, m_icon, ink);
        if (controls::showsFocus(option))
            controls::paintFocus(painter, rect().adjusted(2, 2, -2, -2), option);
    }

private:
    Icon m_icon;
};
} // namespace

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent)
{
    access::setRole(*this, QAccessible::Grouping);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::addSegment(Icon icon, const QString &name)
{
    auto *segment = new Segment(icon, this);
    const int index = count();
    m_segments.push_back(segment);
    layout()->addWidget(segment);
    setName(index, name);
    if (index == 0)
        segment->setChecked(true);
    connect(segment, &QRadioButton::toggled, this, [this, index](bool on) {
        if (on)
            emit currentIndexChanged(index);
    });
}

void SegmentedControl::setName(int index, const QString &name)
{
    QRadioButton *segment = m_segments.at(std::size_t(index));
    segment->setAccessibleName(name);
    segment->setToolTip(name);
}

int SegmentedControl::currentIndex() const
{
    const auto chosen = std::find_if(m_segments.begin(), m_segments.end(),
                                     [](const QRadioButton *segment) { return segment->isChecked(); });
    return chosen == m_segments.end() ? -1 : int(chosen - m_segments.begin());
}

void SegmentedControl::setCurrentIndex(int index)
{
    m_segments.at(std::size_t(index))->setChecked(true);
}

int SegmentedControl::count() const
{
    return int(m_segments.size());
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    constexpr qreal corner = metrics::radius - 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}
} // namespace rushes
