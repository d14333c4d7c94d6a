// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/TextSize.h"

#include <QEvent>
#include <QWidget>

namespace rushes
{
namespace
{
class Follower final : public QObject
{
public:
    Follower(QWidget *widget, std::function<void()> take) : QObject(widget), m_take(std::move(take))
    {
        widget->installEventFilter(this);
        m_take();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            m_take();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_take;
};
} // namespace

void withTextSize(QWidget *widget, std::function<void()> take)
{
    new Follower(widget, std::move(take));
}

void setTextPixels(QWidget *widget, const metrics::Measure &pixels, QFont::Weight weight)
{
    withTextSize(widget, [widget, pixels, weight] {
        QFont font = widget->font();
        font.setPixelSize(pixels);
        font.setWeight(weight);
        widget->setFont(font);
    });
}
} // namespace rushes
