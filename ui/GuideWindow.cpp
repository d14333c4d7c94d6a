// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "GuideWindow.h"

#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QFile>
#include <QKeyEvent>
#include <QScreen>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextTable>

// Q_INIT_RESOURCE declares a function, which must not happen inside a namespace.
static void initGuideResources()
{
    Q_INIT_RESOURCE(rushes_guide);
}

namespace rushes
{
using namespace Qt::StringLiterals;

GuideWindow::GuideWindow(QWidget *parent) : QWidget(parent, Qt::Window), m_text(new QTextBrowser)
{
    initGuideResources();
    setObjectName("guide");
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(3 * metrics::unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    resize(QSize(760, 800).boundedTo(screen()->availableSize()));
    fill();
}

/// Lines between the rows of tables in the window's own colour, and room in their cells.
static void dressTables(QTextDocument &document, const QColor &line)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorderBrush(line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorder(1);
        format.setCellPadding(metrics::unit);
        format.setCellSpacing(0);
        format.setTopMargin(metrics::unit);
        format.setBottomMargin(metrics::unit);
        table->setFormat(format);
    }
}

/// Paragraphs apart, headings with what they head.
static void spaceBlocks(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable())
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(format.headingLevel() == 2 ? 3 * metrics::unit : 0);
        format.setBottomMargin(block.textList() ? metrics::unit / 2 : metrics::unit);
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
}

void GuideWindow::fill()
{
    setWindowTitle(tr("Guide"));
    m_text->setAccessibleName(windowTitle());
    //: The name of the guide's file: en, or zh_CN
    QFile file(u":/rushes/guide/%1.md"_s.arg(tr("en")));
    if (file.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    spaceBlocks(*m_text->document());
    dressTables(*m_text->document(), Theme::of(palette()).line);
    m_text->moveCursor(QTextCursor::Start);
}

void GuideWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

void GuideWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}
} // namespace rushes
