// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/FieldPage.h"

#include "widgets/Theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <memory>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr int labelWidth = 136;

FieldPage::FieldPage(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(12);
    connect(this, &QTextEdit::selectionChanged, this, [this] {
        if (m_stale && !textCursor().hasSelection())
            rebuild();
    });
}

static bool same(const std::vector<FieldGroup> &a, const std::vector<FieldGroup> &b)
{
    return std::ranges::equal(
        a, b, [](const FieldGroup &x, const FieldGroup &y) { return x.title == y.title && x.rows == y.rows; });
}

void FieldPage::setGroups(const QString &title, const std::vector<FieldGroup> &groups)
{
    if (m_title == title && same(m_groups, groups))
        return;
    m_title = title;
    m_groups = groups;
    m_stale = true;
    if (!textCursor().hasSelection())
        rebuild();
}

static QTextCharFormat textFormat(const QColor &color, int weight, int pixels)
{
    QTextCharFormat format;
    format.setForeground(color);
    format.setFontWeight(weight);
    format.setProperty(QTextFormat::FontPixelSize, pixels);
    return format;
}

void FieldPage::addGroup(QTextCursor &cursor, const FieldGroup &group)
{
    const Theme &theme = Theme::of(palette());
    if (!group.title.isEmpty()) {
        QTextBlockFormat heading;
        heading.setTopMargin(14);
        heading.setBottomMargin(2);
        cursor.insertBlock(heading, textFormat(theme.secondary, QFont::DemiBold, metrics::secondaryPixels));
        cursor.insertText(group.title);
    }
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(7);
    format.setLeftMargin(-7);
    format.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, labelWidth),
                                      QTextLength(QTextLength::PercentageLength, 100)});
    QTextTable *table = cursor.insertTable(int(group.rows.size()), 2, format);
    for (int row = 0; row < int(group.rows.size()); ++row) {
        const FieldRow &field = group.rows[size_t(row)];
        table->cellAt(row, 0).firstCursorPosition().insertText(
            field.label, textFormat(theme.secondary, QFont::Normal, metrics::secondaryPixels));
        table->cellAt(row, 1).firstCursorPosition().insertText(
            field.value, textFormat(theme.text, QFont::Normal, metrics::bodyPixels));
    }
    cursor.movePosition(QTextCursor::End);
}

void FieldPage::rebuild()
{
    m_stale = false;
    const int position = verticalScrollBar()->value();
    clear();
    QTextCursor cursor(document());
    const Theme &theme = Theme::of(palette());
    if (!m_title.isEmpty()) {
        QTextBlockFormat heading;
        heading.setTopMargin(4);
        cursor.setBlockFormat(heading);
        cursor.insertText(m_title, textFormat(theme.text, QFont::DemiBold, metrics::bodyPixels));
        cursor.insertBlock(QTextBlockFormat());
    }
    for (const FieldGroup &group : m_groups)
        addGroup(cursor, group);
    verticalScrollBar()->setValue(position);
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

QString FieldPage::valueAt(const QPoint &point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    const QTextTable *table = cursor.currentTable();
    if (!table)
        return {};
    const QTextTableCell cell = table->cellAt(table->cellAt(cursor).row(), 1);
    QTextCursor value = cell.firstCursorPosition();
    value.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return value.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

void FieldPage::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(new QMenu(this));
    const auto add = [&menu](const QString &name, const QString &text) {
        QAction *action = menu->addAction(name);
        action->setEnabled(!text.isEmpty());
        connect(action, &QAction::triggered, menu.get(), [text] { QGuiApplication::clipboard()->setText(text); });
    };
    add(tr("Copy selection"), textCursor().selectedText());
    add(tr("Copy value"), valueAt(event->pos()));
    add(tr("Copy all"), asText());
    menu->exec(event->globalPos());
}

void FieldPage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}
}
