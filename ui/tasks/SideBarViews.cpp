// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The saved views in the side bar: shown, named, moved.
#include "tasks/SideBar.h"

#include "tasks/SavedViews.h"
#include "tasks/SideLines.h"
#include "tasks/ViewCounts.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <utility>

namespace rushes
{
using namespace side;

void SideBar::setViews(SavedViews &views, ViewCounts &counts)
{
    m_views = &views;
    m_viewCounts = &counts;
    // The one that is chosen stays so, wherever it stands then.
    connect(&views, &SavedViews::inserted, this, [this](int at) { m_view += m_view >= at ? 1 : 0; });
    connect(&views, &SavedViews::removed, this, [this](int at) {
        m_view = m_view == at ? -1 : m_view > at ? m_view - 1 : m_view;
    });
    connect(&views, &SavedViews::changed, this, &SideBar::rebuild);
    connect(&counts, &ViewCounts::changed, this, &SideBar::showCounts);
    rebuild();
}

int SideBar::viewOf(const QTreeWidgetItem *item)
{
    const QVariant view = item ? item->data(0, ViewRole) : QVariant();
    return view.isValid() ? view.toInt() : -1;
}

/// A name was typed; the line's own texts are no news.
void SideBar::takeName(QTreeWidgetItem *item)
{
    const int view = viewOf(item);
    if (view < 0 || item->text(0) == m_views->all()[size_t(view)].name)
        return;
    // When the editor has closed: what is told now makes all lines anew.
    QMetaObject::invokeMethod(
        this,
        [this, view, name = item->text(0)] {
            m_views->rename(view, name);
            rebuild(); // an empty name was none
        },
        Qt::QueuedConnection);
}

QTreeWidgetItem *SideBar::itemOfView(int view) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (viewOf(topLevelItem(i)) == view)
            return topLevelItem(i);
    }
    return nullptr;
}

void SideBar::showView(int view)
{
    const QSignalBlocker quiet(this);
    m_view = view;
    if (QTreeWidgetItem *item = itemOfView(view))
        setCurrentItem(item);
}

void SideBar::editView(int view)
{
    if (QTreeWidgetItem *item = itemOfView(view)) {
        setFocus(Qt::OtherFocusReason);
        scrollToItem(item);
        editItem(item);
    }
}

void SideBar::addViews()
{
    if (!m_views || m_views->all().empty())
        return;
    //: Heading of the views that the user saved
    addHeading(tr("Saved views"));
    for (int view = 0; view < int(m_views->all().size()); ++view) {
        auto *item = new QTreeWidgetItem({m_views->all()[size_t(view)].name});
        item->setData(0, ViewRole, view);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        addTopLevelItem(item);
        if (view == m_view)
            setCurrentItem(item);
    }
}

void SideBar::fillViewMenu(QMenu &menu, int view)
{
    const auto add = [&](const QString &text, int key, auto slot) {
        QAction *action = menu.addAction(text, this, slot);
        action->setShortcut(key); // only shown: the keys are the side bar's own
        action->setShortcutContext(Qt::WidgetShortcut);
        return action;
    };
    add(tr("Rename"), Qt::Key_F2, [this, view] { editView(view); });
    //: A saved view gets the query, sorting and grouping that the list has now
    menu.addAction(tr("Update to what is shown"), this, [this, view] { emit updateWished(view); });
    menu.addSeparator();
    add(tr("Move up"), int(Qt::ALT) | Qt::Key_Up, [this, view] { moveView(view, view - 1); })->setEnabled(view > 0);
    add(tr("Move down"), int(Qt::ALT) | Qt::Key_Down, [this, view] { moveView(view, view + 1); })
        ->setEnabled(view + 1 < int(m_views->all().size()));
    menu.addSeparator();
    add(tr("Remove view"), Qt::Key_Delete, [this, view] { emit removeWished(view); });
}

void SideBar::moveView(int from, int to)
{
    if (to < 0 || to >= int(m_views->all().size()))
        return;
    if (m_view == from)
        m_view = to;
    else if (from < m_view && m_view <= to)
        --m_view;
    else if (to <= m_view && m_view < from)
        ++m_view;
    m_views->move(from, to);
}

/// The keys of saved views are those of the list too: here they are meant for the line.
bool SideBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool moves = static_cast<QKeyEvent *>(event)->modifiers() == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down);
        if (key == Qt::Key_Delete || (viewOf(currentItem()) >= 0 && (key == Qt::Key_F2 || moves))) {
            event->accept();
            return true;
        }
    }
    return QTreeWidget::event(event);
}

void SideBar::keyPressEvent(QKeyEvent *event)
{
    const int view = viewOf(currentItem());
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    if (view >= 0 && event->key() == Qt::Key_Delete)
        emit removeWished(view);
    else if (view >= 0 && isAlt && event->key() == Qt::Key_Up)
        moveView(view, view - 1);
    else if (view >= 0 && isAlt && event->key() == Qt::Key_Down)
        moveView(view, view + 1);
    else
        QTreeWidget::keyPressEvent(event);
}

void SideBar::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->button() == Qt::LeftButton ? viewOf(itemAt(event->position().toPoint())) : -1;
    QTreeWidget::mousePressEvent(event);
}

/// A saved view that is dragged takes its place at once.
void SideBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged < 0 || !(event->buttons() & Qt::LeftButton))
        return QTreeWidget::mouseMoveEvent(event);
    const int over = viewOf(itemAt(event->position().toPoint()));
    if (over >= 0 && over != m_dragged)
        moveView(std::exchange(m_dragged, over), over);
}
}
