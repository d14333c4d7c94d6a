// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QToolButton>

namespace rushes
{
/// Texts that have less room than they need, and controls outside what they lie in.
inline QStringList cut(const QWidget &window)
{
    QStringList list;
    const auto note = [&list](const QWidget *part, const QString &text) {
        list << QString::fromLatin1(part->metaObject()->className()) + u' ' + part->objectName() + QStringLiteral(": ") + text;
    };
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty() &&
            (label->width() < label->sizeHint().width() || label->height() < label->fontMetrics().height()))
            note(label, label->text());
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const QWidget *around = button->parentWidget();
        // Qt's own: in a line, and where there are more tabs than room.
        if (qobject_cast<const QLineEdit *>(around) || qobject_cast<const QTabBar *>(around) || !button->isVisible())
            continue;
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool withText = !tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly;
        const int words = withText ? button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() : 0;
        if (button->width() < words || button->height() < button->fontMetrics().height() || !around->rect().contains(button->geometry()))
            note(button, button->text());
    }
    return list;
}
} // namespace rushes
