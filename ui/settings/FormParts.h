// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QStyledItemDelegate>

class QBoxLayout;
class QFormLayout;
class QSpinBox;

namespace rushes
{
/// A sentence in a form: wrapped, plain, hidden while it is empty, in the colour of its tone. Screen readers
/// are told when it changes.
class Sentence final : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Hint, Good, Warning, Bad };

    explicit Sentence(Tone tone = Tone::Hint, QWidget *parent = nullptr);
    void say(const QString &text);
    void say(const QString &text, Tone tone);
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void color();
    Tone m_tone;
};

/// A line for a secret: dots, until its button is pressed. Never kept by input methods or the undo of others.
class KeyEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit KeyEdit(QWidget *parent = nullptr);
    QString key() const; ///< without the blanks and line ends that come with pasting

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QAction *m_show;
};

/// Lines of text as high as a control, with room at both ends.
class TextLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A box for a number, as wide as such boxes are.
void fitNumber(QSpinBox &box);

/// Two columns, fields as wide as there is room, in the program's rhythm.
QFormLayout *makeForm();
/// The same as the whole of a page, at its top.
QFormLayout *makePageForm(QWidget *page);
/// A field with what is said of it below.
QBoxLayout *withBelow(QWidget *field, const QList<QWidget *> &below);
/// A row whose label names its field for screen readers too. Gives the label.
QLabel *addField(QFormLayout &form, QWidget *field, QLayout *row = nullptr);
void nameField(QLabel &label, const QString &text);

/// A setting: its label (null: the field is a box to tick, which has its own words) and what it means.
struct Setting {
    QWidget *field{};
    QLabel *label{};
    Sentence *meaning{};

    /// meaning: with the default, in one or two short sentences; screen readers say it too.
    void name(const QString &text, const QString &meaning) const;
};
/// A row for it. beside: what stands in the row with the field; below: what else is said of it.
Setting addSetting(QFormLayout &form, QWidget *field, QLayout *beside = nullptr, const QList<QWidget *> &below = {});
} // namespace rushes
