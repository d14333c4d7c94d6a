// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/SeekBar.h"

#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QAccessibleWidget>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rushes
{
using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr int lineHeight = 4, grownHeight = 8, barHeight = 12;
constexpr SeekBar::Time keyStep = 1s, pageStep = 5s;

namespace
{
/// A slider over milliseconds whose value reads as a time.
class SeekBarAccess final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit SeekBarAccess(SeekBar *bar) : QAccessibleWidget(bar, QAccessible::Slider) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? bar()->text() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return ms(bar()->position()); }
    QVariant maximumValue() const override { return ms(bar()->length()); }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return ms(keyStep); }
    void setCurrentValue(const QVariant &value) override { emit bar()->seek(milliseconds(value.toLongLong())); }

private:
    SeekBar *bar() const { return static_cast<SeekBar *>(widget()); }
    static qlonglong ms(SeekBar::Time time) { return duration_cast<milliseconds>(time).count(); }
};

QAccessibleInterface *makeAccess(const QString &name, QObject *object)
{
    auto *bar = name == QLatin1StringView(SeekBar::staticMetaObject.className()) ? qobject_cast<SeekBar *>(object) : nullptr;
    return bar ? new SeekBarAccess(bar) : nullptr;
}
} // namespace

SeekBar::SeekBar(QWidget *parent) : QWidget(parent)
{
    static const bool known = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(known)
    setObjectName("seekBar");
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QSize SeekBar::sizeHint() const
{
    return {120, barHeight};
}

void SeekBar::setClip(Time length, double fps)
{
    m_length = length;
    m_fps = fps > 0 ? fps : 30;
    setPosition({});
    setEnabled(length > 0s);
    setCursor(length > 0s ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void SeekBar::setPosition(Time position)
{
    if (m_position == position)
        return;
    const double before = part();
    m_position = position;
    if (std::abs(part() - before) * width() >= 0.1)
        update(0, 0, width(), grownHeight);
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleValueChangeEvent event(this, text());
        QAccessible::updateAccessibility(&event);
    }
}

QString SeekBar::text() const
{
    return words::clock(duration_cast<milliseconds>(m_position));
}

SeekBar::Time SeekBar::frame() const
{
    return Time(std::llround(1e6 / m_fps));
}

/// Full with the last frame, which begins a frame's duration before the end.
double SeekBar::partOf(Time time) const
{
    const Time last = std::max(m_length - frame(), Time(1));
    return m_length > 0s ? std::clamp(double(time.count()) / double(last.count()), 0.0, 1.0) : 0;
}

double SeekBar::part() const
{
    return partOf(m_position);
}

void SeekBar::setMarks(std::optional<Time> a, std::optional<Time> b, const std::vector<Time> &notes)
{
    m_notes = notes;
    m_a = a;
    m_b = b;
    describe();
    update();
}

void SeekBar::paintNotes(QPainter &painter, double height) const
{
    constexpr double wide = 4;
    for (const Time note : m_notes) {
        const double from = partOf(note) * width();
        const double middle = layoutDirection() == Qt::RightToLeft ? width() - from : from;
        const double left = std::clamp(middle - wide / 2, 0.0, width() - wide);
        painter.fillRect(QRectF(left, 0, wide, height), Theme::of(palette()).warning);
    }
}

/// What is not repeated is covered, and the ends stand out.
void SeekBar::paintMarks(QPainter &painter, double height) const
{
    if (!m_a && !m_b)
        return;
    const Theme &theme = Theme::of(palette());
    constexpr double thick = 3;
    const double from = partOf(m_a.value_or(0s)) * width();
    const double to = m_b ? partOf(*m_b) * width() : width();
    const auto draw = [&](double left, double right, const QColor &color) {
        QRectF part(left, 0, right - left, height);
        if (layoutDirection() == Qt::RightToLeft)
            part.moveRight(width() - left);
        painter.fillRect(part, color);
    };
    draw(0, from, theme.sideBar);
    draw(to, width(), theme.sideBar);
    if (m_a)
        draw(std::min(from, width() - thick), std::min(from, width() - thick) + thick, theme.text);
    if (m_b)
        draw(std::max(to - thick, 0.0), std::max(to, thick), theme.text);
}

SeekBar::Time SeekBar::timeAt(int x) const
{
    const int from = layoutDirection() == Qt::RightToLeft ? width() - x : x;
    const double at = std::clamp(double(from) / std::max(1, width()), 0.0, 1.0);
    const Time place(std::llround(at * double(m_length.count())));
    return std::clamp(place, Time(0), std::max(m_length - frame(), Time(0)));
}

void SeekBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    const bool grown = isEnabled() && (underMouse() || hasFocus());
    QPainter painter(this);
    QRectF line(0, 0, width(), grown ? grownHeight : lineHeight);
    painter.fillRect(line, theme.line);
    const double filled = line.width() * part();
    line.setWidth(filled);
    if (layoutDirection() == Qt::RightToLeft)
        line.moveRight(width());
    painter.fillRect(line, theme.accent);
    paintMarks(painter, line.height());
    paintNotes(painter, line.height());
    if (grown) {
        const double middle = layoutDirection() == Qt::RightToLeft ? width() - filled : filled;
        const double x = std::clamp(middle, grownHeight / 2.0, width() - grownHeight / 2.0);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? theme.text : theme.surface, 2));
        painter.setBrush(theme.accent);
        painter.drawEllipse(QPointF(x, grownHeight / 2.0 + 1), barHeight / 2.0 - 1.5, barHeight / 2.0 - 1.5);
    }
}

void SeekBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    emit left();
}

void SeekBar::tellPlace(int x)
{
    if (m_length <= 0s)
        return;
    const Time time = timeAt(x);
    const QString clock = words::clock(duration_cast<milliseconds>(time));
    //: Over the seek bar: a time and the number of a frame, as 0:05.700 · frame 171
    const QString text = tr("%1 · frame %2").arg(clock).arg(std::llround(double(time.count()) * m_fps / 1e6));
    emit pointed(time, x, text);
}

void SeekBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_length > 0s)
        emit seek(timeAt(event->position().toPoint().x()));
}

void SeekBar::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    tellPlace(place.x());
    if (event->buttons() & Qt::LeftButton && m_length > 0s)
        emit seek(timeAt(place.x()));
}

void SeekBar::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    move(turn.x() + turn.y() > 0 ? -keyStep : keyStep);
    event->accept();
}

void SeekBar::move(Time distance)
{
    if (m_length > 0s)
        emit seek(std::clamp(m_position + distance, Time(0), std::max(m_length - frame(), Time(0))));
}

void SeekBar::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        return QWidget::keyPressEvent(event);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
        return move(mirrored ? keyStep : -keyStep);
    case Qt::Key_Right:
        return move(mirrored ? -keyStep : keyStep);
    case Qt::Key_PageUp:
        return move(-pageStep);
    case Qt::Key_PageDown:
        return move(pageStep);
    case Qt::Key_Home:
        return move(-m_length);
    case Qt::Key_End:
        return move(m_length);
    default:
        QWidget::keyPressEvent(event);
    }
}

void SeekBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// What the marks show, for who does not see them.
void SeekBar::describe()
{
    const auto clock = [](Time time) { return words::clock(duration_cast<milliseconds>(time)); };
    QStringList parts;
    if (m_a || m_b)
        //: Two times: the part of a clip that is repeated
        parts << tr("repeats %1 to %2").arg(clock(m_a.value_or(0s)), clock(m_b.value_or(m_length)));
    QStringList notes;
    for (const Time note : m_notes)
        notes << clock(note);
    if (!notes.isEmpty())
        //: %1: times
        parts << tr("notes at %1").arg(notes.join(u", "));
    setAccessibleDescription(parts.join(u"; "));
}

void SeekBar::retranslate()
{
    describe();
    setAccessibleName(tr("Position"));
}
} // namespace rushes
