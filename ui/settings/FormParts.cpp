// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/FormParts.h"

#include "widgets/Icons.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QFormLayout>
#include <QPainter>
#include <QSpinBox>
#include <QStyleOption>

namespace rushes
{
using namespace Qt::StringLiterals;

Sentence::Sentence(Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    // As high as its words at the width it gets, and no higher.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setVisible(false);
    color();
}

void Sentence::say(const QString &text)
{
    say(text, m_tone);
}

void Sentence::say(const QString &text, Tone tone)
{
    if (std::exchange(m_tone, tone) != tone)
        color();
    setVisible(!text.isEmpty());
    if (text == this->text())
        return;
    setText(text);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void Sentence::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange)
        color();
}

void Sentence::color()
{
    const Theme &theme = Theme::of(parentWidget() ? parentWidget()->palette() : QPalette());
    const QColor colors[] = {theme.secondary, theme.good, theme.warning, theme.bad};
    QPalette own;
    own.setColor(QPalette::WindowText, colors[int(m_tone)]);
    setPalette(own);
}

KeyEdit::KeyEdit(QWidget *parent) : QLineEdit(parent), m_show(new QAction(icons::icon(Icon::Eye), {}, this))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    m_show->setCheckable(true);
    m_show->setShortcut(Qt::ALT | Qt::Key_S); // its button is for the pointer only
    m_show->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_show, QLineEdit::TrailingPosition);
    connect(m_show, &QAction::toggled, this, [this](bool shown) {
        setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
    retranslate();
}

QString KeyEdit::key() const
{
    return text().trimmed();
}

void KeyEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyEdit::retranslate()
{
    m_show->setText(m_show->isChecked() ? tr("Hide the key") : tr("Show the key"));
    m_show->setToolTip(u"%1 (%2)"_s.arg(m_show->text(), m_show->shortcut().toString(QKeySequence::NativeText)));
}

void TextLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem line = option;
    initStyleOption(&line, index);
    const QStyle *style = line.widget ? line.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &line, painter, line.widget);
    const QRect room = line.rect.adjusted(metrics::unit, 0, -metrics::unit, 0);
    painter->save();
    painter->setFont(line.font);
    painter->setPen(
        line.palette.color(line.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                      line.fontMetrics.elidedText(line.text, line.textElideMode, room.width()));
    painter->restore();
    if (line.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(line);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, line.widget);
    }
}

QSize TextLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize own = QStyledItemDelegate::sizeHint(option, index);
    return {own.width() + 2 * metrics::unit, std::max<int>(own.height(), metrics::controlHeight)};
}

void fitNumber(QSpinBox &box)
{
    box.setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    withTextSize(&box, [&box] { box.setMinimumWidth(metrics::forText(120)); });
}

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins({});
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    return form;
}

QFormLayout *makePageForm(QWidget *page)
{
    QFormLayout *form = makeForm();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addLayout(form);
    layout->addStretch();
    return form;
}

QBoxLayout *withBelow(QWidget *field, const QList<QWidget *> &below)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(field);
    for (QWidget *one : below)
        column->addWidget(one);
    return column;
}

QLabel *addField(QFormLayout &form, QWidget *field, QLayout *row)
{
    auto *label = new QLabel;
    // In line with the control, whatever is said below it.
    withTextSize(label, [label] { label->setMinimumHeight(metrics::controlHeight); });
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    label->setBuddy(field);
    if (row)
        form.addRow(label, row);
    else
        form.addRow(label, field);
    return label;
}

void Setting::name(const QString &text, const QString &what) const
{
    if (label)
        nameField(*label, text);
    else if (auto *box = qobject_cast<QAbstractButton *>(field))
        box->setText(text);
    meaning->say(what);
    field->setAccessibleDescription(what);
}

Setting addSetting(QFormLayout &form, QWidget *field, QLayout *beside, const QList<QWidget *> &below)
{
    Setting setting{field, nullptr, new Sentence};
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    if (beside)
        column->addLayout(beside);
    else
        column->addWidget(field);
    for (QWidget *one : below)
        column->addWidget(one);
    column->addWidget(setting.meaning);
    if (qobject_cast<QAbstractButton *>(field)) {
        // The words stand under those of the box.
        withTextSize(setting.meaning, [meaning = setting.meaning] {
            meaning->setIndent(metrics::iconSize + metrics::unit);
        });
        // Something stands where others have their name: without it the form takes a height that is not of its width.
        form.addRow(new QWidget, column);
    } else {
        setting.label = addField(form, field, column);
    }
    return setting;
}

void nameField(QLabel &label, const QString &text)
{
    label.setText(text);
    if (label.buddy())
        label.buddy()->setAccessibleName(text);
}
} // namespace rushes
