// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsSearch.h"

#include "widgets/Theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace settingssearch
{
namespace
{
QString textsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    constexpr int most = 500;
    QString all;
    for (int row = 0; row < std::min(model.rowCount(parent), most); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            all += u'\n' + model.index(row, column, parent).data().toString();
        all += textsOf(model, model.index(row, 0, parent));
    }
    return all;
}

/// What can be read on the widget itself.
QString ownText(const QWidget &widget)
{
    QStringList all{widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(),
                    widget.property("search").toString()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        all << label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        all << button->text();
    else if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        all << group->title();
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        all << line->placeholderText();
    else if (const auto *number = qobject_cast<const QSpinBox *>(&widget))
        all << number->suffix() << number->specialValueText();
    else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        all << textsOf(*box->model());
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        all << textsOf(*view->model());
    return all.join(u'\n').remove(u'&');
}

/// Parts of other controls, such as the list behind a box, are no settings.
bool isPart(const QWidget &widget, const QWidget &page)
{
    for (const QWidget *around = widget.parentWidget(); around && around != &page; around = around->parentWidget()) {
        if (qobject_cast<const QComboBox *>(around) || qobject_cast<const QAbstractSpinBox *>(around) ||
            qobject_cast<const QAbstractScrollArea *>(around) || qobject_cast<const QLineEdit *>(around))
            return true;
    }
    return false;
}

bool isField(const QWidget &widget)
{
    return widget.focusPolicy() & Qt::TabFocus;
}
} // namespace

bool hasWords(const QString &inThere, const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return inThere.contains(word, Qt::CaseInsensitive); });
}

QList<QWidget *> found(const QWidget &page, const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    QList<QWidget *> list;
    QList<const QLabel *> labels;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->isHidden() || isPart(*widget, page))
            continue;
        if (const auto *label = qobject_cast<QLabel *>(widget))
            labels.append(label);
        else if (isField(*widget) && hasWords(ownText(*widget), text))
            list.append(widget);
    }
    for (const QLabel *label : std::as_const(labels)) {
        QWidget *named = label->buddy() ? label->buddy() : const_cast<QLabel *>(label);
        const QString whole = label->buddy() ? ownText(*label) + u'\n' + ownText(*named) : ownText(*label);
        if (!list.contains(named) && hasWords(whole, text))
            list.append(named);
    }
    const auto place = [&page](const QWidget *widget) {
        const QPoint corner = widget->mapTo(&page, QPoint());
        return std::pair(corner.y(), corner.x());
    };
    std::ranges::stable_sort(list, {}, place);
    return list;
}

QWidget *focusOf(QWidget *found)
{
    // What switches a field on stands before it.
    for (QWidget *before = found; isField(*found) && !found->isEnabled();) {
        before = before->previousInFocusChain();
        if (before == found || before->window() == before)
            break;
        if (isField(*before) && before->isEnabled() && before->isVisibleTo(before->window()))
            return before;
    }
    for (QWidget *next = found; next; next = next->nextInFocusChain()) {
        if (isField(*next) && next->isEnabled() && next->isVisibleTo(next->window()))
            return next;
        if (next != found && next->window() == next)
            break;
    }
    return found;
}
} // namespace settingssearch

FoundMarks::FoundMarks(QWidget *page) : QWidget(page)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    page->installEventFilter(this);
    hide();
}

void FoundMarks::mark(const QList<QWidget *> &found)
{
    m_found = found;
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(!found.isEmpty());
    update();
}

bool FoundMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        setGeometry(parentWidget()->rect());
        update();
    }
    return QWidget::eventFilter(watched, event);
}

QRect FoundMarks::placeOf(const QWidget &widget) const
{
    return QRect(widget.mapTo(parentWidget(), QPoint()), widget.size());
}

/// A frame around the field, and a ground of the same colour under the label that names it.
void FoundMarks::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    QColor fill = theme.accent;
    fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    for (const QLabel *label : parentWidget()->findChildren<QLabel *>()) {
        painter.setPen(Qt::NoPen);
        if (label->isVisible() && label->buddy() && m_found.contains(label->buddy()))
            painter.drawRoundedRect(placeOf(*label), metrics::radius, metrics::radius);
    }
    for (const QWidget *found : std::as_const(m_found)) {
        painter.setPen(QPen(theme.accent, 1.5));
        if (found->isVisible())
            painter.drawRoundedRect(QRectF(placeOf(*found)).adjusted(0.75, 0.75, -0.75, -0.75), metrics::radius, metrics::radius);
    }
}
} // namespace rushes
