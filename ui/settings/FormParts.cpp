// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/FormParts.h"

#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QFormLayout>

namespace rushes
{
Sentence::Sentence(Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
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
}

QFormLayout *makeForm(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins({});
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

QLabel *addField(QFormLayout &form, QWidget *field, QLayout *row)
{
    auto *label = new QLabel;
    label->setMinimumHeight(metrics::controlHeight);
    label->setBuddy(field);
    if (row)
        form.addRow(label, row);
    else
        form.addRow(label, field);
    return label;
}

void nameField(QLabel &label, const QString &text)
{
    label.setText(text);
    if (label.buddy())
        label.buddy()->setAccessibleName(text);
}
} // namespace rushes
