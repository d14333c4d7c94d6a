// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ToolBar.h"

#include "widgets/Icons.h"
#include "widgets/SearchField.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace rushes
{
static QToolButton *toolButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(metrics::controlHeight);
    return button;
}

ToolBar::ToolBar(QAction *primary, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent), m_primary(toolButton(primary)), m_search(new SearchField), m_views(new SegmentedControl),
      m_menuButton(new QToolButton), m_menu(new QMenu(m_menuButton))
{
    setObjectName("toolBar");
    setFixedHeight(metrics::toolBarHeight);
    m_primary->setProperty("primary", true);
    m_primary->setAutoRaise(false);
    m_search->setObjectName("search");
    m_views->setObjectName("views");
    m_views->addSegment(Icon::List, {});
    m_views->addSegment(Icon::Grid, {});
    m_menuButton->setIcon(icons::icon(Icon::Menu));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_menuButton->setFixedSize(metrics::controlHeight, metrics::controlHeight);
    m_menuButton->setShortcut(QKeySequence(Qt::Key_F10));
    m_menuButton->setMenu(m_menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * metrics::unit, 0, 2 * metrics::unit, 0);
    row->setSpacing(metrics::unit);
    row->addWidget(m_primary);
    for (QAction *action : actions)
        row->addWidget(toolButton(action));
    row->addSpacing(metrics::unit);
    row->addWidget(m_search, 1);
    row->addWidget(m_views);
    row->addWidget(m_menuButton);
    connect(m_search, &SearchField::searchChanged, this, &ToolBar::searchChanged);
    connect(m_views, &SegmentedControl::currentIndexChanged, this, [this](int index) { emit gridWished(index == 1); });
}

QString ToolBar::search() const
{
    return m_search->text().trimmed();
}

void ToolBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ToolBar::clearSearch()
{
    m_search->clear();
}

void ToolBar::setShowsGrid(bool grid)
{
    m_views->setCurrentIndex(grid ? 1 : 0);
}

void ToolBar::retranslate()
{
    m_primary->setIcon(icons::onAccent(Icon::Add));
    m_search->setPlaceholderText(tr("Search prompt, id, model…"));
    m_search->setAccessibleName(tr("Search"));
    //: How the tasks are shown
    m_views->setAccessibleName(tr("View"));
    m_views->setName(0, tr("List"));
    m_views->setName(1, tr("Grid"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
}

/// White, with a line below.
void ToolBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}
}
