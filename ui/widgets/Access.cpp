// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Access.h"

#include <QAccessibleWidget>
#include <QMenu>
#include <QToolButton>

namespace rushes::access
{
namespace
{
constexpr char roleProperty[] = "rushesAccessibleRole";

class MenuButtonAccess final : public QAccessibleWidget
{
public:
    explicit MenuButtonAccess(QToolButton *button) : QAccessibleWidget(button, QAccessible::ButtonMenu) {}

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && text.isEmpty() ? button()->text() : text;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.expandable = true;
        state.expanded = button()->menu() && button()->menu()->isVisible();
        return state;
    }
    int childCount() const override { return button()->menu() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(button()->menu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == button()->menu() ? 0 : -1;
    }
    QStringList actionNames() const override
    {
        if (!button()->isEnabled())
            return {};
        return QStringList{pressAction(), showMenuAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action != pressAction() && action != showMenuAction())
            return QAccessibleWidget::doAction(action);
        // Comes back only when the menu is closed: whoever asked gets an answer before.
        QMetaObject::invokeMethod(button(), &QToolButton::showMenu, Qt::QueuedConnection);
    }

private:
    QToolButton *button() const { return static_cast<QToolButton *>(widget()); }
};

/// Called for the most derived class first, then for its bases.
QAccessibleInterface *make(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (const QVariant role = widget->property(roleProperty); role.isValid())
        return new QAccessibleWidget(widget, QAccessible::Role(role.toInt()));
    if (className == QLatin1StringView("QWidget") && widget->windowType() == Qt::Window)
        return new QAccessibleWidget(widget, QAccessible::Window);
    auto *button = className == QLatin1StringView("QToolButton") ? qobject_cast<QToolButton *>(widget) : nullptr;
    if (button && button->menu() && button->popupMode() == QToolButton::InstantPopup)
        return new MenuButtonAccess(button);
    return nullptr;
}
} // namespace

void install()
{
    QAccessible::installFactory(make);
}

void setRole(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(roleProperty, int(role));
}

void announce(QWidget &widget, bool wasShown)
{
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (!wasShown)
        return;
    // Linux knows no event for an alert: readers look for alerts that appear.
    QAccessibleEvent show(&widget, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&show);
}
} // namespace rushes::access
