// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ToolBar.h"

#include "widgets/Icons.h"
#include "widgets/SearchField.h"
#include "widgets/SegmentedControl.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace rushes
{
constexpr metrics::Measure searchWidth{120, 60};

static QToolButton *toolButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    withTextSize(button, [button] { button->setMinimumHeight(metrics::controlHeight); });
    return button;
}

ToolBar::ToolBar(QAction *primary, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent), m_primary(toolButton(primary)), m_search(new SearchField), m_filters(new QToolButton),
      m_views(new SegmentedControl), m_menuButton(new QToolButton), m_menu(new QMenu(m_menuButton))
{
    setObjectName("toolBar");
    withTextSize(this, [this] { setFixedHeight(metrics::toolBarHeight); });
    m_primary->setProperty("primary", true);
    m_primary->setAutoRaise(false);
    m_search->setObjectName("search");
    withTextSize(m_search, [search = m_search] { search->setMinimumWidth(searchWidth); });
    m_views->setObjectName("views");
    m_views->addSegment(Icon::List, {});
    m_views->addSegment(Icon::Grid, {});
    m_filters->setObjectName("filters");
    m_filters->setIcon(icons::icon(Icon::Filter));
    m_filters->setAutoRaise(true);
    m_filters->setPopupMode(QToolButton::InstantPopup);
    m_filters->setFocusPolicy(Qt::TabFocus);
    withTextSize(m_filters, [button = m_filters] { button->setFixedSize(metrics::controlHeight, metrics::controlHeight); });
    m_menuButton->setIcon(icons::icon(Icon::Menu));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    withTextSize(m_menuButton, [button = m_menuButton] { button->setFixedSize(metrics::controlHeight, metrics::controlHeight); });
    m_menuButton->setShortcut(QKeySequence(Qt::Key_F10));
    m_menuButton->setMenu(m_menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * metrics::unit, 0, 2 * metrics::unit, 0);
    row->setSpacing(metrics::unit);
    m_buttons.append(m_primary);
    for (QAction *action : actions)
        m_buttons.append(toolButton(action));
    for (QToolButton *button : std::as_const(m_buttons))
        row->addWidget(button);
    row->addSpacing(metrics::unit);
    row->addWidget(m_search, 1);
    row->addWidget(m_filters);
    row->addWidget(m_views);
    row->addWidget(m_menuButton);
    connect(m_search, &SearchField::searchChanged, this, &ToolBar::searchChanged);
    connect(m_views, &SegmentedControl::currentIndexChanged, this, [this](int index) { emit gridWished(index == 1); });
}

QString ToolBar::search() const
{
    return m_search->text().trimmed();
}

void ToolBar::setSearch(const QString &search)
{
    m_search->setSearch(search);
}

void ToolBar::setFilterMenu(QMenu *menu)
{
    m_filters->setMenu(menu);
}

void ToolBar::openFilterMenu()
{
    m_filters->showMenu();
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
    //: What is typed behind "or" is understood in that form
    m_search->setPlaceholderText(tr("Search prompt, id, model… or status:failed age>10m"));
    m_search->setAccessibleName(tr("Search"));
    m_filters->setAccessibleName(tr("Insert filter"));
    m_filters->setToolTip(tr("Insert filter"));
    //: How the tasks are shown
    m_views->setAccessibleName(tr("View"));
    m_views->setName(0, tr("List"));
    m_views->setName(1, tr("Grid"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
}

QSize ToolBar::minimumSizeHint() const
{
    const int square = metrics::controlHeight + metrics::unit;
    return {5 * metrics::unit + (int(m_buttons.size()) + 1) * square + searchWidth + m_views->sizeHint().width(),
            metrics::toolBarHeight};
}

/// With less room buttons let their words go, the last first; their tool tips have them. Only what differs is set: each
/// change asks for a new layout.
void ToolBar::fit()
{
    constexpr int around = 5 * metrics::unit; // the paddings of a button, the gap, and what a semi-bold text needs more
    const auto wordsOf = [](const QToolButton *button) {
        return button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() + around - metrics::unit;
    };
    int wanted = minimumSizeHint().width();
    for (const QToolButton *button : std::as_const(m_buttons))
        wanted += wordsOf(button);
    QList<QToolButton *> bare;
    for (auto button = m_buttons.crbegin(); button != m_buttons.crend() && wanted > width(); ++button) {
        wanted -= wordsOf(*button);
        bare.append(*button);
    }
    for (QToolButton *button : std::as_const(m_buttons)) {
        const auto wished = bare.contains(button) ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
        if (button->toolButtonStyle() != wished)
            button->setToolButtonStyle(wished);
    }
}

/// Whatever makes words longer or shorter asks for a new layout.
bool ToolBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void ToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
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
