// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/FieldPage.h"

#include "widgets/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

FieldPage::FieldPage(QWidget *parent) : QScrollArea(parent), m_title(new QLabel), m_grid(new QGridLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    layout->addStretch();
    m_grid->setColumnMinimumWidth(0, 128);
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(8);
    setWidget(content);
}

static bool sameShape(const std::vector<FieldGroup> &a, const std::vector<FieldGroup> &b)
{
    return std::ranges::equal(a, b, [](const FieldGroup &x, const FieldGroup &y) {
        return x.title == y.title && std::ranges::equal(x.rows, y.rows, {}, &FieldRow::label, &FieldRow::label);
    });
}

void FieldPage::setGroups(const QString &title, const std::vector<FieldGroup> &groups)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    if (!sameShape(m_groups, groups)) {
        rebuild(groups);
    } else {
        // Only texts differ: labels stay, and with them a selection and the scroll position.
        size_t row = 0;
        for (const FieldGroup &group : groups) {
            for (const FieldRow &field : group.rows) {
                if (QLabel *label = m_values[row++]; label->text() != field.value)
                    label->setText(field.value);
            }
        }
    }
    m_groups = groups;
}

QString FieldPage::asText() const
{
    QString text;
    for (const FieldGroup &group : m_groups) {
        for (const FieldRow &row : group.rows)
            text += row.label + u": "_s + row.value + u'\n';
    }
    return text;
}

QLabel *FieldPage::makeLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *FieldPage::makeValue(const QString &text)
{
    auto *value = new QLabel(text);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setContextMenuPolicy(Qt::ActionsContextMenu);
    // A word without blanks, such as an address, must not widen the pane.
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const auto addCopy = [value](const QString &name, auto &&what) {
        auto *action = new QAction(name, value);
        QObject::connect(action, &QAction::triggered, value,
                         [what] { QGuiApplication::clipboard()->setText(what()); });
        value->addAction(action);
    };
    addCopy(tr("Copy value"), [value] { return value->text(); });
    addCopy(tr("Copy all"), [this] { return asText(); });
    return value;
}

void FieldPage::addRow(const FieldRow &row)
{
    const int at = m_grid->rowCount();
    QLabel *value = makeValue(row.value);
    QLabel *label = makeLabel(row.label);
    label->setBuddy(value);
    value->setAccessibleName(row.label);
    m_grid->addWidget(label, at, 0);
    m_grid->addWidget(value, at, 1);
    m_values.push_back(value);
}

void FieldPage::rebuild(const std::vector<FieldGroup> &groups)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_values.clear();
    for (const FieldGroup &group : groups) {
        if (!group.title.isEmpty()) {
            QLabel *heading = makeLabel(group.title);
            QFont font = heading->font();
            font.setWeight(QFont::DemiBold);
            font.setPixelSize(metrics::secondaryPixels);
            heading->setFont(font);
            heading->setContentsMargins(0, 12, 0, 0);
            m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
        }
        for (const FieldRow &row : group.rows)
            addRow(row);
    }
}
}
