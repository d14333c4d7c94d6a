// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/FieldPage.h"

#include "widgets/Theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <memory>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
constexpr metrics::Measure labelWidth{128, 64};
constexpr int margin = 16;
constexpr int rowSpacing = 8;
constexpr int rowPadding = 2;

QTextCharFormat textFormat(const QColor &color, int weight, int pixels)
{
    QTextCharFormat format;
    format.setForeground(color);
    format.setFontWeight(weight);
    format.setProperty(QTextFormat::FontPixelSize, pixels);
    return format;
}

QString shown(const QString &value)
{
    return value.size() > FieldPage::longestShown ? value.left(FieldPage::longestShown) + u'…' : value;
}

/// Where to write in the cell.
QTextCursor pad(QTextTableCell cell, qreal more)
{
    QTextTableCellFormat format;
    format.setTopPadding(rowPadding + more);
    format.setBottomPadding(rowPadding);
    cell.setFormat(format);
    return cell.firstCursorPosition();
}

/// How far the base line lies below the top of a line. Chinese comes from another font with other measures.
class BaseLines final
{
public:
    BaseLines(QFont font, int pixels)
    {
        font.setPixelSize(pixels);
        m_latin = ascent(u"x"_s, font);
        m_chinese = ascent(u"中"_s, font);
    }
    qreal of(const QString &text) const
    {
        constexpr char16_t firstIdeographic = 0x2e80;
        const QStringView line = QStringView(text).left(text.indexOf(u'\n')).left(40);
        const bool latin = std::ranges::all_of(line, [](QChar c) { return c.unicode() < firstIdeographic; });
        return latin ? m_latin : m_chinese;
    }

private:
    static qreal ascent(const QString &text, const QFont &font)
    {
        QTextLayout layout(text, font);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        return line.ascent();
    }
    qreal m_latin{}, m_chinese{};
};

/// The same labels in the same groups: only values differ, if anything does.
bool sameShape(const std::vector<FieldGroup> &a, const std::vector<FieldGroup> &b)
{
    return std::ranges::equal(a, b, [](const FieldGroup &x, const FieldGroup &y) {
        return x.title == y.title &&
               std::ranges::equal(x.rows, y.rows, {}, &FieldRow::label, &FieldRow::label);
    });
}
} // namespace

FieldPage::FieldPage(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(margin);
    // What could not be replaced under a selection is built anew when the selection is gone.
    connect(this, &QTextEdit::selectionChanged, this, &FieldPage::refresh);
}

void FieldPage::setGroups(const QString &title, const std::vector<FieldGroup> &groups)
{
    m_title = title;
    m_groups = groups;
    refresh();
}

void FieldPage::forget()
{
    m_title.clear();
    m_groups.clear();
    m_shown.clear();
    m_tables.clear();
    m_shownTitle.clear();
    m_built = false;
    const QSignalBlocker quiet(this);
    clear();
    verticalScrollBar()->setValue(0);
}

void FieldPage::refresh()
{
    if (!isVisible() || (m_built && m_title == m_shownTitle && m_groups == m_shown))
        return;
    if (m_built && m_title == m_shownTitle && sameShape(m_groups, m_shown))
        replaceValues();
    else if (!textCursor().hasSelection())
        rebuild();
}

void FieldPage::replaceValues()
{
    const QTextCharFormat format = textFormat(Theme::of(palette()).text, QFont::Normal, metrics::bodyPixels);
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const std::vector<FieldRow> &rows = m_groups[group].rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].value == m_shown[group].rows[row].value)
                continue;
            const QTextTableCell cell = m_tables[group]->cellAt(int(row), 1);
            QTextCursor cursor = cell.firstCursorPosition();
            cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
            cursor.insertText(shown(rows[row].value), format);
        }
    }
    m_shown = m_groups;
}

static QTextBlockFormat flatBlock()
{
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    return format;
}

void FieldPage::addTitle(QTextCursor &cursor)
{
    QTextBlockFormat heading;
    heading.setBottomMargin(6);
    cursor.setBlockFormat(heading);
    cursor.insertText(shown(m_title),
                      textFormat(Theme::of(palette()).text, QFont::DemiBold, metrics::bodyPixels + 1));
    cursor.insertBlock(flatBlock());
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
    format.setCellSpacing(rowSpacing);
    format.setLeftMargin(-rowSpacing);
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::FixedLength, labelWidth), QTextLength(QTextLength::PercentageLength, 100)});
    QTextTable *table = cursor.insertTable(int(group.rows.size()), 2, format);
    // Both stand on one line.
    const BaseLines labels(font(), metrics::secondaryPixels), values(font(), metrics::bodyPixels);
    const QTextCharFormat label = textFormat(theme.secondary, QFont::Normal, metrics::secondaryPixels);
    const QTextCharFormat value = textFormat(theme.text, QFont::Normal, metrics::bodyPixels);
    for (int row = 0; row < int(group.rows.size()); ++row) {
        const FieldRow &field = group.rows[size_t(row)];
        const qreal below = values.of(field.value) - labels.of(field.label);
        pad(table->cellAt(row, 0), std::max(0.0, below)).insertText(field.label, label);
        pad(table->cellAt(row, 1), std::max(0.0, -below)).insertText(shown(field.value), value);
    }
    m_tables.push_back(table);
    cursor.movePosition(QTextCursor::End);
}

void FieldPage::rebuild()
{
    const int position = verticalScrollBar()->value();
    const QSignalBlocker quiet(this);
    m_tables.clear();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    if (m_title.isEmpty())
        cursor.setBlockFormat(flatBlock()); // a table never begins a document
    else
        addTitle(cursor);
    for (const FieldGroup &group : m_groups)
        addGroup(cursor, group);
    cursor.endEditBlock();
    m_shown = m_groups;
    m_shownTitle = m_title;
    m_built = true;
    verticalScrollBar()->setValue(position);
}

QString FieldPage::asText() const
{
    QStringList lines;
    if (!m_title.isEmpty())
        lines << m_title << QString();
    for (const FieldGroup &group : m_groups) {
        if (!group.title.isEmpty())
            lines << QString() << group.title;
        for (const FieldRow &row : group.rows)
            lines << row.label + u": "_s + row.value;
    }
    return lines.join(u'\n');
}

QString FieldPage::valueAt(const QPoint &point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    const auto table = std::ranges::find(m_tables, cursor.currentTable());
    if (table == m_tables.end())
        return {};
    const auto row = size_t((*table)->cellAt(cursor).row());
    return m_shown[size_t(table - m_tables.begin())].rows[row].value;
}

void FieldPage::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(new QMenu(this));
    const auto add = [&menu](const QString &name, const QString &text) {
        QAction *action = menu->addAction(name);
        action->setEnabled(!text.isEmpty());
        connect(action, &QAction::triggered, menu.get(),
                [text] { QGuiApplication::clipboard()->setText(text); });
    };
    // By the keyboard it opens where the text cursor is.
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard ? cursorRect().center() : event->pos();
    add(tr("Copy selection"), textCursor().selection().toPlainText());
    add(tr("Copy value"), valueAt(at));
    add(tr("Copy all"), asText());
    menu->exec(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(at)
                                                              : event->globalPos());
}

void FieldPage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange &&
        event->type() != QEvent::StyleChange)
        return;
    m_built = false; // colours and sizes are in the text
    refresh();
}

void FieldPage::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    viewport()->update();
}

void FieldPage::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    m_showsFocus = false;
    viewport()->update();
}

/// The text has no caret: a line around it tells where the keys go.
void FieldPage::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!m_showsFocus)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of(palette()).accent, 1.5));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), metrics::radius, metrics::radius);
}

void FieldPage::scrollContentsBy(int dx, int dy)
{
    QTextBrowser::scrollContentsBy(dx, dy);
    if (m_showsFocus)
        viewport()->update(); // not the line with the text
}

void FieldPage::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    refresh();
}

/// Text only: colours and sizes are this page's, not the reader's.
QMimeData *FieldPage::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    data->setText(textCursor().selection().toPlainText());
    return data;
}
} // namespace rushes
