// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/TimeLabel.h"

#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace
{
/// Its times are read when somebody asks: told with each change they would drown everything else.
class TimeLabelAccess final : public QAccessibleWidget
{
public:
    explicit TimeLabelAccess(QLabel *label) : QAccessibleWidget(label, QAccessible::StaticText) {}

    QString text(QAccessible::Text kind) const override
    {
        const auto *label = static_cast<const QLabel *>(widget());
        if (kind == QAccessible::Name && !label->text().isEmpty())
            return label->text();
        return QAccessibleWidget::text(kind == QAccessible::Description ? QAccessible::Name : kind);
    }
};

QAccessibleInterface *makeAccess(const QString &name, QObject *object)
{
    auto *label = name == QLatin1StringView(TimeLabel::staticMetaObject.className()) ? qobject_cast<TimeLabel *>(object) : nullptr;
    return label ? new TimeLabelAccess(label) : nullptr;
}
} // namespace

static int figureWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (char16_t figure = u'0'; figure <= u'9'; ++figure)
        width = std::max(width, metrics.horizontalAdvance(QChar(figure)));
    return width;
}

TimeLabel::TimeLabel(QWidget *parent) : QLabel(parent)
{
    static const bool known = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(known)
    setTextFormat(Qt::PlainText);
    m_figure = figureWidth(fontMetrics());
}

void TimeLabel::setTimes(std::chrono::microseconds position, std::chrono::microseconds length)
{
    m_position = position;
    m_length = length;
    showTimes();
}

void TimeLabel::clearTimes()
{
    m_position = -1us;
    showTimes();
}

void TimeLabel::setShort(bool on)
{
    m_short = on;
    showTimes();
}

void TimeLabel::showTimes()
{
    const auto clock = [](std::chrono::microseconds time) { return words::clock(duration_cast<milliseconds>(time)); };
    QString text;
    if (m_position >= 0us)
        text = m_short || m_length <= 0us ? clock(m_position) : QString(clock(m_position) + u" / " + clock(m_length));
    // The base class asks for a new layout with each text; only one of another length needs it.
    const bool resizes = text.size() != this->text().size();
    setText(text);
    if (resizes)
        updateGeometry();
}

int TimeLabel::widthOf(const QString &text) const
{
    int width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? m_figure : fontMetrics().horizontalAdvance(c);
    return width;
}

QSize TimeLabel::sizeHint() const
{
    const QString widest = m_short ? u"0:00.000"_s : u"0:00.000 / 0:00.000"_s;
    return {widthOf(text().size() > widest.size() ? text() : widest), fontMetrics().height()};
}

void TimeLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).secondary);
    const int baseline = (height() + fontMetrics().ascent() - fontMetrics().descent()) / 2;
    int x = 0;
    for (const QChar c : text()) {
        const int advance = fontMetrics().horizontalAdvance(c);
        const int cell = c.isDigit() ? m_figure : advance;
        painter.drawText(x + (cell - advance) / 2, baseline, QString(c));
        x += cell;
    }
}

void TimeLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_figure = figureWidth(fontMetrics());
        updateGeometry();
    }
}
} // namespace rushes
