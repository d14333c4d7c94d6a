// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/FieldPopup.h"

#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
enum Role { HintRole = Qt::UserRole + 1, CountRole };
constexpr int lineHeight = 28, inset = 12, mostLines = 10, mostWidth = 520;

class LineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(index)
        return {100, std::max(lineHeight, option.fontMetrics.height() + metrics::unit)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect ground = option.rect.adjusted(4, 1, -4, -1);
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isChosen ? theme.selection : theme.hover());
            painter->drawRoundedRect(ground, metrics::thumbnailRadius, metrics::thumbnailRadius);
        }
        QRect line = option.rect.adjusted(inset, 0, -inset, 0);
        const auto write = [painter](const QRect &rect, const QString &text, int flags) {
            painter->drawText(rect, flags | Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
        };
        painter->setFont(option.font);
        painter->setPen(theme.secondary);
        const QString count = index.data(CountRole).toString();
        write(line, count, Qt::AlignRight);
        if (!count.isEmpty())
            line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(count) - inset);
        painter->setPen(theme.text);
        const QString text = index.data(Qt::DisplayRole).toString();
        write(line, text, Qt::AlignLeft);
        line.setLeft(line.left() + std::max(112, painter->fontMetrics().horizontalAdvance(text) + inset));
        painter->setPen(theme.secondary);
        if (line.width() > 2 * inset)
            write(line, index.data(HintRole).toString(), Qt::AlignLeft);
        painter->restore();
    }
};
} // namespace

FieldPopup::FieldPopup(QLineEdit &field)
    : QFrame(field.window()), m_field(field), m_list(new QListView(this)), m_lines(new QStandardItemModel(this)),
      m_sentence(new QLabel(this))
{
    setObjectName("fieldPopup");
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName("suggestions");
    m_list->setModel(m_lines);
    m_list->setItemDelegate(new LineDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(&field); // screen readers hear the line that is chosen
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentence->setObjectName("fieldSentence");
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(inset, metrics::unit, inset, metrics::unit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 4, 1, 4);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_sentence);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { emit clicked(index.row()); });
    field.installEventFilter(this);
    hide();
}

void FieldPopup::showLines(const std::vector<Line> &lines)
{
    if (lines.empty())
        return hide();
    m_lines->clear();
    for (const Line &line : lines) {
        auto *item = new QStandardItem(line.text);
        item->setData(line.hint, HintRole);
        item->setData(line.count, CountRole);
        QStringList words{line.text, line.hint, line.count};
        words.removeAll(QString());
        item->setData(words.join(u", "_s), Qt::AccessibleTextRole);
        m_lines->appendRow(item);
    }
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->show();
    m_sentence->hide();
    place();
}

void FieldPopup::showSentence(const QString &sentence)
{
    if (sentence.isEmpty())
        return hide();
    m_sentence->setText(sentence);
    m_sentence->show();
    m_list->hide();
    place();
}

bool FieldPopup::showsLines() const
{
    return isVisible() && m_list->isVisibleTo(this);
}

bool FieldPopup::showsSentence() const
{
    return isVisible() && m_sentence->isVisibleTo(this);
}

int FieldPopup::chosen() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void FieldPopup::move(int step)
{
    const int line = std::clamp(chosen() + step, -1, m_lines->rowCount() - 1);
    m_list->setCurrentIndex(m_lines->index(line, 0)); // none where there is no such line
    if (line < 0)
        m_list->clearSelection();
}

/// Below the field, as wide as it at most.
void FieldPopup::place()
{
    const int width = std::min(m_field.width(), mostWidth);
    const int lines = std::min(m_lines->rowCount(), mostLines);
    const int line = m_list->sizeHintForRow(0);
    const int height = m_list->isVisibleTo(this) ? lines * line : m_sentence->heightForWidth(width - 2);
    const QPoint below = m_field.mapTo(window(), QPoint(0, m_field.height() + 4));
    setGeometry(QRect(below, QSize(width, height + 8)));
    raise();
    show();
}

/// It goes with the focus, and with the place that it was made for.
bool FieldPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Resize || event->type() == QEvent::Move ||
        event->type() == QEvent::Hide)
        hide();
    return QFrame::eventFilter(watched, event);
}

void FieldPopup::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(theme.line, theme.secondary, 0.4));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
}
} // namespace rushes
