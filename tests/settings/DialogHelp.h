// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QTest>
#include <QTranslator>
#include <QWidget>

namespace rushes
{
/// Another language: every text in angle brackets.
class BracketTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QStringLiteral("‹") + QString::fromUtf8(text) + QStringLiteral("›");
    }
};

/// A part of a dialog by its name.
template <class T>
T *part(QWidget &window, const char *name)
{
    T *found = window.findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT_X(found, "part", name);
    return found;
}

/// The names of what Tab comes to, from where the focus is.
inline QStringList tabChain(QWidget &window, int steps)
{
    QStringList names;
    for (int i = 0; i < steps; ++i) {
        names << (window.focusWidget() ? window.focusWidget()->objectName() : QString());
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
    }
    return names;
}

/// Controls that take the focus and have no name for screen readers.
inline QStringList nameless(QWidget &window)
{
    QStringList list;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_"))
            continue;
        const QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (face && face->text(QAccessible::Name).isEmpty())
            list << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return list;
}
} // namespace rushes
